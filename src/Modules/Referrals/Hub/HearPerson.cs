using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What the person says of an outcome that the service reported. What they dispute becomes a quality case.</summary>
public static class HearPerson
{
    public sealed record Request(int Version, PersonsWord Word, [Text(0, 2000)] string Note);

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Guid referralId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        var referral = submission.Line(referralId);
        referral.Hear(request.Word, request.Note, Act.Of(me, clock, Party.Hub));

        await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
