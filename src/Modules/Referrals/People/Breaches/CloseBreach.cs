using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Somebody who answers for it says what was done about a breach, and whether it was reported.</summary>
public static class CloseBreach
{
    /// <param name="IsReported">The Information Commissioner was told; else a risk to the people is unlikely.</param>
    /// <param name="ArePeopleTold">The people affected were told.</param>
    public sealed record Request(int Version, [Text(10, 4000)] string WhatWasDone, bool IsReported, bool ArePeopleTold);

    public static async Task<NoContent> Handle(
        Guid breachId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var breach =
            await db.BreachRecords.FirstOrDefaultAsync(b => b.Id == breachId, ct)
            ?? throw Refusal.NotFound("breach record");
        db.Expect(breach, request.Version);
        breach.Close(request.WhatWasDone, request.IsReported, request.ArePeopleTold, Act.Of(me, clock));

        await db.TellHub(modules, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
