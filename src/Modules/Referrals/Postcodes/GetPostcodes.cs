using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The table by which distance and wards are told: whose it is, and its wards.</summary>
public static class GetPostcodes
{
    /// <param name="Version">0 where there is none.</param>
    /// <param name="WithoutPlace">Postcodes that have a ward and no place.</param>
    public sealed record Response(
        int Version,
        string Source,
        DateOnly? PublishedOn,
        DateTimeOffset? KeptAt,
        PlaceKind Kind,
        int Postcodes,
        int WithoutPlace,
        IReadOnlyList<Row> Wards
    );

    /// <param name="Code">Empty where the table has none.</param>
    /// <param name="Name">Empty where the table has none.</param>
    public sealed record Row(string Code, string Name, int Postcodes);

    public static async Task<Ok<Response>> Handle(AppDb db, CancellationToken ct)
    {
        var table = await db.Set<PostcodeTable>().AsNoTracking().FirstOrDefaultAsync(ct);
        return TypedResults.Ok(
            new Response(
                table?.Version ?? 0,
                table?.Source ?? "",
                table?.PublishedOn,
                table?.KeptAt,
                table?.Kind ?? PlaceKind.None,
                table?.Postcodes ?? 0,
                table?.WithoutPlace ?? 0,
                [.. (table?.Wards ?? []).Select(ward => new Row(ward.Code, ward.Name, ward.Postcodes))]
            )
        );
    }
}
