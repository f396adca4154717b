using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Each morning: tells lead workers of reviews to come and reviews that are late, and agencies of what they are to do. Each
/// once; on working days of whoever is told.
/// </summary>
internal sealed class RemindOfPlans(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    /// <summary>Working days before something is due.</summary>
    private const int Before = 2;

    public async Task Run(CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var timetable = await Timetable.Load(db, modules, ct);
        await Reviews(today, timetable, ct);
        await Actions(today, timetable, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task Reviews(DateOnly today, Timetable timetable, CancellationToken ct)
    {
        var soon = today.AddDays((await db.TimesOfPlans(ct)).ReminderDays);
        var plans = await db
            .SupportPlans.Where(p => p.State == PlanState.Open && p.ReviewOn <= soon && p.LeadMembershipId != null)
            .Where(p => p.ReviewRemindedOn == null || (p.ReviewOn < today && p.ReviewLateToldOn == null))
            .ToListAsync(ct);
        foreach (var plan in plans.Where(p => timetable.For(p.LeadOrganisationId).Includes(today)))
        {
            var isLate = plan.ReviewOn < today;
            await PlanNotices.Of(
                modules,
                plan,
                $"plan-review-{(isLate ? "late" : "soon")}:{plan.Id}:{plan.ReviewOn:yyyy-MM-dd}",
                [plan.LeadMembershipId!.Value],
                isLate ? "A review of a support plan is late" : "A support plan is to be reviewed",
                $"The review {(isLate ? "was" : "is")} due on {UkTime.Format(plan.ReviewOn)}. Ask the person where they stand now.",
                ct
            );
            plan.RemindedOfReview(plan.ReviewRemindedOn ?? today);
            if (isLate)
                plan.ToldThatReviewIsLate(today);
        }
    }

    private async Task Actions(DateOnly today, Timetable timetable, CancellationToken ct)
    {
        // Two working days are never further off than a fortnight.
        var horizon = today.AddDays(14);
        var due = await (
            from action in db.PlanActions
            join plan in db.SupportPlans on action.PlanId equals plan.Id
            where plan.State == PlanState.Open && action.State == PlanActionState.ToDo && action.DueOn <= horizon
            where action.RemindedOn == null || (action.DueOn < today && action.LateToldOn == null)
            select new { action, plan }
        ).ToListAsync(ct);
        foreach (var one in due)
        {
            var calendar = timetable.For(one.action.OrganisationId);
            if (!calendar.Includes(today))
                continue;
            var isLate = one.action.DueOn < today;
            if (!isLate && (one.action.RemindedOn is not null || calendar.Add(today, Before) < one.action.DueOn))
                continue;
            await Tell(one.plan, one.action, isLate, ct);
            one.action.Reminded(one.action.RemindedOn ?? today);
            if (isLate)
                one.action.ToldThatLate(today);
        }
    }

    private async Task Tell(SupportPlan plan, PlanAction action, bool isLate, CancellationToken ct)
    {
        var keepers = (await modules.Keepers(action.OrganisationId, ct)).Select(keeper => keeper.MembershipId).ToList();
        // Whoever has left or keeps plans no longer does nothing of it: it is anybody's then.
        if (action.MembershipId is { } gone && !keepers.Contains(gone))
            action.IsAnybodys();
        IEnumerable<Guid> whom = action.MembershipId is { } one ? [one] : keepers;
        if (isLate && plan.LeadMembershipId is { } lead)
            whom = whom.Append(lead);
        await PlanNotices.Of(
            modules,
            plan,
            $"plan-action-{(isLate ? "late" : "soon")}:{action.Id}:{action.DueOn:yyyy-MM-dd}",
            whom,
            isLate ? "Something in a support plan is late" : "Something in a support plan is due soon",
            $"It {(isLate ? "was" : "is")} due on {UkTime.Format(action.DueOn)}. Do it, or say why it was not done.",
            ct
        );
    }
}
