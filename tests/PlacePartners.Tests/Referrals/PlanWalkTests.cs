using System.Net;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>
/// Agencies come, go, and are let see more or less in any order. After each step every one of them is asked what it sees: it
/// is what the person last agreed to, and whoever takes no part cannot tell the plan from one that never was.
/// </summary>
public sealed class PlanWalkTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private App app = null!;

    public async ValueTask InitializeAsync() =>
        app = await App.At(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private sealed record Agreed(bool Aims, bool Wheel, bool Others, bool Joined);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Each_agency_sees_what_was_agreed_after_every_step(int seed)
    {
        var dice = new Random(seed);
        var flow = await app.ReferralsFlow();
        var plan = await flow.Hub.OpensPlanAtHub(await flow.Submitted());
        await flow.Hub.Put(
            $"{PlanScenes.At(plan)}/aims",
            new { version = 1, aims = new[] { new { words = "To walk again" } } }
        );
        await flow.Hub.Rates(plan, 4);
        Person[] agencies = [flow.Falls, flow.Fire, flow.Worker];
        var agreed = agencies.ToDictionary(agency => agency, _ => (Agreed?)null);

        for (var step = 0; step < 25; step++)
        {
            await Step(flow.Hub, plan, agencies[dice.Next(agencies.Length)], agreed, dice);
            foreach (var agency in agencies)
                await Look(plan, agency, agreed[agency]);
        }

        (await flow.Hub.SeesPlan(plan)).Leads.ShouldBeTrue();
    }

    private static async Task Step(
        Person hub,
        Guid plan,
        Person agency,
        Dictionary<Person, Agreed?> agreed,
        Random dice
    )
    {
        var path = PlanScenes.At(plan);
        var now = agreed[agency];
        switch (dice.Next(5))
        {
            case 0 or 1:
                var (aims, wheel, others) = (dice.Next(2) == 0, dice.Next(2) == 0, dice.Next(2) == 0);
                await hub.InvitesToPlan(plan, agency, aims, wheel, others);
                agreed[agency] = new(aims, wheel, others, now?.Joined ?? false);
                break;
            case 2 when now is { Joined: false }:
                await agency.Post($"{path}/answer", new { joins = true });
                agreed[agency] = now with { Joined = true };
                await hub.PlansTo(plan, agency, $"For {agency.OrganisationId}", Today.AddDays(3));
                break;
            case 3 when now is { Joined: true }:
                var version = (await agency.SeesPlan(plan)).Version;
                await agency.Post($"{path}/leaving", new { version, reason = "Our part is done." });
                agreed[agency] = null;
                break;
            case 4 when now is not null:
                await hub.Post($"{path}/withdrawal", new { organisationId = agency.OrganisationId, how = "Phone" });
                agreed[agency] = null;
                break;
            default:
                (
                    await agency.RefusedPost(
                        $"{path}/closing",
                        new
                        {
                            version = 1,
                            reason = "AimsMet",
                            note = "",
                        }
                    )
                ).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Conflict);
                break;
        }
    }

    private static async Task Look(Guid plan, Person agency, Agreed? agreed)
    {
        var path = PlanScenes.At(plan);
        var listed = await agency.Get<ListSupportPlans.Response>("/api/support-plans");
        listed.Items.Count.ShouldBe(agreed is { Joined: true } ? 1 : 0);
        listed.Invitations.Count.ShouldBe(agreed is { Joined: false } ? 1 : 0);
        if (agreed is not { Joined: true })
        {
            var refused = await agency.RefusedGet(path);
            var unknown = await agency.RefusedGet(PlanScenes.At(Guid.CreateVersion7()));
            (refused.Status, refused.Detail).ShouldBe((HttpStatusCode.NotFound, unknown.Detail));
            return;
        }
        var seen = await agency.SeesPlan(plan);
        seen.Sees.ShouldBe(new(agreed.Aims, agreed.Wheel, agreed.Others));
        seen.Aims.Count.ShouldBe(agreed.Aims ? 1 : 0);
        seen.Reviews.Count.ShouldBe(agreed.Wheel ? 1 : 0);
        seen.Distance.Count.ShouldBe(agreed.Wheel ? 2 : 0);
        if (!agreed.Others)
        {
            seen.Actions.ShouldAllBe(action => action.OrganisationId == agency.OrganisationId);
            seen.Agencies.ShouldAllBe(one => one.IsOwn || one.IsLead);
        }
        seen.Consents.ShouldAllBe(consent => consent.OrganisationId == agency.OrganisationId);
        seen.Family.ShouldBeNull();
        seen.MayInvite.ShouldBeEmpty();
    }
}
