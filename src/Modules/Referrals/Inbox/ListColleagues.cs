using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Who else of the own organisation receives referrals, in order of name.</summary>
public static class ListColleagues
{
    public sealed record Response(IReadOnlyList<Colleague> Items);

    public sealed record Colleague(Guid MembershipId, string Name);

    public static async Task<Ok<Response>> Handle(IMediator modules, CurrentUser me, CancellationToken ct)
    {
        var members = await modules.Send(new GetMembers(me.OrganisationId, Role.ServiceWorker), ct);
        return TypedResults.Ok(
            new Response([.. members.Select(member => new Colleague(member.MembershipId, member.Name))])
        );
    }
}
