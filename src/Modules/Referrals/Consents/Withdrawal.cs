using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What a withdrawal does to one referral.</summary>
public enum WithdrawalEffect
{
    /// <summary>It will not be sent.</summary>
    NotSent,

    /// <summary>It was sent and is called off; the service sees it no longer.</summary>
    Cancelled,

    /// <summary>It had come to its end: the service is asked to delete what it saved.</summary>
    AskedToDelete,

    /// <summary>The service had taken it on: it sees it here no longer, and answers for its own records.</summary>
    AccessEnded,

    /// <summary>The service goes on, and sees less.</summary>
    Narrowed,
}

/// <param name="Groups">What it sees no longer, where it goes on; null where all ends.</param>
/// <param name="DeletedAt">When the service ticked that it had deleted what it saved; null before.</param>
public sealed record Effect(
    Guid ReferralId,
    string ServiceName,
    string OrganisationName,
    string? Phone,
    string? Email,
    WithdrawalEffect What,
    DateTimeOffset? SentAt,
    DateTimeOffset? AcceptedAt,
    IReadOnlyList<DataGroup>? Groups = null,
    DateTimeOffset? DeletedAt = null,
    bool KeepsByLaw = false
);

/// <summary>What a person takes back: one service's part of a checklist, or all of it.</summary>
internal static class Withdrawal
{
    public static async Task<Submission> ForWithdrawal(
        this AppDb db,
        CurrentUser me,
        Guid submissionId,
        CancellationToken ct
    ) =>
        await db
            .Submissions.AsSplitQuery()
            .Where(Sight.OfReferrer(me))
            .Include(s => s.Person)
            .Include(s => s.Referrals)
            .Include(s => s.Consents)
            .Include(s => s.Deletions)
            .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
        ?? throw Refusal.NotFound("checklist");

    /// <summary>The referrals that a withdrawal would end now.</summary>
    public static List<Referral> Ending(Submission submission, Guid? serviceId) =>
        [.. Of(submission, serviceId).Where(r => r.CanBeWithdrawn)];

    /// <summary>The referrals that withdrawals have ended.</summary>
    public static List<Referral> Ended(Submission submission, Guid? serviceId) =>
        [.. Of(submission, serviceId).Where(r => r is { WithdrawnAt: not null, IsOverridden: false })];

    /// <summary>The referrals that go on with less, each with the groups that it loses.</summary>
    public static List<(Referral Referral, int Groups)> Narrowing(Submission submission, Guid? serviceId, int groups) =>
        [
            .. from referral in Ending(submission, serviceId)
            let consent = submission.LiveConsentFor(referral.ServiceId)
            let less = consent is { OverrideId: null } ? consent.Groups & groups : 0
            where less != 0
            select (referral, less),
        ];

    /// <summary>What persons took back group by group, of services that went on.</summary>
    public static List<(Referral Referral, int Groups)> Narrowed(Submission submission, Guid? serviceId) =>
        [
            .. from referral in Of(submission, serviceId)
            where referral is { WithdrawnAt: null, IsOverridden: false }
            let less = submission
                .Consents.Where(c => c.ServiceId == referral.ServiceId)
                .Aggregate(0, (all, consent) => all | consent.TakenBack)
            where less != 0
            select (referral, less),
        ];

    public static async Task<IReadOnlyList<Effect>> Show(
        IReadOnlyCollection<(Referral Referral, int Groups)> narrowed,
        Submission submission,
        IMediator modules,
        CancellationToken ct
    )
    {
        var shown = await Show([.. narrowed.Select(one => one.Referral)], modules, ct, submission.Deletions);
        return
        [
            .. shown.Select(effect =>
            {
                var groups = narrowed.First(one => one.Referral.Id == effect.ReferralId).Groups;
                var endsAll = (SharedOf(submission, effect.ReferralId) & ~groups) == 0;
                return endsAll
                    ? effect
                    : effect with
                    {
                        What = WithdrawalEffect.Narrowed,
                        Groups = DataGroups.List(groups),
                    };
            }),
        ];
    }

    private static int SharedOf(Submission submission, Guid referralId) => submission.Line(referralId).SharedGroups;

    public static async Task<IReadOnlyList<Effect>> Show(
        IReadOnlyCollection<Referral> referrals,
        IMediator modules,
        CancellationToken ct,
        IReadOnlyCollection<DeletionRequest>? deletions = null
    )
    {
        var receivers = await Receivers.Load([.. referrals.Select(r => r.ServiceId).Distinct()], modules, ct);
        return
        [
            .. from referral in referrals
            let service = receivers.Find(referral.ServiceId)
            let asked = deletions?.Where(d => d.ReferralId == referral.Id).MaxBy(d => d.AskedAt)
            orderby service?.Name, referral.Id
            select new Effect(
                referral.Id,
                service?.Name ?? "",
                service?.OrganisationName ?? "",
                service?.Phone,
                service?.Email,
                EffectOn(referral),
                referral.SentAt,
                referral.AcceptedAt,
                DeletedAt: asked?.DoneAt,
                KeepsByLaw: asked?.KeepsByLaw ?? false
            ),
        ];
    }

    // A receipt is in the person's hand, so it names nothing that is kept from them.
    private static IEnumerable<Referral> Of(Submission submission, Guid? serviceId) =>
        submission.Referrals.Where(r => !r.IsKeptFromPerson && (serviceId is null || r.ServiceId == serviceId));

    private static WithdrawalEffect EffectOn(Referral referral) =>
        referral switch
        {
            { SentAt: null } => WithdrawalEffect.NotSent,
            { AcceptedAt: not null } => WithdrawalEffect.AccessEnded,
            { HasEnded: true } => WithdrawalEffect.AskedToDelete,
            _ => WithdrawalEffect.Cancelled,
        };
}
