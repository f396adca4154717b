using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Partners;

/// <summary>What a list of partners is asked for.</summary>
/// <param name="Search">Part of the organisation's name.</param>
public sealed record PartnerQuery(
    string? Search = null,
    PartnerState? State = null,
    Sector? Sector = null,
    PartnerOrder Order = PartnerOrder.Name,
    bool Descending = false
);

/// <summary>The columns that partners are sorted by; what is missing in one stands last, in both directions.</summary>
public enum PartnerOrder
{
    Name,
    Sector,
    Involvement,
    State,

    /// <summary>By the number of steps that can be done and are not.</summary>
    Left,
    Joined,
}

/// <summary>Partners with their progress, in the order asked for. Only a manager sees those who have not joined.</summary>
public sealed class PartnerSearch(AppDb db, Onboarding onboarding, IMediator modules, CurrentUser me)
{
    internal async Task<IReadOnlyList<FoundPartner>> Find(PartnerQuery asked, CancellationToken ct)
    {
        var manages = me.Has(Permission.ManagePartnership);
        var words = asked.Search?.Trim() ?? "";
        var rows = await (
            from partner in db.Partners.AsNoTracking()
            join organisation in db.Organisations.AsNoTracking() on partner.OrganisationId equals organisation.Id
            where manages || (partner.JoinedAt != null && partner.WithdrawnAt == null)
            where asked.Sector == null || organisation.Sector == asked.Sector
            select new { partner, organisation }
        ).ToListAsync(ct);
        var found = rows.Where(row => row.organisation.Name.Contains(words, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var progress = await onboarding.Of([.. found.Select(row => row.partner)], ct);
        var invitations = manages
            ? await modules.Send(new GetInvitations([.. found.Select(row => row.partner.OrganisationId)]), ct)
            : [];
        var byOrganisation = invitations.ToDictionary(invitation => invitation.OrganisationId);
        return Ordered(
            found
                .Where(row => asked.State is not { } state || progress[row.partner.Id].State == state)
                .Select(row => new FoundPartner(
                    row.partner,
                    row.organisation,
                    progress[row.partner.Id],
                    byOrganisation.GetValueOrDefault(row.partner.OrganisationId)
                )),
            asked
        );
    }

    private static IReadOnlyList<FoundPartner> Ordered(IEnumerable<FoundPartner> found, PartnerQuery asked)
    {
        IComparable? By(FoundPartner row) =>
            asked.Order switch
            {
                PartnerOrder.Sector => row.Organisation.Sector.ToString(),
                PartnerOrder.Involvement => row.Partner.Commitment,
                PartnerOrder.State => row.Progress.State,
                PartnerOrder.Left => row.Progress.Left,
                PartnerOrder.Joined => row.Partner.JoinedAt,
                _ => row.Organisation.Name.ToUpperInvariant(),
            };
        var filled = found.OrderBy(row => By(row) is null);
        return
        [
            .. (asked.Descending ? filled.ThenByDescending(By) : filled.ThenBy(By))
                .ThenBy(row => row.Organisation.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(row => row.Partner.Id),
        ];
    }
}

internal sealed record FoundPartner(
    Partner Partner,
    Organisation Organisation,
    PartnerProgress Progress,
    InvitationState? Invitation
);
