using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class SubmitChecklistTests(App app)
{
    [Fact]
    public async Task One_form_makes_a_referral_and_a_consent_record_for_each_service_agreed_to()
    {
        var (worker, services) = await Scene("falls", "activity");
        var form = ReferralsScenes.Form("Q05", Reply.Yes, services);
        form["answers"] = new[]
        {
            new { questionId = "Q05", reply = "Yes" },
            new { questionId = "Q08", reply = "Yes" },
        };
        form["services"] = new[]
        {
            new { serviceId = services[0], agrees = true },
            new { serviceId = services[1], agrees = false },
        };

        var made = await worker.Post<SubmitChecklist.Response>("/api/submissions", form);

        made.Reference.ShouldMatch("^PP-[2-9A-Z]{4}-[2-9A-Z]{2}$");
        var submission = await worker.Opens(made.SubmissionId);
        submission.State.ShouldBe(SubmissionState.Submitted);
        submission.Answers.Count.ShouldBe(18);
        submission.Person.Postcode.ShouldBe("SW2 1AA");
        submission.Referrals.ShouldHaveSingleItem().ServiceId.ShouldBe(services[0]);
        submission.Referrals[0].State.ShouldBe(ReferralState.Proposed);
        submission.Consents.Select(c => c.Answer).ShouldBe([ConsentAnswer.Yes, ConsentAnswer.No], ignoreOrder: true);
        submission.Consents[0].WordingText.ShouldContain("Are you happy");
        submission
            .Needs.Select(need => (need.Code, need.Result))
            .ShouldBe([("falls", NeedResult.Referred), ("activity", NeedResult.NotWanted)]);
    }

    [Fact]
    public async Task A_double_tap_makes_one_submission()
    {
        var (worker, services) = await Scene("falls");
        var form = ReferralsScenes.Form("Q05", Reply.Yes, services);

        var taps = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => worker.Post<SubmitChecklist.Response>("/api/submissions", form))
        );

        taps.Distinct().ShouldHaveSingleItem();
        (await worker.Get<ListSubmissions.Response>("/api/submissions")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_correction_under_the_same_key_is_refused_and_names_what_was_sent()
    {
        var (worker, services) = await Scene("falls");
        var form = ReferralsScenes.Form("Q05", Reply.Yes, services);
        var made = await worker.Post<SubmitChecklist.Response>("/api/submissions", form);

        form["person"] = ReferralsScenes.Resident(lastName: "Corrected");
        var problem = await worker.RefusedPost("/api/submissions", form);

        problem.Code.ShouldBe("sent-before");
        problem.Detail!.ShouldContain(made.Reference);
    }

    [Theory]
    [InlineData("answers")]
    [InlineData("services")]
    public async Task A_list_with_nothing_in_a_place_is_refused_at_its_field(string field)
    {
        var (worker, services) = await Scene("falls");
        var form = ReferralsScenes.Form("Q05", Reply.Yes, services);
        form[field] = new object?[] { null };

        (await worker.RefusedPost("/api/submissions", form)).Errors!.ShouldContainKey(field);
    }

    [Fact]
    public async Task A_yes_and_a_no_to_one_service_are_refused()
    {
        var (worker, services) = await Scene("falls");
        var form = ReferralsScenes.Form("Q05", Reply.Yes, services);
        form["services"] = new[] { true, false }.Select(agrees => new { serviceId = services[0], agrees });

        (await worker.RefusedPost("/api/submissions", form)).Errors!.ShouldContainKey("services");
    }

    [Fact]
    public async Task Text_that_no_keyboard_makes_is_refused_at_its_field()
    {
        var (worker, services) = await Scene("falls");
        var form = ReferralsScenes.Form("Q05", Reply.Yes, services);
        form["person"] = ReferralsScenes.Resident(firstName: "A\0da");

        (await worker.RefusedPost("/api/submissions", form)).Errors!.ShouldContainKey("person.firstName");
    }

    [Fact]
    public async Task A_need_without_a_service_is_kept_for_the_hub()
    {
        var (worker, _) = await Scene();

        var made = await worker.Submits("Q17", Reply.Yes);

        (await worker.Opens(made.SubmissionId)).Needs.ShouldHaveSingleItem().Result.ShouldBe(NeedResult.NoService);
    }

    [Fact]
    public async Task A_service_that_these_answers_do_not_lead_to_is_refused()
    {
        var (worker, services) = await Scene("falls");

        var problem = await worker.RefusedPost("/api/submissions", ReferralsScenes.Form("Q17", Reply.Yes, services));

        problem.Errors!.ShouldContainKey("services");
    }

    [Fact]
    public async Task Nothing_to_pass_on_keeps_no_record_of_the_person()
    {
        var (worker, _) = await Scene("falls");

        var problem = await worker.RefusedPost("/api/submissions", ReferralsScenes.Form("Q05", Reply.Yes));

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await worker.Get<ListSubmissions.Response>("/api/submissions")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_person_who_cannot_be_reached_is_refused_at_the_field()
    {
        var (worker, services) = await Scene("falls");
        var form = ReferralsScenes.Form("Q05", Reply.Yes, services);
        form["person"] = new
        {
            firstName = "Ada",
            lastName = "Invented",
            dateOfBirth = (string?)null,
            address = "",
            postcode = "",
            phone = "",
            email = "",
            safeContact = "",
            language = "",
            needsInterpreter = false,
        };

        var problem = await worker.RefusedPost("/api/submissions", form);

        problem.Errors!.Keys.ShouldBe(["person.phone"]);
    }

    [Fact]
    public async Task All_that_is_wrong_with_the_details_is_said_at_once()
    {
        var flow = await app.ReferralsFlow();
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["person"] = new
        {
            firstName = "",
            lastName = "Invented",
            dateOfBirth = (string?)null,
            address = "",
            postcode = "",
            phone = "banana",
            email = "x",
            safeContact = "",
            language = "",
            needsInterpreter = false,
        };

        var problem = await flow.Worker.RefusedPost("/api/submissions", form);

        problem.Errors!.Keys.Order().ShouldBe(["person.email", "person.firstName", "person.phone"]);
    }

    [Fact]
    public async Task The_hub_hears_of_it_by_reference_alone()
    {
        var lead = await app.ReferringPartnership();
        var hub = await lead.Welcomes(Role.HubWorker, Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);
        var serviceId = await hub.Lists();
        await app.Settled();

        var made = await worker.Submits("Q05", Reply.Yes, serviceId);
        await app.Settled();

        var mail = app.Mail.To(hub.Email).Single(message => message.Subject.Contains(made.Reference));
        mail.Text.ShouldNotContain("Ada");
        mail.Text.ShouldNotContain("Invented");
    }

    [Fact]
    public async Task No_personal_value_reaches_the_audit_trail()
    {
        var (worker, services) = await Scene("falls");

        await worker.Submits("Q05", Reply.Yes, services);

        var changes = await app.Inside(
            worker.PartnershipId,
            (_, db) => db.Set<AuditEntry>().Select(e => e.Changes ?? "").ToListAsync()
        );
        changes.ShouldAllBe(text => !text.Contains("Invented") && !text.Contains("7946"));
    }

    private async Task<(Person Worker, Guid[] Services)> Scene(params string[] needs)
    {
        var lead = await app.ReferringPartnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);
        var services = new List<Guid>();
        foreach (var need in needs)
            services.Add(await partner.Lists($"Service for {need}", need));
        await app.Settled();
        return (worker, [.. services]);
    }
}
