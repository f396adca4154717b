using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>An outcome was entered by mistake.</summary>
public static class TakeBackOutcome
{
    public sealed record Request(int Version, [Text(10, 2000)] string Note);

    public static async Task<NoContent> Handle(
        Guid referralId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var referral = await db.TakeUpReceived(me, referralId, request.Version, ct);
        referral.TakeBackOutcome(request.Note, Act.Of(me, clock, Party.Receiver));

        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
