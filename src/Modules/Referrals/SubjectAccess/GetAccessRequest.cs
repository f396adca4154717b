using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>One request, and while it waits every text of its pack that somebody wrote, to be read before it goes out.</summary>
public static class GetAccessRequest
{
    /// <param name="IdentityHow">Empty while it is not sure who asks.</param>
    /// <param name="PackEndsAt">Until when the pack can be opened; null before its release.</param>
    /// <param name="MayExtend">Whether two months more can still be taken.</param>
    public sealed record Response(
        Guid AccessRequestId,
        Guid SubmissionId,
        int Version,
        string Reference,
        [property: Personal] string PersonName,
        AccessState State,
        DateOnly AskedOn,
        DateOnly? IdentityProvedOn,
        [property: Personal] string IdentityHow,
        DateOnly? DueOn,
        bool IsLate,
        bool MayExtend,
        [property: Personal] string ExtendedBecause,
        DateTimeOffset? ReleasedAt,
        DateTimeOffset? PackEndsAt,
        bool CanOpenPack,
        [property: Personal] string ClosedBecause,
        IReadOnlyList<TextToRead> Texts
    );

    /// <param name="Mark">Sent back with the decision: of another text there would be another.</param>
    /// <param name="Decision">What was decided; null while nobody has read it.</param>
    public sealed record TextToRead(
        string Key,
        string Kind,
        string Reference,
        [property: Personal] string Text,
        string Mark,
        TextDecision? Decision
    );

    /// <param name="WillRead">What the person will read in its place.</param>
    public sealed record TextDecision(
        bool IsStruckOut,
        [property: Personal] IReadOnlyList<string> Passages,
        [property: Personal] string WillRead
    );

    public static async Task<Ok<Response>> Handle(
        Guid accessRequestId,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var asked =
            await db.AccessRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == accessRequestId, ct)
            ?? throw Refusal.NotFound("request");
        var submission = await db
            .Submissions.AsNoTracking()
            .Include(s => s.Person)
            .SingleAsync(s => s.Id == asked.SubmissionId, ct);
        var (now, today) = (clock.GetUtcNow(), UkTime.Today(clock));
        var texts = asked.IsWaiting ? (await db.Gather(modules, asked, today, ct)).Texts : new PackTexts([]);

        db.RecordRead(nameof(Person), asked.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                asked.Id,
                asked.SubmissionId,
                asked.Version,
                submission.Reference,
                submission.Person.Name,
                asked.State,
                asked.AskedOn,
                asked.IdentityProvedOn,
                asked.IdentityHow,
                asked.DueOn,
                asked.IsWaiting && asked.DueOn < today,
                asked.State == AccessState.Open && asked.ExtendedAt is null && asked.DueOn >= today,
                asked.ExtendedBecause,
                asked.ReleasedAt,
                asked.PackEndedAt,
                asked.Pack.Length > 0 && asked.PackEndedAt > now,
                asked.ClosedBecause,
                [.. texts.All.Select(text => Show(text, texts.DecisionOn(text)))]
            )
        );
    }

    private static TextToRead Show(FreeText text, TextDecided? decided) =>
        new(
            text.Key,
            text.Kind,
            text.Reference,
            text.Text,
            text.Mark,
            decided is null ? null : new(decided.IsStruckOut, decided.Passages, PackTexts.Redact(text.Text, decided))
        );
}
