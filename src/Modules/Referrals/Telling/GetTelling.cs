using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What the hub says or writes to a service without accounts. Until it accepts: need, district and age, and not who it is.</summary>
public static class GetTelling
{
    /// <param name="Phone">Where to ring; empty where none is known.</param>
    /// <param name="Address">Where to write; empty where none is known.</param>
    /// <param name="Limits">What the person asked this service to heed; empty when nothing.</param>
    /// <param name="Person">Null until the service has accepted.</param>
    /// <param name="Received">What its inbox would show; null where nothing new may be told: consent ran out, a hold, a restriction.</param>
    /// <param name="Link">Null where it is not reached by mailbox, or no link leads to it now.</param>
    public sealed record Response(
        int Version,
        Guid ReferralId,
        string Reference,
        string ServiceName,
        string OrganisationName,
        ReachedBy ReachedBy,
        string Phone,
        string Address,
        ReferralState State,
        DateTimeOffset SentAt,
        DateTimeOffset? DueAt,
        bool IsUrgent,
        Deadline? Deadline,
        DateTimeOffset? ContactBy,
        IReadOnlyList<GetReceivedReferral.NeedShown> Needs,
        Glimpse Glimpse,
        [property: Personal] string Limits,
        Who? Person,
        string Question,
        string? AcceptedBy,
        IReadOnlyList<GetReceivedReferral.Attempt> Attempts,
        string PartnershipName,
        string? HubPhone,
        LinkShown? Link,
        GetReceivedReferral.Response? Received
    );

    public sealed record Who(
        [property: Personal] string Name,
        [property: Personal] string Phone,
        [property: Personal] SafeWays? SafeWays,
        [property: Personal] string SafeContact
    );

    public sealed record LinkShown(
        DateTimeOffset SentAt,
        DateTimeOffset ExpiresAt,
        DateTimeOffset? OpenedAt,
        bool IsLocked,
        bool HasPhone
    );

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        Guid referralId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.AsNoTracking()
                .AsSplitQuery()
                .Where(Sight.OfHub(me))
                .Include(s => s.Person)
                .Include(s => s.Referrals)
                .Include(s => s.Consents)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var referral = submission.Outside(referralId);
        var service = (await modules.Send(new GetServices([referral.ServiceId]), ct)).Single();
        var partnership = await modules.Send(new GetPartnership(), ct);
        var link = await db.LivingLink(referralId, ct);
        var now = clock.GetUtcNow();
        var received = MayTell(submission, referral, now)
            ? await ReceivedView.Load(referral, db, modules, now, ct) with
            {
                Together = await db.TogetherWith(referral, now, ct),
            }
            : null;

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            Show(submission, referral, service, partnership, link, await db.CountedDistricts(ct), now) with
            {
                Received = received,
                Person = received is null ? null : Whom(submission, referral),
                Limits = submission.ConsentOf(referral)?.Limits ?? "",
            }
        );
    }

    private static bool MayTell(Submission submission, Referral referral, DateTimeOffset now) =>
        Sight.SeenByReceiver.Contains(referral.State)
        && referral.WithdrawnAt is null
        && !referral.HasExpired(now)
        && submission.RestrictedAt is null
        && (submission.HeldAt is null || referral.IsOverridden);

    private static Who? Whom(Submission submission, Referral referral)
    {
        var person = submission.Person;
        return ReferralStates.HeldByOne.Contains(referral.State) && referral.Shares(DataGroup.Contact)
            ? new Who(person.Name, person.Phone, person.Ways, person.SafeContact)
            : null;
    }

    private static Response Show(
        Submission submission,
        Referral referral,
        ServiceRecord service,
        PartnershipRecord partnership,
        ReferralLink? link,
        IReadOnlyList<CountedDistrict> counts,
        DateTimeOffset now
    )
    {
        var (isOpen, knowsWho) = (
            ReferralStates.HeldByOne.Contains(referral.State),
            referral.Shares(DataGroup.Contact)
        );
        var person = submission.Person;
        var reach = service.Reach;
        return new(
            submission.Version,
            referral.Id,
            submission.Reference,
            service.Name,
            service.OrganisationName,
            referral.ReachedBy,
            reach.Phone.Length > 0 ? reach.Phone : service.Phone ?? "",
            reach.Address.Length > 0 ? reach.Address : service.Address ?? "",
            referral.State,
            referral.SentAt!.Value,
            referral.DueAt,
            referral.IsUrgent,
            referral.Deadline,
            referral.ContactBy,
            [
                .. DataGroups
                    .Needs(referral.SharedGroups, referral.Needs, isOpen)
                    .Select(need => new GetReceivedReferral.NeedShown(need.Code, need.Name)),
            ],
            knowsWho ? Glimpse.Of(person, referral.SentAt!.Value, counts) : new Glimpse("", null, null, false),
            "",
            null,
            referral.Question,
            referral.AcceptedByName.Length > 0 ? referral.AcceptedByName : null,
            [.. referral.Attempts.Select(a => new GetReceivedReferral.Attempt(a.On, a.Channel))],
            partnership.Name,
            partnership.HubPhone.Length > 0 ? partnership.HubPhone : null,
            link is not null && (link.IsAlive(referral, now) || link.IsLocked)
                ? new LinkShown(link.SentAt, link.ExpiresAt, link.OpenedAt, link.IsLocked, reach.Phone.Length > 0)
                : null,
            null
        );
    }
}
