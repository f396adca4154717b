using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Writes in a draft. It is to be tried again then.</summary>
public static class ChangeChecklist
{
    /// <param name="Languages">Codes of the languages that it can be asked in, besides English.</param>
    public sealed record Request(
        int Version,
        [Items(1, 12)] IReadOnlyList<SectionEdited> Sections,
        [Items(0, 30)] IReadOnlyList<string> Languages
    );

    public sealed record SectionEdited(
        [Line(2, 120)] string Title,
        [Items(1, 30)] IReadOnlyList<QuestionEdited> Questions,
        [Items(0, 30)] IReadOnlyList<TitleEdited> In
    );

    /// <param name="Need">The need that it opens; empty for one that is asked so that routing can go by its answer.</param>
    /// <param name="FollowsId">The question above it of which one answer leads to it; null for one that is always asked.</param>
    public sealed record QuestionEdited(
        [
            Line(1, 12),
            RegularExpression("^[A-Za-z][A-Za-z0-9-]*$", ErrorMessage = "Use letters and digits, such as Q19.")
        ]
            string QuestionId,
        [Text(5, 300)] string Text,
        [Line(0, 400)] string Help,
        Reply Trigger,
        [Line(0, 60)] string Need,
        Priority Priority,
        bool IsActive,
        [Line(0, 12)] string? FollowsId,
        Reply? FollowsOn,
        [Items(0, 30)] IReadOnlyList<QuestionWordsEdited> In
    );

    /// <param name="IsChecked">Somebody looked at it again, and it says what the English heading now says.</param>
    public sealed record TitleEdited([Line(2, 12)] string Code, [Line(0, 200)] string Title, bool IsChecked = false);

    /// <param name="IsTextChecked">Somebody looked at the text again, and it says what the English one now says.</param>
    /// <param name="IsHelpChecked">The same of the help.</param>
    public sealed record QuestionWordsEdited(
        [Line(2, 12)] string Code,
        [Text(0, 500)] string Text,
        [Line(0, 600)] string Help,
        bool IsTextChecked = false,
        bool IsHelpChecked = false
    );

    public static async Task<NoContent> Handle(
        int number,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var checklist = await db.ChecklistVersion(number, request.Version, ct);
        checklist.Change(
            request.Sections.Select(section => Read(section, request.Languages, checklist)).ToList(),
            request.Languages,
            Preparer.Of(me, clock)
        );

        db.ChecklistChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static Section Read(SectionEdited section, IReadOnlyList<string> languages, Checklist before) =>
        new()
        {
            Title = section.Title.Trim(),
            Questions = [.. section.Questions.Select(question => Read(question, languages, before))],
            In =
            [
                .. section
                    .In.Where(title => languages.Contains(title.Code) && title.Title.Trim().Length > 0)
                    .DistinctBy(title => title.Code)
                    .Select(title => Read(title, section.Title.Trim(), before)),
            ],
        };

    // A heading has no number, so it is known again by its words.
    private static TitleIn Read(TitleEdited title, string english, Checklist before)
    {
        var words = title.Title.Trim();
        var said = before
            .Sections.SelectMany(section => section.In)
            .Where(one => one.Language == title.Code && one.Title == words)
            .OrderByDescending(one => one.Of == english)
            .FirstOrDefault();
        return new()
        {
            Language = title.Code,
            Title = words,
            Of = Translated.Of(words, english, title.IsChecked, said is null ? null : (said.Title, said.Of)),
        };
    }

    private static QuestionIn Read(QuestionWordsEdited words, QuestionEdited question, Checklist before)
    {
        var (text, help) = (words.Text.Trim(), words.Help.Trim());
        var said = before
            .Questions.FirstOrDefault(one => one.Id == question.QuestionId.Trim())
            ?.In.Find(one => one.Language == words.Code);
        return new()
        {
            Language = words.Code,
            Text = text,
            Help = help,
            TextOf = Translated.Of(
                text,
                question.Text.Trim(),
                words.IsTextChecked,
                said is null ? null : (said.Text, said.TextOf)
            ),
            HelpOf = Translated.Of(
                help,
                question.Help.Trim(),
                words.IsHelpChecked,
                said is null ? null : (said.Help, said.HelpOf)
            ),
        };
    }

    private static Question Read(QuestionEdited question, IReadOnlyList<string> languages, Checklist before)
    {
        if (question.Need.Length > 0 && Needs.All.All(need => need.Code != question.Need))
            throw Refusal.Field("sections", $"Question {question.QuestionId}: choose a need from the list.");
        if (question.Trigger is not (Reply.Yes or Reply.No))
            throw Refusal.Field(
                "sections",
                $"Question {question.QuestionId}: choose whether yes or no opens the need."
            );
        var follows = string.IsNullOrWhiteSpace(question.FollowsId) ? null : question.FollowsId.Trim();
        return new()
        {
            Id = question.QuestionId.Trim(),
            Text = question.Text.Trim(),
            Help = question.Help.Trim(),
            Trigger = question.Trigger,
            Need = question.Need,
            Priority = question.Need.Length > 0 ? question.Priority : Priority.Ordinary,
            IsActive = question.IsActive,
            FollowsId = follows,
            FollowsOn = follows is null ? null : question.FollowsOn,
            In =
            [
                .. question
                    .In.Where(words => languages.Contains(words.Code))
                    .Where(words => words.Text.Trim().Length + words.Help.Trim().Length > 0)
                    .DistinctBy(words => words.Code)
                    .Select(words => Read(words, question, before)),
            ],
        };
    }
}
