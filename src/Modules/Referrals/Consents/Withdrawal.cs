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
}

public sealed record Effect(
    Guid ReferralId,
    string ServiceName,
    string OrganisationName,
    string? Phone,
    string? Email,
    WithdrawalEffect What,
    DateTimeOffset? SentAt,
    DateTimeOffset? AcceptedAt
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
            .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
        ?? throw Refusal.NotFound("checklist");

    /// <summary>The referrals that a withdrawal would end now.</summary>
    public static List<Referral> Ending(Submission submission, Guid? serviceId) =>
        [.. Of(submission, serviceId).Where(r => r.CanBeWithdrawn)];

    /// <summary>The referrals that withdrawals have ended.</summary>
    public static List<Referral> Ended(Submission submission, Guid? serviceId) =>
        [.. Of(submission, serviceId).Where(r => r.WithdrawnAt is not null)];

    public static async Task<IReadOnlyList<Effect>> Show(
        IReadOnlyCollection<Referral> referrals,
        IMediator modules,
        CancellationToken ct
    )
    {
        var receivers = await Receivers.Load([.. referrals.Select(r => r.ServiceId).Distinct()], modules, ct);
        return
        [
            .. from referral in referrals
            let service = receivers.Find(referral.ServiceId)
            orderby service?.Name, referral.Id
            select new Effect(
                referral.Id,
                service?.Name ?? "",
                service?.OrganisationName ?? "",
                service?.Phone,
                service?.Email,
                EffectOn(referral),
                referral.SentAt,
                referral.AcceptedAt
            ),
        ];
    }

    private static IEnumerable<Referral> Of(Submission submission, Guid? serviceId) =>
        submission.Referrals.Where(r => serviceId is null || r.ServiceId == serviceId);

    private static WithdrawalEffect EffectOn(Referral referral) =>
        referral switch
        {
            { SentAt: null } => WithdrawalEffect.NotSent,
            { AcceptedAt: not null } => WithdrawalEffect.AccessEnded,
            { HasEnded: true } => WithdrawalEffect.AskedToDelete,
            _ => WithdrawalEffect.Cancelled,
        };
}
