using System.Text.Json;
using PlacePartners.Contracts.Services;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>What somebody needs to be able to use a service, from the form to whoever visits or is visited.</summary>
public sealed class AccessNeedsTests(App app)
{
    [Fact]
    public async Task A_service_that_cannot_offer_what_is_needed_is_left_out_with_its_words()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.IsFor(
            flow.FallsService,
            new
            {
                version = 1,
                meets = new[] { "HearingLoop" },
                cannotMeet = new[] { "StepFree", "EasyRead" },
            }
        );

        var met = await Proposed(flow.Worker, "HearingLoop", "QuietSpace");
        var unmet = await Proposed(flow.Worker, "HearingLoop", "StepFree");

        met.Services.ShouldHaveSingleItem();
        unmet.Services.ShouldBeEmpty();
        var left = unmet.Needs.Single().LeftOut.Single();
        (left.Why, left.Words).ShouldBe((LeftOut.AccessNotMet, "It says that it cannot offer this: step-free access."));
    }

    [Fact]
    public async Task What_cannot_be_offered_is_refused_when_the_form_is_sent()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.IsFor(flow.FallsService, new { version = 1, cannotMeet = new[] { "StepFree" } });

        var problem = await flow.Worker.RefusedPost("/api/submissions", FormOf(flow, "StepFree"));

        problem.Errors!["services"].Single().ShouldContain("step-free access");
    }

    [Fact]
    public async Task The_service_is_told_with_the_acceptance_and_not_before()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await Sent(flow, "QuietSpace", "HearingLoop", "HearingLoop");

        var before = await flow.Falls.Text($"/api/inbox/{referralId}");
        await flow.Falls.Moves(referralId, "acceptance");

        before.ShouldNotContain("HearingLoop");
        (await flow.Falls.Receives(referralId)).Person!.AccessNeeds!.ShouldBe([
            AccessNeed.HearingLoop,
            AccessNeed.QuietSpace,
        ]);
        (await flow.Worker.Opens(id)).Person.AccessNeeds!.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_hub_corrects_them_and_an_erasure_leaves_none()
    {
        var flow = await app.ReferralsFlow();
        var (id, _) = await Sent(flow, "QuietSpace");

        await flow.Hub.Put(
            $"/api/hub/submissions/{id}/person",
            new { version = await flow.Hub.VersionOf(id), person = Needing("SignLanguage") }
        );

        (await flow.Hub.SeesInHub(id)).Submission.Person.AccessNeeds!.ShouldBe([AccessNeed.SignLanguage]);
        var person = PlacePartners.Referrals.Person.Told(
            new PersonDetails(
                "Ada",
                "Invented",
                null,
                "",
                "",
                "020 7946 0018",
                "",
                "",
                "",
                false,
                AccessNeeds: [AccessNeed.EasyRead]
            ),
            Guid.Empty,
            new DateOnly(2026, 11, 23)
        );
        person.Erase(ErasureReason.AskedByPerson, DateTimeOffset.UnixEpoch);
        person.AccessNeeds.ShouldBeEmpty();
    }

    private static async Task<(Guid SubmissionId, Guid ReferralId)> Sent(Flow flow, params string[] accessNeeds)
    {
        var id = (
            await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", FormOf(flow, accessNeeds))
        ).SubmissionId;
        await flow.Lead.App.Settled();
        await flow.Hub.Confirms(id);
        var referralId = Flow.ReferralTo(await flow.Hub.SeesInHub(id), flow.FallsService);
        await flow.Hub.Sends(id, referralId);
        await flow.Lead.App.Settled();
        return (id, referralId);
    }

    private static Dictionary<string, object?> FormOf(Flow flow, params string[] accessNeeds)
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["person"] = Needing(accessNeeds);
        return form;
    }

    private static Dictionary<string, object?> Needing(params string[] accessNeeds)
    {
        var person = JsonSerializer.SerializeToElement(ReferralsScenes.Resident());
        var told = person.EnumerateObject().ToDictionary(field => field.Name, field => (object?)field.Value);
        told["accessNeeds"] = accessNeeds;
        return told;
    }

    private static Task<ProposeServices.Response> Proposed(Person worker, params string[] accessNeeds) =>
        worker.Post<ProposeServices.Response>(
            "/api/checklist-proposals",
            new
            {
                checklistNumber = 1,
                answers = new[] { new { questionId = "Q05", reply = Reply.Yes } },
                person = new
                {
                    dateOfBirth = (string?)null,
                    postcode = "",
                    language = "",
                    needsInterpreter = false,
                    accessNeeds,
                },
            }
        );
}
