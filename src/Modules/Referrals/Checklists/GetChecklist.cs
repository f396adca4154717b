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

    /// <param name="IsToCheck">The English heading has changed since. Only those who prepare a version see such words.</param>
    public sealed record TitleShown(string Code, string Title, bool IsToCheck);

    /// <param name="IsTextToCheck">The English text has changed since. Only those who prepare a version see such words.</param>
    /// <param name="IsHelpToCheck">The same of the help.</param>
    public sealed record QuestionWords(string Code, string Text, string Help, bool IsTextToCheck, bool IsHelpToCheck);

    public sealed record WordingShown(int Number, string Text, IReadOnlyList<WordingWords> In);

    /// <param name="IsToCheck">The English words have changed since. Only those who prepare a version see such words.</param>
    public sealed record WordingWords(string Code, string Text, bool IsToCheck);

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
        var wording = await db.LiveWording(UkTime.Today(clock), ct);
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

    /// <param name="isPrepared">Read by those who prepare it; whoever asks the questions goes by no words that are to be checked.</param>
    internal static IReadOnlyList<SectionShown> Show(IEnumerable<Section> sections, bool isPrepared = false) =>
        [
            .. sections.Select(section => new SectionShown(
                section.Title,
                [.. section.Questions.Select(question => Show(question, isPrepared))],
                [
                    .. section
                        .In.Where(title => isPrepared || !title.IsToCheck(section))
                        .Select(title => new TitleShown(title.Language, title.Title, title.IsToCheck(section))),
                ]
            )),
        ];

    internal static WordingShown Show(ConsentWording wording, bool isPrepared = false) =>
        new(
            wording.Number,
            wording.Text,
            [
                .. wording
                    .In.Where(words => isPrepared || !words.IsToCheck(wording))
                    .Select(words => new WordingWords(words.Language, words.Text, words.IsToCheck(wording))),
            ]
        );

    /// <summary>The newest whose day has come: the switch is made by whoever reads.</summary>
    internal static async Task<Checklist> LiveChecklist(this AppDb db, DateOnly today, CancellationToken ct) =>
        await db
            .Checklists.AsNoTracking()
            .Where(c => c.State == VersionState.Approved && c.LiveFrom <= today)
            .OrderByDescending(c => c.Number)
            .FirstOrDefaultAsync(ct)
        ?? throw Refusal.NotFound("checklist");

    private static QuestionShown Show(Question question, bool isPrepared) =>
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
            [.. question.In.Select(words => Show(words, question, isPrepared))]
        );

    private static QuestionWords Show(QuestionIn words, Question question, bool isPrepared)
    {
        var (isTextToCheck, isHelpToCheck) = (words.IsTextToCheck(question), words.IsHelpToCheck(question));
        return new(
            words.Language,
            isTextToCheck && !isPrepared ? "" : words.Text,
            isHelpToCheck && !isPrepared ? "" : words.Help,
            isTextToCheck && isPrepared,
            isHelpToCheck && isPrepared
        );
    }
}
