using System.Net;
using System.Text;
using Hl7.Fhir.Model;
using PlacePartners.Platform.Security;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using static PlacePartners.Tests.Referrals.FhirScenes;
using FhirTaskResource = Hl7.Fhir.Model.Task;
using Task = System.Threading.Tasks.Task;
using TaskStatus = Hl7.Fhir.Model.Task.TaskStatus;

namespace PlacePartners.Tests.Referrals;

public sealed class PatchFhirTaskTests(App app)
{
    /// <summary>The version of a referral that was just sent.</summary>
    private const int First = 2;

    private const string Accepts = """[{"op":"replace","path":"/status","value":"accepted"}]""";

    [Fact]
    public async Task A_patch_takes_the_steps_that_a_whole_task_takes()
    {
        var (flow, program, sent) = await Program();

        var asks = await Patched(
            program,
            sent.ToFalls,
            First,
            """
            [{"op":"test","path":"/status","value":"requested"},
             {"op":"replace","path":"/businessStatus/coding/0/code","value":"info-requested"},
             {"op":"add","path":"/note","value":[{"text":"Which floor is it on?"}]}]
            """
        );
        await flow.Worker.Post(
            $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/answer",
            new { answer = "The second." }
        );
        var answered = await Reads<FhirTaskResource>(program, $"Task/{sent.ToFalls}");
        var accepted = await Patched(program, sent.ToFalls, Version(answered), Accepts);
        var visited = await Patched(
            program,
            sent.ToFalls,
            Version(accepted),
            """
            [{"op":"replace","path":"/status","value":"in-progress"},
             {"op":"add","path":"/input","value":[
               {"type":{"coding":[{"code":"contact-channel"}]},"valueCodeableConcept":{"coding":[{"code":"visit"}]}}]}]
            """
        );

        (asks.Status, Business(asks)).ShouldBe((TaskStatus.Requested, "info-requested"));
        accepted.Status.ShouldBe(TaskStatus.Accepted);
        visited.Status.ShouldBe(TaskStatus.InProgress);
        (await flow.Falls.Receives(sent.ToFalls)).State.ShouldBe(ReferralState.InProgress);
    }

    [Fact]
    public async Task A_decline_needs_its_reason_and_takes_the_note()
    {
        var (flow, program, sent) = await Program();

        var bare = await Patches(
            program,
            sent.ToFalls,
            First,
            """[{"op":"replace","path":"/status","value":"rejected"}]"""
        );
        var declined = await Patches(
            program,
            sent.ToFalls,
            First,
            """
            [{"op":"replace","path":"/status","value":"rejected"},
             {"op":"add","path":"/statusReason","value":{"coding":[{"code":"at-capacity"}]}},
             {"op":"add","path":"/note","value":[{"text":"Full until May."}]}]
            """
        );

        await Refused(bare, HttpStatusCode.BadRequest, "/problems/validation");
        declined.StatusCode.ShouldBe(HttpStatusCode.OK);
        var made = await flow.Hub.Get<GetSubmission.Response>($"/api/submissions/{sent.SubmissionId}");
        made.Referrals.Single(r => r.ReferralId == sent.ToFalls).DeclineCode.ShouldBe(DeclineCode.AtCapacity);
    }

    [Fact]
    public async Task An_old_version_is_412_and_what_is_not_a_step_now_409()
    {
        var (_, program, sent) = await Program();
        await Patched(program, sent.ToFalls, First, Accepts);
        var now = Version(await Reads<FhirTaskResource>(program, $"Task/{sent.ToFalls}"));

        var stale = await Patches(program, sent.ToFalls, First, Accepts);
        var same = await Patches(program, sent.ToFalls, now, Accepts);
        var note = await Patches(
            program,
            sent.ToFalls,
            now,
            """[{"op":"add","path":"/note/-","value":{"text":"Rang twice."}}]"""
        );
        var untrue = await Patches(
            program,
            sent.ToFalls,
            now,
            """[{"op":"test","path":"/status","value":"requested"},{"op":"replace","path":"/status","value":"failed"}]"""
        );
        var cancelled = await Patches(
            program,
            sent.ToFalls,
            now,
            """[{"op":"replace","path":"/status","value":"cancelled"}]"""
        );

        await Refused(stale, HttpStatusCode.PreconditionFailed, "/problems/stale");
        await Refused(same, HttpStatusCode.Conflict, "/problems/not-now");
        await Refused(note, HttpStatusCode.Conflict, "/problems/not-now");
        await Refused(untrue, HttpStatusCode.Conflict, "/problems/not-now");
        await Refused(cancelled, HttpStatusCode.Conflict, "/problems/not-now");
    }

