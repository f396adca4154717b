using System.Net;
using Hl7.Fhir.Model;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using static PlacePartners.Tests.Referrals.FhirScenes;
using FhirTaskResource = Hl7.Fhir.Model.Task;
using Task = System.Threading.Tasks.Task;
using TaskStatus = Hl7.Fhir.Model.Task.TaskStatus;

namespace PlacePartners.Tests.Referrals;

public sealed class FhirTests(App app)
{
    [Theory]
    [InlineData(ReferralState.Proposed, TaskStatus.Draft)]
    [InlineData(ReferralState.Dropped, TaskStatus.Cancelled)]
    [InlineData(ReferralState.Sent, TaskStatus.Requested)]
    [InlineData(ReferralState.Viewed, TaskStatus.Requested)]
    [InlineData(ReferralState.InfoRequested, TaskStatus.Requested)]
    [InlineData(ReferralState.Accepted, TaskStatus.Accepted)]
    [InlineData(ReferralState.Waitlisted, TaskStatus.OnHold)]
    [InlineData(ReferralState.InProgress, TaskStatus.InProgress)]
    [InlineData(ReferralState.Completed, TaskStatus.Completed)]
    [InlineData(ReferralState.Declined, TaskStatus.Rejected)]
    [InlineData(ReferralState.UnableToContact, TaskStatus.Failed)]
    [InlineData(ReferralState.Withdrawn, TaskStatus.Cancelled)]
    [InlineData(ReferralState.Recalled, TaskStatus.Cancelled)]
    [InlineData(ReferralState.NoResponse, TaskStatus.Cancelled)]
    [InlineData(ReferralState.EnteredInError, TaskStatus.EnteredInError)]
    public void Every_state_of_ours_is_one_of_theirs(ReferralState ours, TaskStatus theirs) =>
        FhirStatus.OfTask(ours).ShouldBe(theirs);

    [Fact]
    public async Task Who_it_is_opens_with_the_acceptance()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var program = await flow.Falls.Program(ApiScopes.AnswerReceived);

        var before = await program.Text($"/api/fhir/ServiceRequest/{sent.ToFalls}");
        var task = await Reads<FhirTaskResource>(program, $"Task/{sent.ToFalls}");
        before.ShouldNotContain("Ada", Case.Sensitive);
        before.ShouldNotContain("Invented");
        Parse<ServiceRequest>(before).Contained.ShouldBeEmpty();
        (task.Status, Business(task)).ShouldBe((TaskStatus.Requested, "sent"));
        task.Contained.ShouldBeEmpty();

