using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Partnerships.Visions;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships;

public static class CreatePartnership
{
    public sealed record Request(
        [Line(3, 120)] string Name,
        [Line(3, 60)] string Slug,
        [Items(1, 20)] IReadOnlyList<string> AreaCodes,
        [Line(2, 200)] string LeadOrganisationName,
        Sector Sector,
        Guid? LeadOrganisationId = null
    );

    public sealed record Response(Guid PartnershipId, string Slug);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CurrentTenant tenant,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var lead = await LeadOrganisation(request, db, modules, me, ct);
        var now = clock.GetUtcNow();
        var partnership = Partnership.Begin(request.Name, request.Slug, request.AreaCodes, lead.Id, now);
        tenant.Enter(partnership.Id);

        db.Add(partnership);
        db.Add(Partner.Lead(lead.Id, now));
        db.Add(Vision.Blank());
        db.AddRange(Enum.GetValues<AgreementKind>().Select(kind => Agreement.First(kind, partnership.Name, now)));
        await modules.Send(
            new GrantMembership(
                partnership.Id,
                me.AccountId!.Value,
                lead.Id,
                [Role.PartnershipManager, Role.OrganisationCoordinator]
            ),
            ct
        );
        db.Publish(new PartnershipCreated(partnership.Id, lead.Id));
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/p/{partnership.Slug}", new Response(partnership.Id, partnership.Slug));
    }

    private static async Task<Organisation> LeadOrganisation(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        if (request.LeadOrganisationId is not { } organisationId)
        {
            var organisation = Organisation.Named(request.LeadOrganisationName, request.Sector);
            db.Add(organisation);
            return organisation;
        }
        var mine = await modules.Send(new GetCoordinatedOrganisations(me.AccountId!.Value), ct);
        if (!mine.Contains(organisationId))
            throw Refusal.Field("leadOrganisationId", "Choose an organisation that you coordinate.");
        return await db.Organisations.SingleAsync(o => o.Id == organisationId, ct);
    }
}
