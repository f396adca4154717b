using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Partnerships.Organisations;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Partnerships.Settings;

namespace PlacePartners.Tests.Partnerships;

public sealed class OnboardingTests(App app)
{
    [Fact]
    public async Task A_partner_and_the_manager_see_the_same_things_left_to_do()
    {
        var lead = await app.Partnership();
        await lead.PublishesVision();
        var partner = await lead.Invites("Good Group");
        await partner.ComesOnBoard();

        var own = await partner.Get<GetOnboarding.Response>("/api/onboarding");
        var seen = (await lead.Get<ListPartners.Response>("/api/partners?search=good")).Items.Single();

        own.Own.Steps.Where(step => !step.IsDone)
            .Select(step => step.Step)
            .ShouldBe([OnboardingStep.Colleague, OnboardingStep.Service]);
        seen.Progress.Steps.ShouldBe(own.Own.Steps);
        own.SetUp.ShouldBeNull();
    }

    [Fact]
    public async Task The_manager_sees_how_far_the_partnership_is_set_up()
    {
        var lead = await app.Partnership();
        await lead.PublishesVision();
        await lead.Post(
            "/api/partners/invitations",
            new { invitees = new[] { new { organisationName = "Later", email = "later@example.org" } } }
        );

        var setUp = (await lead.Get<GetOnboarding.Response>("/api/onboarding")).SetUp!;

        setUp.ShouldBe(new GetOnboarding.SetUp(true, 1, 2, 1, 0, 0, 0, false));
    }

    [Fact]
    public async Task A_new_version_of_an_agreement_must_be_signed_again_and_the_old_signature_stays()
    {
        var lead = await app.Partnership();
        var partner = await lead.Invites("Good Group");
        await partner.ComesOnBoard();

        await lead.Post(
            "/api/agreements/data-sharing/versions",
            new
            {
                title = "Data-sharing agreement",
                text = new string('x', 60) + " {partnership}",
                replaces = 1,
            }
        );

        var agreement = await partner.Get<GetAgreement.Response>("/api/agreements/data-sharing");
        var stale = await partner.RefusedPost(
            "/api/agreements/data-sharing/signature",
            new
            {
                number = 1,
                isAuthorised = true,
                position = "Chair",
            }
        );
        agreement.CurrentNumber.ShouldBe(2);
        agreement.Text.ShouldEndWith("Testing Together");
        agreement.IsSignedByUs.ShouldBeFalse();
        agreement.Signatories.Single(s => s.OrganisationId == partner.OrganisationId).Number.ShouldBe(1);
        stale.Code.ShouldBe("not-current");
    }

    [Fact]
    public async Task Whoever_may_not_sign_is_refused_at_the_tick()
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedPost(
            "/api/agreements/membership/signature",
            new
            {
                number = 1,
                isAuthorised = false,
                position = "Chair",
            }
        );

        problem.Errors!.Keys.ShouldBe(["isAuthorised"]);
    }

    [Fact]
    public async Task A_worker_neither_signs_nor_endorses_nor_states_involvement()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);

        var signing = await worker.RefusedPost(
            "/api/agreements/membership/signature",
            new
            {
                number = 1,
                isAuthorised = true,
                position = "Chair",
            }
        );
        var endorsing = await worker.RefusedPost("/api/vision/versions/1/endorsement");
        var stating = await worker.Refused(HttpMethod.Put, "/api/involvement", new { level = "Core" });

        new[] { signing, endorsing, stating }.ShouldAllBe(problem => problem.Status == HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Two_managers_cannot_both_replace_the_same_version()
    {
        var lead = await app.Partnership();
        var next = new
        {
            title = "Membership agreement",
            text = new string('x', 60),
            replaces = 1,
        };
        await lead.Post("/api/agreements/membership/versions", next);

        var problem = await lead.RefusedPost("/api/agreements/membership/versions", next);

        problem.Code.ShouldBe("stale");
    }

    [Fact]
    public async Task The_lead_stays_the_lead()
    {
        var lead = await app.Partnership();
        var partner = await lead.Invites("Good Group");

        (await lead.Refused(HttpMethod.Put, "/api/involvement", new { level = "Core" })).Code.ShouldBe("lead-is-fixed");
        (await partner.Refused(HttpMethod.Put, "/api/involvement", new { level = "Lead" })).Errors!.Keys.ShouldBe([
            "level",
        ]);
    }

    [Fact]
    public async Task A_profile_that_somebody_else_changed_is_not_overwritten()
    {
        var lead = await app.Partnership();
        var profile = await lead.Get<GetOrganisation.Response>("/api/organisation");
        await lead.Put("/api/organisation", Profile(profile.Version));

        var problem = await lead.Refused(HttpMethod.Put, "/api/organisation", Profile(profile.Version));

        problem.Code.ShouldBe("stale");
    }

    [Fact]
    public async Task Settings_give_every_member_the_numbers_to_ring()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);
        var settings = await lead.Get<GetSettings.Response>("/api/settings");

        await lead.Put("/api/settings", Settings("020 7946 0000", settings.Version));
        var bad = await lead.Refused(HttpMethod.Put, "/api/settings", Settings("ring us", settings.Version + 1));
        var stale = await lead.Refused(HttpMethod.Put, "/api/settings", Settings("020 7946 0001", settings.Version));

        (await worker.Get<ShowSafetyNumbers.Response>("/api/safety-numbers")).ShouldBe(
            new("020 7946 0000", null, "020 7946 0009")
        );
        bad.Errors!.Keys.ShouldBe(["daytimePhone"]);
        stale.Code.ShouldBe("stale");
    }

    [Fact]
    public async Task Partners_are_exported_without_formulas()
    {
        var lead = await app.Partnership();
        await lead.Post(
            "/api/partners/invitations",
            new { invitees = new[] { new { organisationName = "=1+1", email = "x@example.org" } } }
        );

        var csv = await lead.Browser.GetStringAsync($"/p/{lead.Slug}/api/partners/export?state=Invited");

        csv.ShouldContain("'=1+1");
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    private static object Profile(int version) =>
        new
        {
            name = "Lead Council",
            sector = "Statutory",
            description = "",
            phone = "",
            email = "",
            website = "",
            version,
        };

    private static object Settings(string daytimePhone, int version) =>
        new
        {
            name = "Testing Together",
            areaCodes = new[] { "E09000022" },
            division = "england-and-wales",
            daytimePhone,
            outOfHoursPhone = "",
            childrenPhone = "020 7946 0009",
            version,
        };
}
