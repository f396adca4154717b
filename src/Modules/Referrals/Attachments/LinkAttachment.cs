using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Makes a link to one file that this account may see, good for five minutes.</summary>
public static class LinkAttachment
{
    /// <param name="Path">Below the partnership's own address.</param>
    public sealed record Response(string Path, DateTimeOffset EndsAt);

    public static async Task<Ok<Response>> Handle(
        Guid attachmentId,
        AppDb db,
        AttachmentLinks links,
        CurrentUser me,
        CancellationToken ct
    )
    {
        await db.SeenAttachment(me, attachmentId, ct);
        var (token, endsAt) = links.To(attachmentId, me);
        return TypedResults.Ok(
            new Response(
                $"/api/attachments/{attachmentId}/file?actingFor={me.OrganisationId}&link={Uri.EscapeDataString(token)}",
                endsAt
            )
        );
    }
}
