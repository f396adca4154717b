using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub has looked into what the person said, and writes down what it found.</summary>
public static class CloseQualityCase
{
    public sealed record Request(int Version, [Text(10, 2000)] string Finding);

    public static async Task<NoContent> Handle(
        Guid qualityCaseId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var quality =
            await db.QualityCases.FirstOrDefaultAsync(q => q.Id == qualityCaseId, ct)
            ?? throw Refusal.NotFound("quality case");
        db.Expect(quality, request.Version);
        quality.Close(request.Finding, Act.Of(me, clock, Party.Hub));

        var referring = await db
            .Submissions.Where(s => s.Id == quality.SubmissionId)
            .Select(s => s.OrganisationId)
            .SingleAsync(ct);
        await db.Tell(modules, referring, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
