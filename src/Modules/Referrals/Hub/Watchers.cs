using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Whose open pages fetch again: the hub's, the referrer's, and those of the receivers concerned. Nobody else's.</summary>
internal static class Watchers
{
    public static async Task Tell(
        this AppDb db,
        IMediator modules,
        Guid referringOrganisationId,
        IReadOnlyCollection<Guid> receivingOrganisationIds,
        CancellationToken ct
    )
    {
        var hub = await HubOrganisations(modules, ct);
        db.Changed("/api/hub", hub);
        db.Changed("/api/submissions", [.. hub.Append(referringOrganisationId).Distinct()]);
        // No organisation named would mean everybody.
        if (receivingOrganisationIds.Count > 0)
            db.Changed("/api/inbox", [.. receivingOrganisationIds.Distinct()]);
    }

    /// <summary>The hub's pages alone: what it finds out about people is nobody else's to notice.</summary>
    public static async Task TellHub(this AppDb db, IMediator modules, CancellationToken ct)
    {
        var hub = await HubOrganisations(modules, ct);
        db.Changed("/api/hub", hub);
        db.Changed("/api/breaches", hub);
    }

    private static async Task<IReadOnlyCollection<Guid>> HubOrganisations(IMediator modules, CancellationToken ct)
    {
        var partnership = await modules.Send(new GetPartnership(), ct);
        var members = await modules.Send(new GetMembers(), ct);
        return
        [
            .. members
                .Where(member => member.Roles.Contains(Role.HubWorker))
                .Select(member => member.OrganisationId)
                .Append(partnership.LeadOrganisationId)
                .Distinct(),
        ];
    }
}
