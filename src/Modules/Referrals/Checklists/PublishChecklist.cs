using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>An edit never changes a version: it publishes the next, and what was submitted keeps its own.</summary>
public static class PublishChecklist
{
    public sealed record Request(int BasedOn, [Items(1, 12)] IReadOnlyList<SectionEdited> Sections);

    public sealed record SectionEdited(
        [Line(2, 120)] string Title,
        [Items(1, 30)] IReadOnlyList<QuestionEdited> Questions
    );

    public sealed record QuestionEdited(
        [
            Line(1, 12),
            RegularExpression("^[A-Za-z][A-Za-z0-9-]*$", ErrorMessage = "Use letters and digits, such as Q19.")
        ]
            string QuestionId,
        [Text(5, 300)] string Text,
        [Line(0, 400)] string Help,
        Reply Trigger,
        [Line(1, 60)] string Need,
        Priority Priority,
        bool IsActive
    );

    public sealed record Response(int Number);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var live = await db.LiveChecklist(ct);
        if (live.Number != request.BasedOn)
            throw Refusal.Stale();

        var next = Checklist.Publish(
            live.Number + 1,
            request.Sections.Select(Read),
            me.MembershipId,
            clock.GetUtcNow()
        );
        db.Add(next);
        db.Changed("/api/checklist");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("checklist", new Response(next.Number));
    }

    private static Section Read(SectionEdited section) =>
        new() { Title = section.Title.Trim(), Questions = [.. section.Questions.Select(Read)] };

    private static Question Read(QuestionEdited question)
    {
        if (Needs.All.All(need => need.Code != question.Need))
            throw Refusal.Field("sections", $"Question {question.QuestionId}: choose a need from the list.");
        if (question.Trigger is not (Reply.Yes or Reply.No))
            throw Refusal.Field(
                "sections",
                $"Question {question.QuestionId}: choose whether yes or no opens the need."
            );
        return new()
        {
            Id = question.QuestionId.Trim(),
            Text = question.Text.Trim(),
            Help = question.Help.Trim(),
            Trigger = question.Trigger,
            Need = question.Need,
            Priority = question.Priority,
            IsActive = question.IsActive,
        };
    }
}
