using System.Net;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals.Matching;

namespace PlacePartners.Tests.Referrals;

public sealed partial class SupportPlanTests : IAsyncLifetime
{
    // A Monday.
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_service_opens_a_plan_once_it_has_accepted_and_no_sooner()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var body = new { referralId = sent.ToFalls, consent = PlanScenes.Agreed() };
        (await flow.Falls.RefusedPost("/api/support-plans", body)).Status.ShouldBe(HttpStatusCode.NotFound);
        await flow.Falls.Moves(sent.ToFalls, "acceptance");

        var plan = await flow.Falls.OpensPlan(sent.ToFalls);

        var seen = await flow.Falls.SeesPlan(plan);
        seen.PersonName.ShouldBe("Ada Invented");
        seen.Leads.ShouldBeTrue();
        // Three months on is a Tuesday.
        seen.ReviewOn.ShouldBe(new DateOnly(2027, 2, 23));
        seen.Consents.ShouldHaveSingleItem().Shares.ShouldBe(new(true, true, true));
        (await flow.Falls.RefusedPost("/api/support-plans", body)).Code.ShouldBe("plan-exists");
        var unasked = new { submissionId = sent.SubmissionId, consent = PlanScenes.Agreed() };
        (await flow.Falls.RefusedPost("/api/support-plans", unasked)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var other in new[] { flow.Fire, flow.Hub, flow.Worker })
            (await other.RefusedGet(PlanScenes.At(plan))).Status.ShouldBe(HttpStatusCode.NotFound);
        var readers = await flow.Hub.Get<ListReaders.Response>($"/api/submissions/{sent.SubmissionId}/readers");
        readers.Items.ShouldContain(look => look.Act == nameof(GetSupportPlan));
    }

    [Fact]
    public async Task An_invited_agency_learns_of_whom_only_when_it_joins_and_sees_what_was_agreed()
    {
        var (flow, plan) = await Opened();
        await flow.Hub.Put(
            $"{PlanScenes.At(plan)}/aims",
            new { version = 1, aims = new[] { new { words = "To walk to the shop" } } }
        );
        await flow.Hub.InvitesToPlan(plan, flow.Falls, aims: true);
        await app.Settled();

        var mail = app
            .Mail.To(flow.Falls.Email)
            .Single(m => m.Subject.StartsWith("An invitation", StringComparison.Ordinal));
        mail.Text.ShouldNotContain("Ada");
        var list = await flow.Falls.Get<ListSupportPlans.Response>("/api/support-plans");
        list.Items.ShouldBeEmpty();
        list.Invitations.ShouldHaveSingleItem().PlanId.ShouldBe(plan);
        (await flow.Falls.RefusedGet(PlanScenes.At(plan))).Status.ShouldBe(HttpStatusCode.NotFound);

        await flow.Falls.Post($"{PlanScenes.At(plan)}/answer", new { joins = true });
        await flow.Hub.BringsIn(plan, flow.Fire);
        await flow.Hub.PlansTo(plan, flow.Fire, "Fit an alarm", Today.AddDays(3));

        var falls = await flow.Falls.SeesPlan(plan);
        falls.Aims.ShouldBe(["To walk to the shop"]);
        falls
            .Agencies.Select(agency => agency.OrganisationId)
            .ShouldBe([flow.Hub.OrganisationId, flow.Falls.OrganisationId], ignoreOrder: true);
        falls.Actions.ShouldBeEmpty();
        falls.Reviews.ShouldBeEmpty();
        var fire = await flow.Fire.SeesPlan(plan);
        fire.Aims.ShouldBeEmpty();
        fire.Actions.ShouldHaveSingleItem().What.ShouldBe("Fit an alarm");
        (await flow.Fire.RefusedGet($"{PlanScenes.At(plan)}/sheet")).Code.ShouldBe("plan-sees-part");
    }

    [Fact]
    public async Task Nobody_leads_who_does_not_see_all_and_only_the_lead_decides()
    {
        var (flow, plan) = await Opened();
        await flow.Hub.BringsIn(plan, flow.Falls, aims: true);
        var version = (await flow.Hub.SeesPlan(plan)).Version;
        var path = PlanScenes.At(plan);

        var handing = await flow.Hub.RefusedPost(
            $"{path}/lead",
            new { version, membershipId = flow.Falls.MembershipId }
        );
        var closing = await flow.Falls.RefusedPost(
            $"{path}/closing",
            new
            {
                version,
                reason = "AimsMet",
                note = "",
            }
        );

        handing.Code.ShouldBe("plan-lead-sees-all");
        closing.Code.ShouldBe("plan-not-lead");
        await flow.Hub.InvitesToPlan(plan, flow.Falls, aims: true, wheel: true, others: true);
        await flow.Hub.HandsPlanTo(plan, flow.Falls);
        (await flow.Falls.SeesPlan(plan)).Leads.ShouldBeTrue();
        version = (await flow.Falls.SeesPlan(plan)).Version;
        await flow.Falls.Post(
            $"{path}/closing",
            new
            {
                version,
                reason = "AimsMet",
                note = "Walks again.",
            }
        );
        (await flow.Hub.RefusedPost($"{path}/notes", Note(version + 1))).Code.ShouldBe("plan-closed");
        await flow.Falls.Post($"{path}/reopening", new { version = version + 1 });
        (await flow.Hub.RefusedPost($"{path}/notes", Note(version))).Code.ShouldBe("stale");
    }

    [Fact]
    public async Task The_hub_finds_a_plan_by_each_checklist_that_the_person_confirmed_as_theirs()
    {
        var (flow, plan, one) = await OpenedFrom();
        var other = (await flow.Worker.FillsWith(PairScenes.Told("Ada", "Invented"), flow.FallsService)).SubmissionId;
        async Task<int> Plans() =>
            (await flow.Hub.Get<ListPlansOfPerson.Response>($"/api/support-plans/of-person?submissionId={other}"))
                .Items
                .Count;
        (await Plans()).ShouldBe(0);

        await flow.Hub.Merges(one, other, isConfirmed: true);

        (await Plans()).ShouldBe(1);
        (
            await flow.Hub.RefusedPost(
                "/api/support-plans",
                new { submissionId = other, consent = PlanScenes.Agreed() }
            )
        ).Code.ShouldBe("plan-exists");
        (await flow.Hub.SeesPlan(plan)).SubmissionId.ShouldBe(one);
    }

    [Fact]
    public async Task A_plan_says_how_the_person_may_be_reached_and_how_not()
    {
        var (flow, plan, submissionId) = await OpenedFrom();
        await flow.Hub.Put(
            $"/api/hub/submissions/{submissionId}/person",
            new
            {
                version = await flow.Hub.VersionOf(submissionId),
                person = new
                {
                    firstName = "Ada",
                    lastName = "Invented",
                    dateOfBirth = "1948-03-02",
                    address = "1 Nowhere Street",
                    postcode = "sw21aa",
                    phone = "020 7946 0018",
                    email = "",
                    safeContact = "",
                    language = "",
                    needsInterpreter = false,
                    safeWays = new { neverCall = true, sayFrom = "the library" },
                },
            }
        );

        var seen = await flow.Hub.SeesPlan(plan);

        seen.SafeWays!.NeverCall.ShouldBeTrue();
        seen.SafeWays.SayFrom.ShouldBe("the library");
    }

    private static async Task SignedIn(Person person) =>
        await person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });

    private static object Note(int version) =>
        new
        {
            version,
            text = "Spoke with them.",
            sharedWith = Array.Empty<Guid>(),
        };

    private async Task<(Flow, Guid)> Opened()
    {
        var (flow, plan, _) = await OpenedFrom();
        return (flow, plan);
    }

    private async Task<(Flow Flow, Guid Plan, Guid SubmissionId)> OpenedFrom()
    {
        var flow = await app.ReferralsFlow();
        var submissionId = await flow.Submitted();
        return (flow, await flow.Hub.OpensPlanAtHub(submissionId), submissionId);
    }
}
