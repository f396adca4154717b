using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Agreements;

public static class ListAgreements
{
    public sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="OwnNumber">The newest version that one's own organisation signed; null for none.</param>
    /// <param name="Signed">How many of those who have joined signed the version in force.</param>
    public sealed record Item(
        string Kind,
        string Title,
        int Number,
        DateTimeOffset PublishedAt,
        int? OwnNumber,
        DateTimeOffset? OwnSignedAt,
        int Signed,
        int Partners
    );

    public static async Task<Ok<Response>> Handle(AppDb db, CurrentUser me, CancellationToken ct)
    {
        var joined = await db
            .Partners.Where(p => p.JoinedAt != null && p.WithdrawnAt == null)
            .Select(p => p.OrganisationId)
            .ToListAsync(ct);
        var items = new List<Item>();
        foreach (var kind in Enum.GetValues<AgreementKind>())
        {
            var agreement = await db.CurrentAgreement(kind, ct);
            var own = await db
                .Signatures.Where(s => s.Kind == kind && s.OrganisationId == me.OrganisationId)
                .OrderByDescending(s => s.Number)
                .FirstOrDefaultAsync(ct);
            var signed = await db.Signatures.CountAsync(
                s => s.Kind == kind && s.Number == agreement.Number && joined.Contains(s.OrganisationId),
                ct
            );
            items.Add(
                new Item(
                    AgreementKinds.Name(kind),
                    agreement.Title,
                    agreement.Number,
                    agreement.PublishedAt,
                    own?.Number,
                    own?.SignedAt,
                    signed,
                    joined.Count
                )
            );
        }
        return TypedResults.Ok(new Response(items));
    }
}
