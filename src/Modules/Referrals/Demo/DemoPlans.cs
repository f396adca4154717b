using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>Support plans that the hub leads with people whom several services help, some of them reviewed already.</summary>
internal sealed class DemoPlans : IDemoPart
{
    private const int Most = 90;

    private static readonly string[] Aims =
    [
        "To get out of the house twice a week",
        "To sort out the bills and sleep again",
        "To feel safe in my own kitchen",
        "To see my grandchildren more",
        "To cook for myself again",
    ];

    private static readonly string[] Steps =
    [
        "Ring to say when we come",
        "Go along to the first session together",
        "Fill in the form together",
        "Fit what was agreed",
        "Write to the landlord",
    ];

    public int Order => 55;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        var dice = DemoPlace.Dice(this);
        var (from, until) = (place.Now.AddDays(-620), place.Now.AddDays(-40));
        var fitting = await place
            .Db.Submissions.Where(s => s.SubmittedAt > from && s.SubmittedAt < until)
            .Where(s => s.WithdrawnAt == null && s.Person.ErasedAt == null)
            .Where(s => s.Referrals.Count(r => r.AcceptedAt != null) > 1)
            .OrderBy(s => s.SubmittedAt)
            .ThenBy(s => s.Reference)
            .Select(s => s.Id)
            .ToListAsync(ct);
        var every = Math.Max(1, fitting.Count / Most);
        var chosen = fitting.Where((_, at) => at % every == 0).Take(Most).ToList();
        var submissions = await place
            .Db.Submissions.Include(s => s.Person)
            .Include(s => s.Referrals)
            .Where(s => chosen.Contains(s.Id))
            .OrderBy(s => s.SubmittedAt)
            .ThenBy(s => s.Reference)
            .ToListAsync(ct);
        foreach (var submission in submissions)
        {
            place.Clock.MoveTo(submission.SubmittedAt.AddDays(21));
            place.Db.Add(Tell(submission, place, dice));
            await place.Save(ct);
        }
    }

    private static SupportPlan Tell(Submission submission, DemoPlace place, Random dice)
    {
        var hub = place.Members["hub"];
        var by = new Act(hub.MembershipId, hub.OrganisationId, submission.SubmittedAt.AddDays(21), Party.Hub);
        var opened = UkTime.DateOf(by.At);
        var plan = SupportPlan.Open(submission, Reference.Next(dice), Agreed, Working(opened.AddMonths(3)), by);
        plan.SetAims(dice.GetItems(Aims, 2).Distinct(), by);
        plan.Review(ScaleSet.Seed(), Rate(plan, dice), "", Working(opened.AddMonths(3)), by);
        foreach (
            var organisationId in submission
                .Referrals.Where(r => r.AcceptedAt is not null)
                .Select(r => r.OrganisationId)
                .Distinct()
        )
            TakePart(plan, organisationId, place, dice, by);
        for (var at = by.At.AddDays(88 + dice.Next(8)); at < place.Now; at = at.AddDays(88 + dice.Next(8)))
            plan.Review(
                ScaleSet.Seed(),
                Rate(plan, dice),
                "",
                Working(UkTime.DateOf(at).AddMonths(3)),
                by with
                {
                    At = at,
                }
            );
        return plan;
    }

    private static void TakePart(SupportPlan plan, Guid organisationId, DemoPlace place, Random dice, Act by)
    {
        if (
            organisationId == by.OrganisationId
            || place.Members.Values.FirstOrDefault(m => m.OrganisationId == organisationId) is not { } worker
        )
            return;
        plan.Ask(organisationId, Agreed, by);
        plan.Answer(joins: true, new Act(worker.MembershipId, organisationId, by.At.AddDays(1)));
        var due = Working(UkTime.DateOf(by.At).AddDays(dice.Next(10, 200)));
        var action = plan.Plan(
            new(organisationId, null, Steps[dice.Next(Steps.Length)], due),
            UkTime.DateOf(by.At),
            by
        );
        if (due < place.Today.AddDays(-dice.Next(3, 20)))
            action.Settle(PlanActionState.Done, "", by with { At = UkTime.InstantOf(due, new TimeOnly(11, 0)) });
    }

    // Most people come up by a little.
    private static List<PlanRating> Rate(SupportPlan plan, Random dice)
    {
        var before = plan.Reviews.LastOrDefault()?.Ratings;
        return
        [
            .. ScaleSet
                .Seed()
                .InUse.Select(scale => new PlanRating
                {
                    ScaleId = scale.Id,
                    Value = before?.Find(r => r.ScaleId == scale.Id) is { } earlier
                        ? Math.Clamp(earlier.Value + dice.Next(-2, 4), scale.Lowest, scale.Highest)
                        : dice.Next(1, 6),
                }),
        ];
    }

    private static DateOnly Working(DateOnly day) => WorkingDays.OnOrAfter(day, Division.EnglandAndWales);

    private static PlanTalk Agreed =>
        new()
        {
            Agrees = true,
            SharesAims = true,
            SharesWheel = true,
            SharesOthers = true,
            How = ConsentGivenHow.FaceToFace,
            GivenBy = PlanConsentBy.Person,
        };
}
