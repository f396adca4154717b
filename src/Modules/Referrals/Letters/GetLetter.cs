using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// What goes into a letter. It names no service and no need, and comes from whoever the person said is safe: who opens it
/// may be somebody else.
/// </summary>
public static class GetLetter
{
    /// <param name="Version">Of the checklist.</param>
    /// <param name="From">Whom the person wants it to be from, or the partnership.</param>
    /// <param name="Language">Theirs, where it is not English; empty else.</param>
    public sealed record Response(
        int Version,
        Guid LetterId,
        LetterKind Kind,
        string Reference,
        [property: Personal] string Name,
        [property: Personal] string Address,
        [property: Personal] string Postcode,
        [property: Personal] string From,
        [property: Personal] string Language,
        string? HubPhone
    );

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        Guid letterId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.AsNoTracking()
                .AsSplitQuery()
                .Where(Sight.OfHub(me))
                .Include(s => s.Person)
                .Include(s => s.Referrals)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var letter = await db.TakeLetter(submissionId, letterId, ct);
        if (letter.EndedAt is not null)
            throw Refusal.Rule("not-now", "Somebody has dealt with this letter already. Load it again.");
        if (submission.WhyNoLetter(letter.Kind) is { } refusal)
            throw refusal;
        var partnership = await modules.Send(new GetPartnership(), ct);
        var (person, from) = (submission.Person, submission.Person.Ways?.SayFrom ?? "");

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                submission.Version,
                letter.Id,
                letter.Kind,
                submission.Reference,
                person.Name,
                person.Address,
                person.Postcode,
                from.Length > 0 ? from : partnership.Name,
                IsEnglish(person.Language) ? "" : person.Language,
                partnership.HubPhone.Length > 0 ? partnership.HubPhone : null
            )
        );
    }

    // As it was typed for the person, not one of the form's languages.
    private static bool IsEnglish(string language) =>
        language.Trim().Equals("English", StringComparison.OrdinalIgnoreCase);
}
