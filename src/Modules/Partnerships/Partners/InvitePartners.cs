using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Partners;

public static class InvitePartners
{
    public sealed record Request(
        [Items(1, 100)] IReadOnlyList<Invitee> Invitees,
        [Text(0, 1000)] string? Message = null
    );

    public sealed record Response(IReadOnlyList<Guid> PartnerIds);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await RefuseBadRows(request.Invitees, db, ct);
        var partners = new List<Guid>();
        foreach (var invitee in request.Invitees)
        {
            var organisation = Organisation.Invited(invitee.OrganisationName, invitee.Sector);
            var partner = Partner.Invited(organisation.Id, organisation.Name, clock.GetUtcNow());
            db.AddRange(organisation, partner);
            await modules.Send(
                new InvitePerson(
                    organisation.Id,
                    organisation.Name,
                    invitee.Email,
                    [Role.OrganisationCoordinator],
                    request.Message
                ),
                ct
            );
            partners.Add(partner.Id);
        }

        db.Changed("/api/partners");
        db.Changed("/api/onboarding");
        await SaveOnce(request.Invitees, db, ct);
        return TypedResults.Created("partners", new Response(partners));
    }

    private static async Task SaveOnce(IReadOnlyList<Invitee> invitees, AppDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (Database.Collided(failure))
        {
            // Somebody invited one of them at the same moment: now the row can be named.
            await RefuseBadRows(invitees, db, ct);
            throw;
        }
    }

    private static async Task RefuseBadRows(IReadOnlyList<Invitee> invitees, AppDb db, CancellationToken ct)
    {
        var problems = InviteeChecks.Check(invitees, await db.PartnerNames(ct));
        foreach (var (index, problem) in problems.Index())
        {
            if (problem is var (field, sentence))
                throw Refusal.Field($"invitees[{index}].{field}", sentence);
        }
    }
}
