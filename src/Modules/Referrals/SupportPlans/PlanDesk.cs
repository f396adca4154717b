using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How an agency finds the plans that it takes part in. Nobody else is to know that there is such a plan.</summary>
internal static class PlanDesk
{
    public const string Path = "/api/support-plans";

    /// <summary>
    /// Once it is closed, whoever led it, and the hub where it took part. Whoever leads goes on seeing it when the person's
    /// OK has run out, to ask them again; everybody else sees it again only then.
    /// </summary>
    public static IQueryable<SupportPlan> PlansOf(this AppDb db, CurrentUser me)
    {
        var (organisationId, isHub) = (me.OrganisationId, me.Has(Permission.RunHub));
        var runOut = UkTime.Today(db.Clock).AddMonths(-PlanConsent.Months);
        return db.PlansInSight(me)
            .Where(plan =>
                plan.Agencies.Any(a => a.OrganisationId == organisationId && a.State == PlanAgencyState.Joined)
                && (plan.State == PlanState.Open || plan.LeadOrganisationId == organisationId || isHub)
                && plan.Consents.Any(c =>
                    c.OrganisationId == organisationId
                    && (c.GivenOn > runOut || plan.LeadOrganisationId == organisationId)
                    && c.Answer == ConsentAnswer.Yes
                    && c.WithdrawnAt == null
                    && c.ReplacedAt == null
                )
            );
    }

    /// <summary>Those that it is asked to take part in.</summary>
    public static IQueryable<SupportPlan> InvitationsOf(this AppDb db, CurrentUser me)
    {
        var organisationId = me.OrganisationId;
        return db.PlansInSight(me)
            .Where(plan =>
                plan.State == PlanState.Open
                && plan.Agencies.Any(a => a.OrganisationId == organisationId && a.State == PlanAgencyState.Invited)
            );
    }

    /// <summary>What is kept of somebody whose record is restricted is seen by the hub alone, in plans as elsewhere.</summary>
    private static IQueryable<SupportPlan> PlansInSight(this AppDb db, CurrentUser me)
    {
        if (me.Has(Permission.RunHub))
            return db.SupportPlans;
        var submissions = db.Submissions;
        return db.SupportPlans.Where(plan =>
            !submissions.Any(s => s.Id == plan.SubmissionId && s.RestrictedAt != null)
        );
    }

    public static async Task<SupportPlan> TakeUpPlan(
        this AppDb db,
        CurrentUser me,
        Guid planId,
        int? version,
        CancellationToken ct
    )
    {
        var plan =
            await Whole(db.PlansOf(me)).FirstOrDefaultAsync(p => p.Id == planId, ct) ?? throw Refusal.NotFound("plan");
        if (version is { } known)
            db.Expect(plan, known);
        return plan;
    }

    public static IQueryable<SupportPlan> Whole(this IQueryable<SupportPlan> plans) =>
        plans
            .AsSplitQuery()
            .Include(p => p.Agencies)
            .Include(p => p.Consents)
            .Include(p => p.Reviews)
            .Include(p => p.Actions)
            .Include(p => p.Notes);

    /// <summary>Open pages of the agencies fetch again, those that have just left included. Nobody else's.</summary>
    public static void Tell(this AppDb db, SupportPlan plan) =>
        db.Changed(Path, [.. plan.Agencies.Select(agency => agency.OrganisationId).Distinct()]);

    public static async Task<ScaleSet> LiveScales(this AppDb db, CancellationToken ct) =>
        await db.ScaleSets.AsNoTracking().OrderByDescending(set => set.Number).FirstOrDefaultAsync(ct)
        ?? ScaleSet.Seed();

    public static async Task<PlanTimes> TimesOfPlans(this AppDb db, CancellationToken ct) =>
        await db.PlanTimes.SingleOrDefaultAsync(ct) ?? new PlanTimes();

    /// <summary>The day of the next review of a plan that somebody leads.</summary>
    public static async Task<DateOnly> NextReview(this AppDb db, IMediator modules, Act by, CancellationToken ct)
    {
        var calendar = (await Timetable.Load(db, modules, ct)).For(by.OrganisationId);
        return (await db.TimesOfPlans(ct)).NextReview(UkTime.DateOf(by.At), calendar);
    }

    /// <summary>Who keeps plans in an organisation; in all of them where none is named.</summary>
    public static async Task<IReadOnlyList<Member>> Keepers(
        this IMediator modules,
        Guid? organisationId,
        CancellationToken ct
    )
    {
        var members = await modules.Send(new GetMembers(organisationId), ct);
        return [.. members.Where(m => m.Roles.Any(role => Permissions.Of(role).Contains(Permission.KeepPlans)))];
    }

    /// <summary>Who keeps plans in the agencies that take part, but whoever does it.</summary>
    public static async Task<IEnumerable<Member>> KeepersOf(
        this IMediator modules,
        SupportPlan plan,
        CurrentUser me,
        CancellationToken ct
    ) =>
        (await modules.Keepers(null, ct)).Where(keeper =>
            keeper.MembershipId != me.MembershipId && plan.Joined(keeper.OrganisationId) is not null
        );
}
