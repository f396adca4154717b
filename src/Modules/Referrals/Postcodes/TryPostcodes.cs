using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PlacePartners.Referrals;

/// <summary>Reads a table of postcodes and says what is in it and what is wrong. Nothing is kept.</summary>
public static class TryPostcodes
{
    /// <param name="Columns">The headings that were read.</param>
    /// <param name="WithoutPlace">Postcodes that have a ward and no place.</param>
    /// <param name="Wrong">Lines that cannot be taken. The table is kept only when there are none.</param>
    /// <param name="Problems">The first twenty of them.</param>
    public sealed record Response(
        IReadOnlyList<string> Columns,
        PlaceKind Kind,
        int Postcodes,
        int WithoutPlace,
        int Wards,
        int Wrong,
        IReadOnlyList<PostcodeProblem> Problems
    );

    public static async Task<Ok<Response>> Handle(HttpRequest http, CancellationToken ct)
    {
        var file = await PostcodeForm.ReadFile(http, ct);
        return TypedResults.Ok(
            new Response(
                file.Columns,
                file.Kind,
                file.Places.Count,
                file.WithoutPlace,
                file.Wards.Count(),
                file.Wrong,
                file.Problems
            )
        );
    }
}
