using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Leaves one proposed service out before anything is sent to it.</summary>
public static class DropReferral
{
    public sealed record Request(int Version, [Text(10, 2000)] string Note);

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
        submission.Line(referralId).Drop(request.Note, Act.Of(me, clock, Party.Hub));

        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
