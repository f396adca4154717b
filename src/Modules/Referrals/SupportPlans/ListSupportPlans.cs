using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public enum PlanOrder
{
    Review,
    Opened,
    Reference,
}

/// <param name="Mine">Only those that I lead, or in which I have something to do.</param>
/// <param name="Late">Only those with a review that is due, or with something late that the own organisation was to do.</param>
public sealed record PlanQuery(
    PlanState State = PlanState.Open,
    bool Mine = false,
    bool Late = false,
    PlanOrder Order = PlanOrder.Review,
    bool Descending = false
);

/// <summary>The plans that the own organisation takes part in, and those that it is asked to take part in.</summary>
public static class ListSupportPlans
{
    /// <param name="Next">Ask for the page after this row; null on the last page.</param>
    public sealed record Response(
        IReadOnlyList<Row> Items,
        int? Next,
        int Total,
        Counts Open,
        IReadOnlyList<Invitation> Invitations
    );

    /// <param name="ToDo">What the own organisation is to do and has not done.</param>
    public sealed record Counts(int Plans, int ReviewsDue, int ToDo, int Late);

    /// <param name="ToDo">For the own organisation.</param>
    public sealed record Row(
        Guid PlanId,
        string Reference,
        [property: Personal] string PersonName,
        PlanState State,
        string? LeadWorker,
        bool IsLead,
        DateOnly OpenedOn,
        DateOnly ReviewOn,
        bool IsReviewDue,
        int ToDo,
        int Late,
        PlanEnd? EndedBecause
    );

    /// <summary>Of whom it is stands in it only once the invitation was accepted.</summary>
    public sealed record Invitation(
        Guid PlanId,
        string Reference,
        string InvitedBy,
        string? LeadWorker,
        DateTimeOffset InvitedAt
    );

    public static async Task<Ok<Response>> Handle(
        [AsParameters] PlanQuery asked,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        [FromHeader(Name = SearchText.Header)] string? search = null,
        int after = 0,
        int take = 50
    )
    {
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 100));
        var today = UkTime.Today(clock);
        var found = Asked(db, me, asked, search, today);
        var total = await found.CountAsync(ct);
        var page = await Ordered(found, asked).Skip(after).Take(take).ToListAsync(ct);
        var leads = await Names([.. page.Select(row => row.LeadMembershipId)], modules, ct);
        db.RecordShown(nameof(Person), [.. page.Select(row => row.PersonId)], SearchText.Of(search));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                [.. page.Select(row => Show(row, leads, me, today))],
                after + page.Count < total ? after + page.Count : null,
                total,
                await Count(db, me, today, ct),
                await Invitations(db, modules, me, ct)
            )
        );
    }

    internal static IQueryable<SupportPlan> Asked(
        AppDb db,
        CurrentUser me,
        PlanQuery asked,
        string? search,
        DateOnly today
    )
    {
        var (own, mine, state) = (me.OrganisationId, me.MembershipId, asked.State);
        var plans = db.PlansOf(me).AsNoTracking().Where(p => p.State == state);
        if (asked.Mine)
            plans = plans.Where(p =>
                p.LeadMembershipId == mine
                || p.Actions.Any(a => a.MembershipId == mine && a.State == PlanActionState.ToDo)
            );
        if (asked.Late)
            plans = plans.Where(p =>
                (p.LeadOrganisationId == own && p.ReviewOn <= today)
                || p.Actions.Any(a => a.OrganisationId == own && a.State == PlanActionState.ToDo && a.DueOn < today)
            );
        if (SearchText.Of(search) is not { } words)
            return plans;
        var sought = Sought.For(db, words);
        return plans.Where(p =>
            p.Reference.ToLower().Contains(words)
            || sought.Now.All(mark => EF.Property<string>(p.Submission.Person, Sought.Column).Contains(mark))
            || sought.Before.All(mark => EF.Property<string>(p.Submission.Person, Sought.Column).Contains(mark))
        );
    }

    internal static IQueryable<SupportPlan> Ordered(IQueryable<SupportPlan> found, PlanQuery asked)
    {
        var ordered = (asked.Order, asked.Descending) switch
        {
            (PlanOrder.Opened, false) => found.OrderBy(p => p.OpenedAt),
            (PlanOrder.Opened, true) => found.OrderByDescending(p => p.OpenedAt),
            (PlanOrder.Reference, false) => found.OrderBy(p => p.Reference),
            (PlanOrder.Reference, true) => found.OrderByDescending(p => p.Reference),
            (_, true) => found.OrderByDescending(p => p.ReviewOn),
            _ => found.OrderBy(p => p.ReviewOn),
        };
        return ordered
            .ThenBy(p => p.Id)
            .AsSplitQuery()
            .Include(p => p.Actions)
            .Include(p => p.Submission)
                .ThenInclude(s => s.Person);
    }

    internal static async Task<Dictionary<Guid, string>> Names(
        IReadOnlyCollection<Guid?> memberIds,
        IMediator modules,
        CancellationToken ct
    ) =>
        (await modules.Send(new GetMembersById([.. memberIds.OfType<Guid>().Distinct()]), ct)).ToDictionary(
            member => member.MembershipId,
            member => member.Name
        );

    internal static Row Show(SupportPlan plan, Dictionary<Guid, string> leads, CurrentUser me, DateOnly today)
    {
        var own = plan.Actions.FindAll(a => a.OrganisationId == me.OrganisationId && a.State == PlanActionState.ToDo);
        return new(
            plan.Id,
            plan.Reference,
            plan.Submission.Person.Name,
            plan.State,
            plan.LeadMembershipId is { } lead ? leads.GetValueOrDefault(lead) : null,
            plan.LeadOrganisationId == me.OrganisationId,
            UkTime.DateOf(plan.OpenedAt),
            plan.ReviewOn,
            plan.IsOpen && plan.ReviewOn <= today,
            own.Count,
            plan.IsOpen ? own.Count(action => action.DueOn < today) : 0,
            plan.EndedBecause
        );
    }

    private static async Task<Counts> Count(AppDb db, CurrentUser me, DateOnly today, CancellationToken ct)
    {
        var own = me.OrganisationId;
        var open = db.PlansOf(me).Where(p => p.State == PlanState.Open);
        var toDo = open.SelectMany(p => p.Actions)
            .Where(a => a.OrganisationId == own && a.State == PlanActionState.ToDo);
        return new(
            await open.CountAsync(ct),
            await open.CountAsync(p => p.LeadOrganisationId == own && p.ReviewOn <= today, ct),
            await toDo.CountAsync(ct),
            await toDo.CountAsync(a => a.DueOn < today, ct)
        );
    }

    private static async Task<IReadOnlyList<Invitation>> Invitations(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var plans = await db.InvitationsOf(me)
            .AsNoTracking()
            .Include(p => p.Agencies)
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        var leads = await Names([.. plans.Select(p => p.LeadMembershipId)], modules, ct);
        var asked = plans.Select(p => (Plan: p, Own: p.Agencies.Single(a => a.OrganisationId == me.OrganisationId)));
        var organisations = await modules.Send(
            new GetOrganisations([.. asked.Select(one => one.Own.InvitedByOrganisationId).Distinct()]),
            ct
        );
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        return
        [
            .. asked.Select(one => new Invitation(
                one.Plan.Id,
                one.Plan.Reference,
                names.GetValueOrDefault(one.Own.InvitedByOrganisationId, ""),
                one.Plan.LeadMembershipId is { } lead ? leads.GetValueOrDefault(lead) : null,
                one.Own.InvitedAt
            )),
        ];
    }
}