        var accepted = await Updates(program, sent.ToFalls, task, TaskStatus.Accepted);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);

        var request = await Reads<ServiceRequest>(program, $"ServiceRequest/{sent.ToFalls}");
        var patient = request.Contained.ShouldHaveSingleItem().ShouldBeOfType<Patient>();
        patient.Name[0].Family.ShouldBe("Invented");
        patient.Identifier.ShouldBeEmpty();
        request.Status.ShouldBe(RequestStatus.Active);
        request.ReasonCode[0].Text.ShouldBe("Falls");
    }

    [Fact]
    public async Task What_the_person_did_not_agree_to_tell_is_not_told()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Renews(sent.SubmissionId, flow.FallsService, [DataGroup.Answers]);
        var program = await flow.Falls.Program(ApiScopes.ReadReceived);

        var text = await program.Text($"/api/fhir/ServiceRequest/{sent.ToFalls}");

        Parse<ServiceRequest>(text).Contained.ShouldBeEmpty();
        text.ShouldNotContain("Invented");
        text.ShouldNotContain("\"falls\"");
    }

    [Fact]
    public async Task A_service_walks_a_referral_to_its_outcome_by_the_same_rules()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var program = await flow.Falls.Program(ApiScopes.AnswerReceived);
        var task = await Reads<FhirTaskResource>(program, $"Task/{sent.ToFalls}");

        var early = await Updates(program, sent.ToFalls, task, TaskStatus.Completed, Outcome("helped-fully"));
        await Refused(early, HttpStatusCode.Conflict, "/problems/not-now");
        task = await Taken(await Updates(program, sent.ToFalls, task, TaskStatus.Accepted));
        var stale = await Updates(program, sent.ToFalls, task, TaskStatus.InProgress, Visit, version: "1");
        await Refused(stale, HttpStatusCode.PreconditionFailed, "/problems/stale");
        task = await Taken(await Updates(program, sent.ToFalls, task, TaskStatus.OnHold, Waits));
        Business(task).ShouldBe("waitlisted");
        await Refused(
            await Updates(program, sent.ToFalls, task, TaskStatus.InProgress),
            HttpStatusCode.BadRequest,
            "/problems/validation"
        );
        task = await Taken(await Updates(program, sent.ToFalls, task, TaskStatus.InProgress, Visit));
        task = await Taken(await Updates(program, sent.ToFalls, task, TaskStatus.Completed, Outcome("helped-partly")));

        (task.Status, Business(task)).ShouldBe((TaskStatus.Completed, "completed"));
        var seen = await flow.Falls.Receives(sent.ToFalls);
        (seen.State, seen.Outcome, seen.OutcomeNote).ShouldBe(
            (ReferralState.Completed, OutcomeCode.HelpedPartly, "A rail was fitted.")
        );
        await Refused(
            await Updates(program, sent.ToFalls, task, TaskStatus.Cancelled),
            HttpStatusCode.Conflict,
            "/problems/not-now"
        );
    }

    [Fact]
    public async Task Whoever_declines_gives_a_reason_and_sees_nothing_of_it_any_more()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var program = await flow.Falls.Program(ApiScopes.AnswerReceived);
        var task = await Reads<FhirTaskResource>(program, $"Task/{sent.ToFalls}");

        await Refused(
            await Updates(program, sent.ToFalls, task, TaskStatus.Rejected),
            HttpStatusCode.BadRequest,
            "/problems/validation"
        );
        var declined = await Updates(
            program,
            sent.ToFalls,
            task,
            TaskStatus.Rejected,
            asked => asked.StatusReason = new CodeableConcept(FhirStatus.Reasons, "at-capacity")
        );

        declined.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Refused(
            await program.Send(HttpMethod.Get, $"/api/fhir/Task/{sent.ToFalls}"),
            HttpStatusCode.NotFound,
            "/problems/not-found"
        );
        var made = await flow.Hub.Get<GetSubmission.Response>($"/api/submissions/{sent.SubmissionId}");
        made.Referrals.Single(r => r.ReferralId == sent.ToFalls).DeclineCode.ShouldBe(DeclineCode.AtCapacity);
    }

    [Fact]
    public async Task A_search_goes_page_by_page_and_finds_the_own_alone()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Sent();
        var second = await flow.Sent();
        await flow.Falls.Moves(second.ToFalls, "acceptance");
        var falls = await flow.Falls.Program(ApiScopes.ReadReceived);

        var all = await Reads<Bundle>(falls, "Task?_count=1");
        var next = await Parsed<Bundle>(await falls.Browser.GetAsync(all.NextLink));
        var accepted = await Reads<Bundle>(falls, "Task?status=accepted&_lastUpdated=ge2026-01-01");
        var none = await Reads<Bundle>(falls, "Task?_lastUpdated=lt2026-01-01");
        var others = await Reads<Bundle>(falls, $"ServiceRequest?owner={flow.Fire.OrganisationId}");

        new[] { all.Entry.ShouldHaveSingleItem(), next.Entry.ShouldHaveSingleItem() }
            .Select(entry => entry.Resource!.Id)
            .ShouldBe([$"{first.ToFalls}", $"{second.ToFalls}"], ignoreOrder: true);
        next.NextLink.ShouldBeNull();
        accepted.Entry.ShouldHaveSingleItem().Resource!.Id.ShouldBe($"{second.ToFalls}");
        none.Entry.ShouldBeEmpty();
        others.Entry.ShouldBeEmpty();
        await Refused(
            await falls.Send(HttpMethod.Get, "/api/fhir/Task?patient=Ada"),
            HttpStatusCode.BadRequest,
            "/problems/validation"
        );
        await Refused(
            await falls.Send(HttpMethod.Get, $"/api/fhir/Task/{first.ToFire}"),
            HttpStatusCode.NotFound,
            "/problems/not-found"
        );
    }

    [Fact]
    public async Task People_have_pages_and_programs_that_only_read_change_nothing()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var reads = await flow.Falls.Program(ApiScopes.ReadReceived);
        var task = await Reads<FhirTaskResource>(reads, $"Task/{sent.ToFalls}");

        await Refused(
            await Updates(reads, sent.ToFalls, task, TaskStatus.Accepted),
            HttpStatusCode.Forbidden,
            "/problems/not-allowed"
        );
        await Refused(
            await flow.Falls.Send(HttpMethod.Get, "/api/fhir/Task"),
            HttpStatusCode.Forbidden,
            "/problems/not-allowed"
        );
        await Refused(
            await app.Stranger().Send(HttpMethod.Get, $"/p/{flow.Falls.Slug}/api/fhir/metadata"),
            HttpStatusCode.Unauthorized,
            "/problems/not-signed-in"
        );
        (await Reads<CapabilityStatement>(reads, "metadata")).Rest[0].Resource.Count.ShouldBe(2);
    }

    private void Waits(FhirTaskResource task)
    {
        task.StatusReason = new CodeableConcept(FhirStatus.Inputs, "one-week");
        task.Input.Add(
            new()
            {
                Type = new CodeableConcept(FhirStatus.Inputs, "review-on"),
                Value = new Date($"{UkTime.Today(app.Clock).AddDays(7):yyyy-MM-dd}"),
            }
        );
    }
}
