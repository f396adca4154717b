using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Takes up referrals for a program: those that its organisation received, and those that it made, as far as its token goes.</summary>
public sealed class FhirDesk(AppDb db, IMediator modules, CurrentUser me)
{
    internal async Task<FhirView> One(Guid referralId, CancellationToken ct) =>
        await Find(referralId, ct) ?? throw Refusal.NotFound("referral");

    internal async Task<FhirView?> Find(Guid referralId, CancellationToken ct) =>
        (await Show(await Seen().Where(r => r.Id == referralId).ToListAsync(ct), ct)).FirstOrDefault();

    /// <summary>In the order in which they were made. One more than asked for where there are more.</summary>
    internal async Task<IReadOnlyList<FhirView>> Page(
        FhirSearch search,
        IReadOnlyCollection<ReferralState>? states,
        CancellationToken ct
    )
    {
        var found = Seen();
        if (states is not null)
            found = found.Where(r => states.Contains(r.State));
        if (search.OwnerId is { } ownerId)
            found = found.Where(r => r.OrganisationId == ownerId);
        foreach (var (from, before) in search.Updated)
        {
            if (from is { } at)
                found = found.Where(r => r.History.Any(e => e.At >= at));
            if (before is { } end)
                found = found.Where(r => r.History.All(e => e.At < end));
        }
        if (search.After is { } after)
            found = found.Where(r => r.Id > after);
        return await Show(await found.OrderBy(r => r.Id).Take(search.Count + 1).ToListAsync(ct), ct);
    }

    private IQueryable<Referral> Seen()
    {
        var referrals = db
            .Referrals.AsNoTracking()
            .AsSplitQuery()
            .Include(r => r.History)
            .Include(r => r.Submission)
                .ThenInclude(s => s.Person)
            .Include(r => r.Submission)
                .ThenInclude(s => s.Consents);
        var organisationId = me.OrganisationId;
        var received = me.Has(Permission.ReceiveReferrals)
            ? db.Referrals.Where(Sight.OfReceiver(me)).Select(r => r.Id)
            : db.Referrals.Where(r => false).Select(r => r.Id);
        var mayReadMade = me.Has(Permission.MakeReferrals);
        return referrals.Where(r =>
            received.Contains(r.Id)
            || (mayReadMade && r.ReferringOrganisationId == organisationId && r.Submission.RestrictedAt == null)
        );
    }

    // What it both made and received it knows as whoever made it.
    private async Task<IReadOnlyList<FhirView>> Show(List<Referral> referrals, CancellationToken ct)
    {
        if (referrals.Count == 0)
            return [];
        var services = await modules.Send(new GetServices([.. referrals.Select(r => r.ServiceId).Distinct()]), ct);
        var organisations = await modules.Send(
            new GetOrganisations([
                .. referrals.SelectMany(r => new[] { r.OrganisationId, r.ReferringOrganisationId }).Distinct(),
            ]),
            ct
        );
        var counts = await db.CountedDistricts(ct);
        var serviceNames = services.ToDictionary(service => service.Id, service => service.Name);
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        var mayReadMade = me.Has(Permission.MakeReferrals);
        return
        [
            .. referrals.Select(r => new FhirView(
                r,
                IsForReceiver: !(mayReadMade && r.ReferringOrganisationId == me.OrganisationId),
                serviceNames,
                names,
                counts
            )),
        ];
    }
}