    [Theory]
    [InlineData("""[{"op":"replace","path":"/owner","value":{"reference":"Organization/1"}}]""", "patch[0].path")]
    [InlineData("""[{"op":"move","from":"/note","path":"/status"}]""", "patch[0].op")]
    [InlineData("""[{"op":"replace","path":"status","value":"accepted"}]""", "patch[0].path")]
    [InlineData("""[{"op":"replace","path":"/status"}]""", "patch[0].value")]
    [InlineData("""[{"op":"remove","path":"/output/0"}]""", "patch[0].path")]
    [InlineData("""[{"op":"replace","path":"/status","value":"finished"}]""", "Task")]
    [InlineData("""{"resourceType":"Task"}""", "patch")]
    [InlineData("[]", "patch")]
    public async Task What_is_no_patch_of_a_task_is_told_with_its_place(string patch, string place)
    {
        var (_, program, sent) = await Program();

        var answer = await Patches(program, sent.ToFalls, First, patch);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Parse<OperationOutcome>(await answer.Content.ReadAsStringAsync())
            .Issue.ShouldHaveSingleItem()
            .Expression.ShouldBe([place]);
    }

    [Fact]
    public async Task It_needs_its_type_its_version_the_scope_and_sight()
    {
        var (flow, program, sent) = await Program();
        var reads = await flow.Falls.Program(ApiScopes.ReadReceived);

        var untyped = await Patches(program, sent.ToFalls, First, Accepts, "application/json");
        var unversioned = await Patches(program, sent.ToFalls, null, Accepts);
        var onlyReads = await Patches(reads, sent.ToFalls, First, Accepts);
        var others = await Patches(program, sent.ToFire, First, Accepts);

        await Refused(untyped, HttpStatusCode.BadRequest, "/problems/validation");
        await Refused(unversioned, HttpStatusCode.BadRequest, "/problems/validation");
        await Refused(onlyReads, HttpStatusCode.Forbidden, "/problems/not-allowed");
        await Refused(others, HttpStatusCode.NotFound, "/problems/not-found");
    }

    [Fact]
    public async Task The_metadata_says_so()
    {
        var (_, program, _) = await Program();

        var capability = await Reads<CapabilityStatement>(program, "metadata");

        capability.PatchFormat.ShouldBe(["application/json-patch+json"]);
        capability
            .Rest[0]
            .Resource.Single(resource => resource.Type == "Task")
            .Interaction.Select(interaction => interaction.Code)
            .ShouldContain(CapabilityStatement.TypeRestfulInteraction.Patch);
    }

    private async Task<(Flow Flow, Person Program, Sent Sent)> Program()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var program = await flow.Falls.Program(ApiScopes.AnswerReceived);
        return (flow, program, sent);
    }

    private static int Version(FhirTaskResource task) => int.Parse(task.Meta!.VersionId!);

    private static async Task<FhirTaskResource> Patched(Person program, Guid referralId, int version, string patch) =>
        await Taken(await Patches(program, referralId, version, patch));

    private static Task<HttpResponseMessage> Patches(
        Person program,
        Guid referralId,
        int? version,
        string patch,
        string type = "application/json-patch+json"
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, $"/p/{program.Slug}/api/fhir/Task/{referralId}")
        {
            Content = new StringContent(patch, Encoding.UTF8, type),
        };
        if (version is not null)
            request.Headers.TryAddWithoutValidation("If-Match", $"W/\"{version}\"");
        return program.Browser.SendAsync(request);
    }
}
