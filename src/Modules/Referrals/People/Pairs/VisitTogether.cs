using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Somebody of the same home whom the same service has taken on as well.</summary>
public sealed record TogetherShown(Guid ReferralId, [property: Personal] string Name);

/// <summary>For the hub: a line of somebody of the same home to the same service.</summary>
/// <param name="ReferralId">The line of the checklist that is open.</param>
/// <param name="SubmissionId">The other person's checklist.</param>
/// <param name="BothAgree">The service is told, once it has accepted both.</param>
public sealed record TogetherAtHub(
    Guid ReferralId,
    Guid SubmissionId,
    string Reference,
    [property: Personal] string Name,
    ReferralState State,
    bool BothAgree
);

/// <summary>Two people of one home who go to one service, so that it may visit both at once.</summary>
internal static class VisitTogether
{
    private static readonly List<Relation> OfOneHome = [Relation.SameHousehold, Relation.CaresFor, Relation.CaredForBy];

    /// <summary>The service has said yes, and still helps.</summary>
    private static readonly List<ReferralState> TakenOn =
    [
        ReferralState.Accepted,
        ReferralState.Waitlisted,
        ReferralState.InProgress,
    ];

    private static readonly List<ReferralState> Helped = [.. TakenOn, ReferralState.Completed];

    private static readonly List<ReferralState> UnderWay =
    [
        ReferralState.Proposed,
        ReferralState.Sent,
        ReferralState.Viewed,
        ReferralState.InfoRequested,
        .. TakenOn,
    ];

    public static bool IsOfOneHome(this Relation relation) => OfOneHome.Contains(relation);

    /// <summary>
    /// With whom a service may visit a person: those whom it has taken on too and knows already, where both agreed that it is
    /// told. Nobody of a checklist on hold or restricted, nobody shared without consent, and nobody whose address is withheld.
    /// The reading of each is noted; the asking slice saves.
    /// </summary>
    public static Task<IReadOnlyList<TogetherShown>> TogetherWith(
        this AppDb db,
        Referral referral,
        DateTimeOffset now,
        CancellationToken ct
    ) => db.TogetherWith(referral, TakenOn, now, ct);

    /// <summary>The same once the service has helped, for its own record: it may have helped the other too.</summary>
    public static Task<IReadOnlyList<TogetherShown>> HelpedTogetherWith(
        this AppDb db,
        Referral referral,
        DateTimeOffset now,
        CancellationToken ct
    ) => db.TogetherWith(referral, Helped, now, ct);

    private static async Task<IReadOnlyList<TogetherShown>> TogetherWith(
        this AppDb db,
        Referral referral,
        List<ReferralState> states,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        if (!MayBeTold(referral, states, now))
            return [];
        var home = await db.OfOneHomeWith(referral.PersonId).ToListAsync(ct);
        var others = home.FindAll(one => one.BothAgree).ConvertAll(one => one.PersonId);
        if (others.Count == 0)
            return [];
        var found = await db
            .Referrals.AsNoTracking()
            .Include(r => r.Submission)
                .ThenInclude(s => s.Person)
            .Where(r => others.Contains(r.PersonId) && states.Contains(r.State) && r.WithdrawnAt == null)
            .Where(r => r.ServiceId == referral.ServiceId && r.OrganisationId == referral.OrganisationId)
            .OrderBy(r => r.Id)
            .ToListAsync(ct);
        var told = found.FindAll(r => MayBeTold(r, states, now));
        if (told.Count > 0)
            db.RecordShown(nameof(Person), [.. told.Select(r => r.PersonId).Distinct()]);
        return [.. told.Select(r => new TogetherShown(r.Id, r.Submission.Person.Name))];
    }

    /// <summary>Lines of other people of the home to a service that a checklist has a line to. The asking slice saves.</summary>
    public static async Task<IReadOnlyList<TogetherAtHub>> TogetherWith(
        this AppDb db,
        Submission submission,
        CancellationToken ct
    )
    {
        var own = submission.Referrals.Where(r => UnderWay.Contains(r.State) && r.WithdrawnAt is null).ToList();
        var others = await db.OfOneHomeWith(submission.PersonId).ToListAsync(ct);
        if (own.Count == 0 || others.Count == 0)
            return [];
        var (services, people) = (own.Select(r => r.ServiceId).ToList(), others.Select(one => one.PersonId).ToList());
        var found = await db
            .Referrals.AsNoTracking()
            .Include(r => r.Submission)
                .ThenInclude(s => s.Person)
            .Where(r => people.Contains(r.PersonId) && services.Contains(r.ServiceId))
            .Where(r => UnderWay.Contains(r.State) && r.WithdrawnAt == null && r.Submission.WithdrawnAt == null)
            .Where(r => r.Submission.Person.ErasedAt == null)
            .OrderBy(r => r.Id)
            .ToListAsync(ct);
        if (found.Count > 0)
            db.RecordShown(nameof(Person), [.. found.Select(r => r.PersonId).Distinct()]);
        return
        [
            .. from line in own
            from other in found
            where other.ServiceId == line.ServiceId
            select new TogetherAtHub(
                line.Id,
                other.SubmissionId,
                other.Submission.Reference,
                other.Submission.Person.Name,
                other.State,
                others.Exists(one => one.PersonId == other.PersonId && one.BothAgree)
            ),
        ];
    }

    private sealed record OfHome(Guid PersonId, bool BothAgree);

    private static IQueryable<OfHome> OfOneHomeWith(this AppDb db, Guid personId) =>
        db
            .PersonPairs.AsNoTracking()
            .Where(p => OfOneHome.Contains(p.Relation))
            .Where(p => p.PersonId == personId || p.OtherPersonId == personId)
            .Select(p => new OfHome(p.PersonId == personId ? p.OtherPersonId : p.PersonId, p.TogetherAt != null));

    private static bool MayBeTold(Referral referral, List<ReferralState> states, DateTimeOffset now) =>
        states.Contains(referral.State)
        && referral is { WithdrawnAt: null, IsIdentityOpen: true, IsOverridden: false }
        && referral.Shares(DataGroup.Contact)
        && !referral.HasExpired(now)
        && referral.Submission is { HeldAt: null, RestrictedAt: null }
        && referral.Submission.Person is { ErasedAt: null, IsWithheld: false };
}
