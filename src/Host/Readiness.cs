using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Host;

/// <summary>Ready: the database answers and holds the tables this version expects.</summary>
internal static class Readiness
{
    public static async Task<IResult> Check(AppDb db, CancellationToken ct)
    {
        try
        {
            _ = await db.Set<Platform.Events.OutboxEvent>().AnyAsync(ct);
            return Results.Ok("ready");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
