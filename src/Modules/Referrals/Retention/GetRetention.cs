using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How long each kind of record is kept here, and how many people said no at the door.</summary>
public static class GetRetention
{
    /// <param name="SaidNo">People of the last twelve months of whom nothing but this count is kept.</param>
    public sealed record Response(IReadOnlyList<Kept> Kinds, int SaidNo);

    /// <param name="Version">0 while nobody has changed it.</param>
    public sealed record Kept(RecordKind Kind, int Number, PeriodUnit Unit, string Basis, int Version);

    public static async Task<Ok<Response>> Handle(AppDb db, TimeProvider clock, CancellationToken ct)
    {
        var rules = await db.RetentionRules.AsNoTracking().ToListAsync(ct);
        var since = UkTime.Today(clock).AddYears(-1);
        return TypedResults.Ok(
            new Response(
                [.. Enum.GetValues<RecordKind>().Select(kind => Show(kind, rules.Find(r => r.Kind == kind)))],
                await db.SaidNos.CountAsync(no => no.On >= since, ct)
            )
        );
    }

    private static Kept Show(RecordKind kind, RetentionRule? rule)
    {
        var begun = KeptFor.Default(kind);
        return rule is null
            ? new(kind, begun.Number, begun.Unit, "", 0)
            : new(kind, rule.Number, rule.Unit, rule.Basis, rule.Version);
    }
}
