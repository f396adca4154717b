using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>A service leads a plan, another takes part, leaves, and comes back; in the end the person takes back their OK.</summary>
    private async Task KeepsPlans()
    {
        await SetsUpPlans();
        var sent = await Sends(await Submits());
        await Falls.Moves(sent.ToFalls, "acceptance");
        await Falls.Fetches($"/api/support-plans/of-person?referralId={sent.ToFalls}");
        var plan = await Falls.OpensPlan(sent.ToFalls);
        var path = PlanScenes.At(plan);
        await Falls.Put(
            $"{path}/aims",
            new
            {
                version = await Falls.VersionAt(path),
                aims = new[] { new { words = $"{OfReceiver} wants to walk." } },
            }
        );
        await Falls.InvitesToPlan(plan, Fire, aims: true, wheel: true, others: true);
        await Fire.Post($"{path}/answer", new { joins = true });
        await Falls.Rates(plan, 2, OfReceiver);
        var action = await Falls.PlansTo(plan, Fire, $"{OfReceiver} gets an alarm.", Today.AddDays(7));
        await Fire.Settles(plan, action, "NotDone", $"{OfReceiver} was out.");
        await Fire.Post(
            $"{path}/notes",
            new
            {
                version = await Fire.VersionAt(path),
                text = $"{OfReceiver} has a dog.",
                sharedWith = new[] { Falls.OrganisationId },
            }
        );
        await JoinsCohort(plan);
        await Falls.Fetches($"{path}/sheet");
        await Falls.LooksFor<ListSupportPlans.Response>(OfReferrer, "/api/support-plans");
        await Falls.Fetches("/api/support-plans/export");
        await Fire.Post(
            $"{path}/leaving",
            new { version = await Fire.VersionAt(path), reason = $"{OfReceiver} is safe." }
        );
        await Falls.InvitesToPlan(plan, Fire, aims: true, wheel: true, others: true);
        await Fire.Post($"{path}/answer", new { joins = true });
        await Falls.HandsPlanTo(plan, Fire);
        await Fire.HandsPlanTo(plan, Falls);
        await Falls.Post(
            $"{path}/closing",
            new
            {
                version = await Falls.VersionAt(path),
                reason = "PartlyMet",
                note = $"{OfReceiver} walks with a stick.",
            }
        );
        await Falls.Post($"{path}/reopening", new { version = await Falls.VersionAt(path) });
        await Fire.Post($"{path}/withdrawal", new { organisationId = Fire.OrganisationId, how = "Phone" });
        await app.Settled();
    }

    private async Task SetsUpPlans()
    {
        // Twice: the scales to begin with are the same in every partnership, so the first is as good as anybody's.
        for (var time = 1; time <= 2; time++)
        {
            var live = await Lead.Get<GetPlanSettings.Response>("/api/plan-settings");
            await Lead.Post(
                "/api/plan-settings/scales",
                new
                {
                    basedOn = live.ScalesNumber,
                    scales = live.Scales.Select(scale => scale with { Name = $"{Planted} {scale.Name}" }),
                }
            );
        }
        await Lead.Put(
            "/api/plan-settings/times",
            new
            {
                version = 0,
                reviewMonths = 2,
                reminderDays = 10,
            }
        );
        await Lead.Fetches("/api/distance-travelled");
        await Lead.Fetches("/api/distance-travelled/export");
        await Lead.Fetches("/api/distance-travelled/quarters");
        await Lead.Fetches("/api/distance-travelled/quarters/export");
        await Lead.Fetches("/api/board/distance");
    }

    private async Task JoinsCohort(Guid plan)
    {
        var path = PlanScenes.At(plan);
        var told = new
        {
            name = $"{Planted} zone",
            purpose = $"{Planted} wants to see who is helped.",
            programme = $"{Planted} programme",
            isForChildren = false,
        };
        var cohort = (await Lead.Post<AddCohort.Response>("/api/cohorts", new { cohort = told })).CohortId;
        await Lead.Put($"/api/cohorts/{cohort}", new { version = 1, cohort = told });
        await Lead.Approves(cohort, Today);
        await Falls.Put(
            $"{path}/family",
            new
            {
                version = await Falls.VersionAt(path),
                competence = "NotCompetent",
                competenceReasons = $"{OfReceiver} is four years old.",
                contacts = new[] { PlanScenes.Parent($"Ann {OfReceiver}") },
            }
        );
        await Falls.Post(
            $"{path}/cohorts",
            new
            {
                version = await Falls.VersionAt(path),
                cohortId = cohort,
                consent = PlanScenes.Agreed(),
            }
        );
        await Falls.Post($"{path}/cohorts/{cohort}/leaving", new { version = await Falls.VersionAt(path) });
        var row = (await Lead.Get<ListCohorts.Response>("/api/cohorts")).Items.Single();
        await Lead.Post($"/api/cohorts/{cohort}/switching-off", new { version = row.Version });
    }
}
