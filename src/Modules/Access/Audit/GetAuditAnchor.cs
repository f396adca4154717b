using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>How far the chain of the audit trail had come when it was last noted outside the database.</summary>
public static class GetAuditAnchor
{
    public sealed record Response(Anchor? Anchor);

    /// <param name="Number">Rows in the chain then.</param>
    /// <param name="Code">To write down: the same number gives the same code as long as nothing up to it was touched.</param>
    public sealed record Anchor(long Number, string Code, DateTimeOffset At);

    public static Ok<Response> Handle(AuditTrails trails) => TypedResults.Ok(new Response(Shown(trails.Anchor)));

    internal static Anchor? Shown(AuditAnchor? anchor) =>
        anchor is null ? null : new Anchor(anchor.Number, anchor.Code, anchor.At);
}
