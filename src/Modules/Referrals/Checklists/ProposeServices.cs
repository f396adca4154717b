using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>From answers to needs to services, with the reasons. Nothing is stored.</summary>
public static class ProposeServices
{
    public sealed record Request(int ChecklistNumber, [Items(0, 100)] IReadOnlyList<Given> Answers);

    public sealed record Given([Line(1, 12)] string QuestionId, Reply Reply, bool NoneToday = false);

    public sealed record Response(IReadOnlyList<NeedOpened> Needs, IReadOnlyList<ServiceProposed> Services);

    public sealed record NeedOpened(
        string Code,
        string Name,
        IReadOnlyList<QuestionFired> Because,
        bool IsUrgent,
        bool HasService
    );

    public sealed record QuestionFired(string QuestionId, string Text, Reply Reply);

    public sealed record ServiceProposed(
        Guid ServiceId,
        string Name,
        string OrganisationName,
        string Description,
        string? Phone,
        string? Website,
        bool TakesReferrals,
        IReadOnlyList<string> Needs
    );

    public static async Task<Ok<Response>> Handle(Request request, AppDb db, IMediator modules, CancellationToken ct)
    {
        var checklist = await db.ChecklistNumbered(request.ChecklistNumber, ct);
        var answers = checklist.Complete([.. request.Answers.Select(ToAnswer)]);
        var opened = checklist.NeedsFrom(answers);
        var table = await RoutingTable.Load(db, modules, ct);
        var proposed = Propose(opened, table);

        return TypedResults.Ok(
            new Response(
                [.. opened.Select(need => Show(need, checklist, table))],
                [.. proposed.Select(p => Show(p, table))]
            )
        );
    }

    internal static async Task<Checklist> ChecklistNumbered(this AppDb db, int number, CancellationToken ct) =>
        await db.Checklists.AsNoTracking().FirstOrDefaultAsync(c => c.Number == number, ct)
        ?? throw Refusal.Field("checklistNumber", "There is no such version of the checklist. Load the form again.");

    internal static Answer ToAnswer(Given given) =>
        new()
        {
            QuestionId = given.QuestionId,
            Reply = given.Reply,
            NoneToday = given.NoneToday,
        };

    /// <summary>Two needs that lead to one service make one proposal.</summary>
    internal static IReadOnlyList<Proposal> Propose(IReadOnlyList<OpenNeed> opened, RoutingTable table) =>
        [
            .. opened
                .SelectMany(need => table.For(need.Code).Select(service => (need, service)))
                .GroupBy(pair => pair.service.Id)
                .Select(group => new Proposal(group.First().service, [.. group.Select(pair => pair.need)])),
        ];

    private static NeedOpened Show(OpenNeed need, Checklist checklist, RoutingTable table) =>
        new(
            need.Code,
            Needs.NameOf(need.Code),
            [
                .. checklist
                    .Questions.Where(question => need.QuestionIds.Contains(question.Id))
                    .Select(question => new QuestionFired(question.Id, question.Text, question.Trigger)),
            ],
            need.IsUrgent,
            table.For(need.Code).Count > 0
        );

    private static ServiceProposed Show(Proposal proposal, RoutingTable table) =>
        new(
            proposal.Service.Id,
            proposal.Service.Name,
            proposal.Service.OrganisationName,
            proposal.Service.Description,
            proposal.Service.Phone,
            proposal.Service.Website,
            table.MayRefer(proposal.Service),
            [.. proposal.Needs.Select(need => need.Code)]
        );
}

/// <summary>One service that answers one or more of the needs.</summary>
internal sealed record Proposal(ServiceRecord Service, IReadOnlyList<OpenNeed> Needs);
