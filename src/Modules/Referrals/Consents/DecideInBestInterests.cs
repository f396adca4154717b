using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The person cannot decide whether one service is told, so it is decided in their interest, with the reasons.</summary>
public static class DecideInBestInterests
{
    /// <param name="Assessment">What had to be decided, and why the person cannot decide it now.</param>
    /// <param name="DecisionMaker">Who decided, and in what position.</param>
    /// <param name="Consulted">Who was asked what the person would want.</param>
    public sealed record Request(
        int Version,
        [property: Personal] [Text(10, 2000)] string Assessment,
        [property: Personal] [Line(3, 160)] string DecisionMaker,
        [property: Personal] [Text(10, 2000)] string Consulted,
        [property: Personal] [Text(10, 2000)] string Reasons
    );

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
        var told = new BestInterestsTold(request.Assessment, request.DecisionMaker, request.Consulted, request.Reasons);
        var rules = await SharingRules.Load(db, ct);
        db.Add(submission.DecideFor(submission.Line(referralId), told, rules, Act.Of(me, clock, Party.Hub)));

        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
