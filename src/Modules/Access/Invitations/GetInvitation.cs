using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class GetInvitation
{
    public sealed record Request([Text(1, 200)] string Token);

    /// <param name="MyOrganisations">Those whose profile the signed-in person may bring instead of the invited one.</param>
    public sealed record Response(
        string PartnershipName,
        string OrganisationName,
        string Email,
        bool HasAccount,
        DateTimeOffset ExpiresAt,
        IReadOnlyList<Organisation> MyOrganisations
    );

    public sealed record Organisation(Guid Id, string Name);

    // A request with a body, though it only reads: the token must not stand in an address.
    public static async Task<Ok<Response>> Handle(
        Request request,
        InvitationDesk invitations,
        AccountDesk desk,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var invitation = await invitations.Open(request.Token, ct);
        var partnerships = await modules.Send(new ListPartnerships([invitation.PartnershipId]), ct);
        var mayBringOwn = await invitations.IsFirst(invitation, ct);
        var mine =
            me.AccountId is { } accountId && mayBringOwn
                ? await modules.Send(new GetCoordinatedOrganisations(accountId), ct)
                : [];
        var organisations = await modules.Send(new GetOrganisations([invitation.OrganisationId, .. mine]), ct);
        var account = await desk.ByEmail(invitation.Email);

        return TypedResults.Ok(
            new Response(
                partnerships.Single().Name,
                organisations.Single(organisation => organisation.Id == invitation.OrganisationId).Name,
                invitation.Email,
                account is { EmailConfirmed: true },
                invitation.ExpiresAt,
                [
                    .. organisations
                        .Where(organisation => mine.Contains(organisation.Id))
                        .Select(organisation => new Organisation(organisation.Id, organisation.Name)),
                ]
            )
        );
    }
}
