using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub has spoken with whoever sent an infected file, and writes down what came of it.</summary>
public static class SettleInfectedFile
{
    public sealed record Request(int Version, [Line(5, 300)] string Note);

    public static async Task<NoContent> Handle(
        Guid infectedFileId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var file =
            await db.InfectedFiles.FirstOrDefaultAsync(f => f.Id == infectedFileId, ct)
            ?? throw Refusal.NotFound("task");
        db.Expect(file, request.Version);
        file.Settle(request.Note, Act.Of(me, clock, Party.Hub));

        await db.TellHub(modules, ct);
        db.Changed("/api/submissions", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
