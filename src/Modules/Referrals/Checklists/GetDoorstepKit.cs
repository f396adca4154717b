using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>All that a phone needs to fill a checklist with no signal. Nobody's personal data is in it: it may stay on the phone.</summary>
public static class GetDoorstepKit
{
    /// <param name="MembershipId">Whose drafts may be opened on this phone.</param>
    /// <param name="Checklist">The live version; who published it is left out.</param>
    /// <param name="Routes">For each need of the checklist, its services in the order in which they are proposed.</param>
    public sealed record Response(
        Guid MembershipId,
        DateTimeOffset AsOf,
        IReadOnlyList<ProtectionGap> Gaps,
        GetChecklist.Response Checklist,
        IReadOnlyList<Route> Routes,
        IReadOnlyList<ServiceInKit> Services,
        SafetyNumbers Numbers
    );

    /// <param name="ServiceIds">All that fit whoever nothing is known of.</param>
    /// <param name="TakesOne">The first of them whose conditions hold is proposed, and no other.</param>
    public sealed record Route(
        string Need,
        IReadOnlyList<Guid> ServiceIds,
        bool TakesOne,
        IReadOnlyList<ServiceAsks> Conditions,
        IReadOnlyList<DeadlineShown> Deadlines
    );

    /// <summary>What somebody must have answered, or not know, for a service to be proposed.</summary>
    public sealed record ServiceAsks(Guid ServiceId, string QuestionId, Reply Wants);

    public sealed record ServiceInKit(
        Guid ServiceId,
        string Name,
        string OrganisationName,
        string Description,
        string? Phone,
        string? Website,
        bool TakesReferrals,
        Availability Availability
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var protection = await modules.Send(new GetProtection(me.OrganisationId), ct);
        var checklist = await db.LiveChecklist(UkTime.Today(clock), ct);
        var wording = await db.LiveWording(UkTime.Today(clock), ct);
        var facts = await RoutingFacts.Load(db, modules, UkTime.Today(clock), [], ct);
        var anybody = Applicant.Unknown with { ReferrerId = me.OrganisationId };
        var routes = checklist
            .ActiveQuestions.Where(question => question.OpensNeed)
            .Select(question => question.Need)
            .Distinct()
            .Select(need => Router.Route(need, facts, anybody, []))
            .ToList();

        return TypedResults.Ok(
            new Response(
                me.MembershipId,
                clock.GetUtcNow(),
                protection.Gaps,
                GetChecklist.Show(checklist, wording, publisher: null),
                [.. routes.Select(route => Show(route, facts))],
                [
                    .. routes
                        .SelectMany(route => route.InLine)
                        .DistinctBy(candidate => candidate.Service.Id)
                        .Select(candidate => Show(candidate, facts)),
                ],
                await modules.Send(new GetSafetyNumbers(), ct)
            )
        );
    }

    private static Route Show(RoutedNeed routed, RoutingFacts facts) =>
        new(
            routed.Need,
            [.. routed.InLine.Select(candidate => candidate.Service.Id)],
            routed.FanOut != FanOut.All,
            [
                .. from candidate in routed.InLine
                from condition in candidate.Rule.Conditions
                select new ServiceAsks(candidate.Service.Id, condition.QuestionId, condition.Wants),
            ],
            DeadlineShown.Of(facts.Deadlines.GetValueOrDefault(routed.Need) ?? [])
        );

    private static ServiceInKit Show(Candidate candidate, RoutingFacts facts) =>
        new(
            candidate.Service.Id,
            candidate.Service.Name,
            candidate.Service.OrganisationName,
            candidate.Service.Description,
            candidate.Service.Phone,
            candidate.Service.Website,
            candidate.MayRefer,
            facts.AvailabilityOf(candidate.Service)
        );
}
