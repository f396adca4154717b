using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>From answers to needs to services, with the reasons. Nothing is stored.</summary>
public static class ProposeServices
{
    /// <param name="Person">What is known of the person by now; null before their details were asked.</param>
    /// <param name="IsPaper">The hub keys in a paper form.</param>
    /// <param name="IsBlank">It is printed before anybody answers, so no answer shuts a service out.</param>
    public sealed record Request(
        int ChecklistNumber,
        [Items(0, 100)] IReadOnlyList<Given> Answers,
        PersonKnown? Person = null,
        bool IsPaper = false,
        bool IsBlank = false
    );

    public sealed record Given([Line(1, 12)] string QuestionId, Reply Reply, bool NoneToday = false);

    /// <summary>What decides whether a service is for somebody. What is left blank shuts nobody out.</summary>
    public sealed record PersonKnown(
        DateOnly? DateOfBirth,
        [Line(0, 10)] string Postcode,
        [Line(0, 80)] string Language,
        bool NeedsInterpreter,
        [Items(0, 20)] IReadOnlyList<AccessNeed>? AccessNeeds = null
    );

    public sealed record Response(IReadOnlyList<NeedOpened> Needs, IReadOnlyList<ServiceProposed> Services);

    /// <param name="Deadline">By when the person must have heard from a service; null where no rule says so.</param>
    /// <param name="LeftOut">Services that answer the need and are not proposed, in order of rank.</param>
    public sealed record NeedOpened(
        string Code,
        string Name,
        IReadOnlyList<QuestionFired> Because,
        bool IsUrgent,
        Deadline? Deadline,
        bool HasService,
        IReadOnlyList<ServiceLeftOut> LeftOut
    );

    public sealed record QuestionFired(string QuestionId, string Text, Reply Reply);

    /// <param name="Words">Why, as a worker reads it.</param>
    public sealed record ServiceLeftOut(
        Guid ServiceId,
        string Name,
        string OrganisationName,
        LeftOut Why,
        string Words
    );

    /// <param name="Kilometres">From the person, in a straight line, 0 for less than half of one; null where it is not known.</param>
    /// <param name="AsksForWard">It is for some wards, and which one the person lives in is not known: ask.</param>
    public sealed record ServiceProposed(
        Guid ServiceId,
        string Name,
        string OrganisationName,
        string Description,
        string? Phone,
        string? Website,
        bool TakesReferrals,
        IReadOnlyList<string> Needs,
        Availability Availability,
        int? Kilometres,
        bool AsksForWard
    );

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var checklist = await db.ChecklistNumbered(request.ChecklistNumber, ct);
        var answers = checklist.Complete([.. request.Answers.Select(ToAnswer)]);
        var person = request.Person is { } known
            ? new Applicant(
                known.DateOfBirth,
                PersonDetails.Tidy(known.Postcode),
                known.Language.Trim(),
                known.NeedsInterpreter
            )
            {
                AccessNeeds = known.AccessNeeds ?? [],
            }
            : Applicant.Unknown;
        person = person with
        {
            Answers = Applicant.By(request.IsBlank ? [] : answers),
            ReferrerId = request.IsPaper && me.Has(Permission.RunHub) ? null : me.OrganisationId,
        };
        var facts = await RoutingFacts.Load(db, modules, UkTime.Today(clock), [person.Postcode], ct);
        var opened = facts.NeedsFrom(checklist, answers);
        var routed = opened.ToDictionary(need => need.Code, need => Router.Route(need.Code, facts, person, []));

        return TypedResults.Ok(
            new Response(
                [.. opened.Select(need => Show(need, checklist, routed[need.Code], person))],
                [.. Propose(opened, routed).Select(proposal => Show(proposal, facts))]
            )
        );
    }

    internal static async Task<Checklist> ChecklistNumbered(this AppDb db, int number, CancellationToken ct) =>
        await db.Checklists.AsNoTracking().FirstOrDefaultAsync(GetChecklist.IsApproved(number), ct)
        ?? throw Refusal.Field("checklistNumber", "There is no such version of the checklist. Load the form again.");

    internal static Answer ToAnswer(Given given) =>
        new()
        {
            QuestionId = given.QuestionId,
            Reply = given.Reply,
            NoneToday = given.NoneToday,
        };

    /// <summary>Two needs that lead to one service make one proposal.</summary>
    private static IEnumerable<Proposal> Propose(
        IReadOnlyList<OpenNeed> opened,
        Dictionary<string, RoutedNeed> routed
    ) =>
        opened
            .SelectMany(need => routed[need.Code].Chosen.Select(candidate => (need, candidate)))
            .GroupBy(pair => pair.candidate.Service.Id)
            .Select(group => new Proposal(group.First().candidate, [.. group.Select(pair => pair.need)]));

    private static NeedOpened Show(OpenNeed need, Checklist checklist, RoutedNeed routed, Applicant person) =>
        new(
            need.Code,
            Needs.NameOf(need.Code),
            [
                .. checklist
                    .Questions.Where(question => need.QuestionIds.Contains(question.Id))
                    .Select(question => new QuestionFired(question.Id, question.Text, question.Trigger)),
            ],
            need.IsUrgent,
            need.Rule?.Deadline,
            routed.Chosen.Count > 0,
            [
                .. from candidate in routed.Candidates
                where !candidate.MayTell && candidate.Why is not null
                let service = candidate.Service
                select new ServiceLeftOut(
                    service.Id,
                    service.Name,
                    service.OrganisationName,
                    candidate.Why!.Value,
                    LeftOutWords.Of(candidate, person)
                ),
            ]
        );

    private static ServiceProposed Show(Proposal proposal, RoutingFacts facts) =>
        new(
            proposal.Service.Id,
            proposal.Service.Name,
            proposal.Service.OrganisationName,
            proposal.Service.Description,
            proposal.Service.Phone,
            proposal.Service.Website,
            proposal.Candidate.MayRefer,
            [.. proposal.Needs.Select(need => need.Code)],
            facts.AvailabilityOf(proposal.Service),
            proposal.Candidate.Kilometres,
            proposal.Candidate.AsksForWard
        );

    private sealed record Proposal(Candidate Candidate, IReadOnlyList<OpenNeed> Needs)
    {
        public ServiceRecord Service => Candidate.Service;
    }
}
