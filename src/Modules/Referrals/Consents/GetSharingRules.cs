using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

public static class GetSharingRules
{
    /// <param name="Version">0 while nobody has changed anything.</param>
    public sealed record Response(int Version, int Months, bool EndsWithReferral, int NoticeNumber, string Notice);

    public static async Task<Ok<Response>> Handle(AppDb db, CancellationToken ct)
    {
        var rules = await SharingRules.Load(db, ct);
        return TypedResults.Ok(
            new Response(rules.Version, rules.Months, rules.EndsWithReferral, rules.NoticeNumber, rules.Notice)
        );
    }
}
