using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class GetSession
{
    public sealed record Response(
        bool SignedIn,
        SessionAccount? Account,
        IReadOnlyList<SessionPartnership> Partnerships,
        bool Demo,
        IReadOnlyList<Persona> Personas
    );

    public sealed record SessionAccount(Guid Id, string Name, string Email, bool Operator);

    public sealed record SessionPartnership(string Slug, string Name, IReadOnlyList<string> Organisations);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        IConfiguration configuration,
        CancellationToken ct
    )
    {
        var isDemo = configuration.GetValue("Demo", false);
        IReadOnlyList<Persona> personas = isDemo ? Personas.All : [];
        var account = await db
            .Accounts.Where(a => a.Id == me.AccountId)
            .Select(a => new SessionAccount(a.Id, a.Name, a.Email!, a.IsOperator))
            .FirstOrDefaultAsync(ct);
        if (account is null)
            return TypedResults.Ok(new Response(false, null, [], isDemo, personas));
        return TypedResults.Ok(
            new Response(true, account, await Partnerships(db, modules, account.Id, ct), isDemo, personas)
        );
    }

    private static async Task<IReadOnlyList<SessionPartnership>> Partnerships(
        AppDb db,
        IMediator modules,
        Guid accountId,
        CancellationToken ct
    )
    {
        var memberships = await db
            .LiveMemberships.Where(m => m.AccountId == accountId)
            .OrderBy(m => m.JoinedAt)
            .Select(m => new { m.PartnershipId, m.OrganisationId })
            .ToListAsync(ct);
        var partnerships = await modules.Send(
            new ListPartnerships([.. memberships.Select(m => m.PartnershipId).Distinct()]),
            ct
        );
        var organisations = await modules.Send(
            new GetOrganisations([.. memberships.Select(m => m.OrganisationId).Distinct()]),
            ct
        );
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        return
        [
            .. partnerships
                .OrderBy(partnership => partnership.Name)
                .Select(partnership => new SessionPartnership(
                    partnership.Slug,
                    partnership.Name,
                    [
                        .. memberships
                            .Where(m => m.PartnershipId == partnership.Id)
                            .Select(m => names.GetValueOrDefault(m.OrganisationId, "")),
                    ]
                )),
        ];
    }
}
