using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

/// <summary>Walks the whole audit trail of the partnership and says whether every row is as it was written.</summary>
public static class VerifyAudit
{
    /// <param name="Number">A number that was written down, to be held against its code.</param>
    public sealed record Request(long? Number = null, [Text(0, 20)] string? Code = null);

    /// <param name="Sealed">Rows in the chain; the others came while it was walked.</param>
    /// <param name="Findings">The first hundred things that are wrong.</param>
    public sealed record Response(
        bool IsSound,
        int Rows,
        long Sealed,
        int Faults,
        IReadOnlyList<AuditFinding> Findings,
        GetAuditAnchor.Anchor? Anchor
    );

    public static async Task<Ok<Response>> Handle(
        Request request,
        AuditTrails trails,
        CurrentTenant tenant,
        CancellationToken ct
    )
    {
        using var turn = AuditTurn.Take(tenant.Id!.Value);
        var (verdict, anchor) = await trails.Check(ct, request.Number, request.Code);
        return TypedResults.Ok(
            new Response(
                verdict.IsSound,
                verdict.Entries,
                verdict.Sealed,
                verdict.Faults,
                verdict.Findings,
                GetAuditAnchor.Shown(anchor)
            )
        );
    }
}
