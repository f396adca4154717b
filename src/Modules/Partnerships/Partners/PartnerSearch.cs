using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Partners;

/// <summary>What a list of partners is asked for.</summary>
/// <param name="Search">Part of the organisation's name.</param>
public sealed record PartnerQuery(string? Search = null, PartnerState? State = null, Sector? Sector = null);

/// <summary>Partners with their progress, in order of name. Only a manager sees those who have not joined.</summary>
public sealed class PartnerSearch(AppDb db, Onboarding onboarding, IMediator modules, CurrentUser me)
{
    internal async Task<IReadOnlyList<FoundPartner>> Find(PartnerQuery asked, CancellationToken ct)
    {
        var manages = me.Has(Permission.ManagePartnership);
        var words = asked.Search?.Trim() ?? "";
        var rows = await (
            from partner in db.Partners.AsNoTracking()
            join organisation in db.Organisations.AsNoTracking() on partner.OrganisationId equals organisation.Id
            where manages || partner.JoinedAt != null
            where asked.Sector == null || organisation.Sector == asked.Sector
            orderby organisation.Name, partner.Id
            select new { partner, organisation }
        ).ToListAsync(ct);
        var found = rows.Where(row => row.organisation.Name.Contains(words, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var progress = await onboarding.Of([.. found.Select(row => row.partner)], ct);
        var invitations = manages
            ? await modules.Send(new GetInvitations([.. found.Select(row => row.partner.OrganisationId)]), ct)
            : [];
        var byOrganisation = invitations.ToDictionary(invitation => invitation.OrganisationId);
        return
        [
            .. found
                .Where(row => asked.State is not { } state || progress[row.partner.Id].State == state)
                .Select(row => new FoundPartner(
                    row.partner,
                    row.organisation,
                    progress[row.partner.Id],
                    byOrganisation.GetValueOrDefault(row.partner.OrganisationId)
                )),
        ];
    }
}

internal sealed record FoundPartner(
    Partner Partner,
    Organisation Organisation,
    PartnerProgress Progress,
    InvitationState? Invitation
);
