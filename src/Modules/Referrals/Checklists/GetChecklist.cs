using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The live version; with a number that one, so that paper printed from it can be keyed in.</summary>
public static class GetChecklist
{
    /// <param name="Languages">Those it can be asked in besides English.</param>
    public sealed record Response(
        int Number,
        DateTimeOffset PublishedAt,
        string? PublishedBy,
        IReadOnlyList<SectionShown> Sections,
        WordingShown Wording,
        IReadOnlyList<NeedChoice> Needs,
        IReadOnlyList<FormLanguage> Languages
    );

    public sealed record SectionShown(
        string Title,
        IReadOnlyList<QuestionShown> Questions,
        IReadOnlyList<TitleShown> In
    );

    /// <param name="FollowsId">The question of which one answer leads to this one; null for one that is always asked.</param>
    public sealed record QuestionShown(
        string QuestionId,
        string Text,
        string Help,
        Reply Trigger,
        string Need,
        string NeedName,
        Priority Priority,
        bool IsActive,
        string? FollowsId,
        Reply? FollowsOn,
        IReadOnlyList<QuestionWords> In
    );

    public sealed record TitleShown(string Code, string Title);

    public sealed record QuestionWords(string Code, string Text, string Help);

    public sealed record WordingShown(int Number, string Text, IReadOnlyList<WordingWords> In);

    public sealed record WordingWords(string Code, string Text);

    public sealed record NeedChoice(string Code, string Name);

    public static async Task<Ok<Response>> Handle(
        int? number,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var checklist = number is { } one
            ? await db.Checklists.AsNoTracking().FirstOrDefaultAsync(IsApproved(one), ct)
                ?? throw Refusal.NotFound("version of the checklist")
            : await db.LiveChecklist(UkTime.Today(clock), ct);
        var wording = await db.LiveWording(ct);
        var publisher = checklist.ApprovedByMembershipId is { } membershipId
            ? (await modules.Send(new GetMembersById([membershipId]), ct)).FirstOrDefault()?.Name
            : null;

        return TypedResults.Ok(Show(checklist, wording, publisher));
    }

    internal static System.Linq.Expressions.Expression<Func<Checklist, bool>> IsApproved(int number) =>
        checklist => checklist.Number == number && checklist.State == VersionState.Approved;

    internal static Response Show(Checklist checklist, ConsentWording wording, string? publisher) =>
        new(
            checklist.Number,
            checklist.ApprovedAt ?? checklist.DraftedAt,
            publisher,
            Show(checklist.Sections),
            Show(wording),
            [.. Needs.All.Select(need => new NeedChoice(need.Code, need.Name))],
            [.. FormLanguages.All.Where(language => checklist.Languages.Contains(language.Code))]
        );

    internal static IReadOnlyList<SectionShown> Show(IEnumerable<Section> sections) =>
        [
            .. sections.Select(section => new SectionShown(
                section.Title,
                [.. section.Questions.Select(Show)],
                [.. section.In.Select(title => new TitleShown(title.Language, title.Title))]
            )),
        ];

    internal static WordingShown Show(ConsentWording wording) =>
        new(
            wording.Number,
            wording.Text,
            [.. wording.In.Select(words => new WordingWords(words.Language, words.Text))]
        );

    /// <summary>The newest whose day has come: the switch is made by whoever reads.</summary>
    internal static async Task<Checklist> LiveChecklist(this AppDb db, DateOnly today, CancellationToken ct) =>
        await db
            .Checklists.AsNoTracking()
            .Where(c => c.State == VersionState.Approved && c.LiveFrom <= today)
            .OrderByDescending(c => c.Number)
            .FirstOrDefaultAsync(ct)
        ?? throw Refusal.NotFound("checklist");

    internal static async Task<ConsentWording> LiveWording(this AppDb db, CancellationToken ct) =>
        await db.ConsentWordings.AsNoTracking().OrderByDescending(w => w.Number).FirstOrDefaultAsync(ct)
        ?? throw Refusal.NotFound("consent wording");

    private static QuestionShown Show(Question question) =>
        new(
            question.Id,
            question.Text,
            question.Help,
            question.Trigger,
            question.Need,
            Needs.NameOf(question.Need),
            question.Priority,
            question.IsActive,
            question.FollowsId,
            question.FollowsOn,
            [.. question.In.Select(words => new QuestionWords(words.Language, words.Text, words.Help))]
        );
}
