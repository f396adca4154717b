using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Writes in a draft of the words to read out.</summary>
public static class ChangeConsentWording
{
    /// <param name="In">The same words in other languages.</param>
    public sealed record Request(
        int Version,
        [Text(40, 4000)] string Text,
        [Items(0, 30)] IReadOnlyList<WordingEdited> In
    );

    public static async Task<NoContent> Handle(
        int number,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Preparer.Of(me, clock);
        var wording = await db.WordingVersion(number, request.Version, ct);
        wording.Write(request.Text, WordingEdited.Read(request.In, request.Text.Trim(), wording), by);
        await modules.TellApprovers(wording, by, ct);

        db.WordingChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
