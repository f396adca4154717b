using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public static class GetChecklist
{
    public sealed record Response(
        int Number,
        DateTimeOffset PublishedAt,
        string? PublishedBy,
        IReadOnlyList<SectionShown> Sections,
        WordingShown Wording,
        IReadOnlyList<NeedChoice> Needs
    );

    public sealed record SectionShown(string Title, IReadOnlyList<QuestionShown> Questions);

    public sealed record QuestionShown(
        string QuestionId,
        string Text,
        string Help,
        Reply Trigger,
        string Need,
        string NeedName,
        Priority Priority,
        bool IsActive
    );

    public sealed record WordingShown(int Number, string Text);

    public sealed record NeedChoice(string Code, string Name);

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, CancellationToken ct)
    {
        var checklist = await db.LiveChecklist(ct);
        var wording = await db.LiveWording(ct);
        var publisher = checklist.PublishedByMembershipId is { } membershipId
            ? (await modules.Send(new GetMembersById([membershipId]), ct)).FirstOrDefault()?.Name
            : null;

        return TypedResults.Ok(
            new Response(
                checklist.Number,
                checklist.PublishedAt,
                publisher,
                [
                    .. checklist.Sections.Select(section => new SectionShown(
                        section.Title,
                        [.. section.Questions.Select(Show)]
                    )),
                ],
                new WordingShown(wording.Number, wording.Text),
                [.. Needs.All.Select(need => new NeedChoice(need.Code, need.Name))]
            )
        );
    }

    internal static async Task<Checklist> LiveChecklist(this AppDb db, CancellationToken ct) =>
        await db.Checklists.AsNoTracking().OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct)
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
            question.IsActive
        );
}
