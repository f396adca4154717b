using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class CohortTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private App app = null!;

    public async ValueTask InitializeAsync() =>
        app = await App.At(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_cohort_is_off_until_its_assessment_is_approved_and_again_when_that_is_over()
    {
        var (flow, plan) = await Opened("1948-03-02");
        var cohort = await Adds(flow, isForChildren: false);
        (await Joins(flow, plan, cohort)).ShouldBe("cohort-off");
        await flow.Lead.Approves(cohort, Today);

        (await Joins(flow, plan, cohort)).ShouldBe("");

        (await Joins(flow, plan, cohort)).ShouldBe("cohort-joined");
        app.Clock.Advance(TimeSpan.FromDays(366));
        await flow.Hub.Post("/api/account/sign-in", new { email = flow.Hub.Email, password = Scenes.Password });
        var seen = (await flow.Hub.SeesPlan(plan)).Cohorts.ShouldHaveSingleItem();
        seen.IsOn.ShouldBeFalse();
        seen.JoinedOn.ShouldBe(Today);
    }

    [Theory]
    [InlineData("1948-03-02", "Competent", "Person", "", "cohort-for-children")]
    [InlineData("2016-03-02", null, "Person", "", "cohort-needs-family")]
    [InlineData("2016-03-02", "NotCompetent", "Person", "", "consent.givenBy")]
    [InlineData("2016-03-02", "NotCompetent", "ParentalResponsibility", "Uncle Tom", "consent.givenByName")]
    [InlineData("2016-03-02", "NotCompetent", "ParentalResponsibility", "Bo Other", "consent.givenByName")]
    [InlineData("2016-03-02", "NotCompetent", "ParentalResponsibility", "ann invented", "")]
    [InlineData("2013-03-02", "Competent", "Person", "", "")]
    [InlineData("2013-03-02", "Competent", "ParentalResponsibility", "Ann Invented", "consent.givenBy")]
    [InlineData("2010-03-02", "NotCompetent", "Person", "", "")]
    public async Task Who_may_agree_for_a_child(string born, string? competence, string by, string name, string refused)
    {
        var (flow, plan) = await Opened(born);
        var cohort = await Adds(flow, isForChildren: true);
        await flow.Lead.Approves(cohort, Today);
        if (competence is not null)
            await Family(flow, plan, competence);

        (await Joins(flow, plan, cohort, by, name)).ShouldBe(refused);
    }

    [Fact]
    public async Task Separated_parents_are_shown_each_their_own_and_nothing_of_the_other()
    {
        var (flow, plan) = await Opened("2016-03-02");
        var club = await flow.Hub.PlansTo(plan, flow.Hub, "Find a club", Today.AddDays(5));
        await Family(flow, plan, "NotCompetent", club);
        await flow.Hub.PlansTo(plan, flow.Hub, "Ask Bo for the fare", Today.AddDays(6));
        await flow.Hub.BringsIn(plan, flow.Falls, aims: true, wheel: true, others: true);
        var contacts = (await flow.Hub.SeesPlan(plan)).Family!.Contacts;
        var (ann, bo) = (contacts[0], contacts[1]);

        var hers = await flow.Hub.Send(HttpMethod.Get, $"{PlanScenes.At(plan)}/sheet?contactId={ann.Id}");
        var his = await flow.Hub.Send(HttpMethod.Get, $"{PlanScenes.At(plan)}/sheet?contactId={bo.Id}");

        var (forAnn, forBo) = (await hers.Content.ReadAsStringAsync(), await his.Content.ReadAsStringAsync());
        forAnn.ShouldContain("Find a club");
        forAnn.ShouldNotContain("Bo Other");
        forAnn.ShouldNotContain("Ask Bo for the fare");
        forBo.ShouldNotContain("Find a club");
        forBo.ShouldNotContain("Ann Invented");
        (await flow.Falls.SeesPlan(plan)).Family.ShouldBeNull();
        (await flow.Falls.RefusedGet($"{PlanScenes.At(plan)}/sheet?contactId={ann.Id}")).Code.ShouldBe("not-found");
    }

    [Theory]
    [InlineData("1948-03-02", "ParentalResponsibility", "Ann Invented", "", false, "consent.givenBy")]
    [InlineData("2016-03-02", "ParentalResponsibility", "Ann Invented", "", false, "plan-needs-family")]
    [InlineData("2016-03-02", "ParentalResponsibility", "Bo Other", "", true, "consent.givenByName")]
    [InlineData("2016-03-02", "ParentalResponsibility", "Ann Invented", "", true, "")]
    [InlineData("1948-03-02", "AttorneyOrDeputy", "Noor Invented", "", false, "consent.documentSeen")]
    [InlineData("1948-03-02", "AttorneyOrDeputy", "Noor Invented", "Power of attorney", false, "")]
    public async Task Nobody_agrees_for_a_person_without_the_right_to(
        string born,
        string by,
        string name,
        string document,
        bool hasFamily,
        string refused
    )
    {
        var (flow, plan) = await Opened(born);
        if (hasFamily)
            await Family(flow, plan, "NotCompetent");
        var body = new
        {
            version = (await flow.Hub.SeesPlan(plan)).Version,
            organisationId = flow.Falls.OrganisationId,
            consent = PlanScenes.Agreed(by: by, name: name, document: document),
        };

        var answer = await flow.Hub.Send(HttpMethod.Post, $"{PlanScenes.At(plan)}/agencies", body);

        (answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync()).ShouldContain(refused);
        answer.IsSuccessStatusCode.ShouldBe(refused.Length == 0);
    }

    private async Task<(Flow Flow, Guid Plan)> Opened(string born)
    {
        var flow = await app.ReferralsFlow();
        var made = await Matching.PairScenes.FillsWith(
            flow.Worker,
            Matching.PairScenes.Told("Ada", "Invented", born),
            flow.FallsService
        );
        return (flow, await flow.Hub.OpensPlanAtHub(made.SubmissionId));
    }

    private static async Task<Guid> Adds(Flow flow, bool isForChildren)
    {
        var cohort = new
        {
            name = "Children's zone",
            purpose = "To see whether the zone helps.",
            programme = "Zone",
            isForChildren,
        };
        return (await flow.Lead.Post<AddCohort.Response>("/api/cohorts", new { cohort })).CohortId;
    }

    private static async Task Family(Flow flow, Guid plan, string competence, params Guid[] annSees) =>
        await flow.Hub.Put(
            $"{PlanScenes.At(plan)}/family",
            new
            {
                version = (await flow.Hub.SeesPlan(plan)).Version,
                competence,
                competenceReasons = "Talked it through twice.",
                contacts = new[]
                {
                    PlanScenes.Parent("Ann Invented", actionIds: annSees),
                    PlanScenes.Parent("Bo Other", mayAgree: false),
                },
            }
        );

    /// <summary>Nothing where it was done; else the field or the rule.</summary>
    private static async Task<string> Joins(Flow flow, Guid plan, Guid cohort, string by = "Person", string name = "")
    {
        var body = new
        {
            version = (await flow.Hub.SeesPlan(plan)).Version,
            cohortId = cohort,
            consent = PlanScenes.Agreed(by: by, name: name),
        };
        var answer = await flow.Hub.Send(HttpMethod.Post, $"{PlanScenes.At(plan)}/cohorts", body);
        if (answer.IsSuccessStatusCode)
            return "";
        var refused = await flow.Hub.RefusedPost($"{PlanScenes.At(plan)}/cohorts", body);
        return refused.Errors?.Keys.FirstOrDefault() ?? refused.Code;
    }
}
