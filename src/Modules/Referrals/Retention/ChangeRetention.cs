using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How long a kind of record is kept from now on. What is on the review list is reckoned anew in the next night.</summary>
public static class ChangeRetention
{
    public sealed record Request(
        int Version,
        [Number(1, 400)] int Number,
        PeriodUnit Unit,
        [Line(0, 200)] string Basis
    );

    public static async Task<NoContent> Handle(string kind, Request request, AppDb db, CancellationToken ct)
    {
        if (!Enum.TryParse<RecordKind>(kind, out var known) || !Enum.IsDefined(known))
            throw Refusal.NotFound("kind of record");
        if (request.Unit == PeriodUnit.Years && request.Number > 30)
            throw Refusal.Field("number", "Enter 30 years or fewer.");
        var begun = KeptFor.Default(known);
        if ((request.Number, request.Unit) != (begun.Number, begun.Unit) && request.Basis.Trim().Length < 10)
            throw Refusal.Field("basis", "Say in at least 10 characters on what this period rests.");
        var rule = await db.RetentionRules.FirstOrDefaultAsync(r => r.Kind == known, ct);
        if (rule is null)
        {
            if (request.Version != 0)
                throw Refusal.Stale();
            db.Add(rule = RetentionRule.Of(known));
        }
        else
            db.Expect(rule, request.Version);
        rule.Set(request.Number, request.Unit, request.Basis);

        db.Changed("/api/retention");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
