using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>What a receiver reads of what others wrote, and what is left of what was entered in error.</summary>
public sealed class ReceiverGapsTests(App app)
{
    [Fact]
    public async Task What_the_hub_notes_for_itself_never_reaches_the_service()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = "2026-11-23", ["how"] = "Phone" });
        await flow.Falls.Moves(
            sent.ToFalls,
            "outcome",
            new()
            {
                ["outcome"] = "HelpedFully",
                ["on"] = "2026-11-23",
                ["note"] = "Rails fitted.",
            }
        );
        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/persons-word",
            new
            {
                version = await flow.Hub.VersionOf(sent.SubmissionId),
                word = "Disputed",
                note = "She says that the fitter shouted at her.",
            }
        );

        var history = (await flow.Falls.Receives(sent.ToFalls)).History;

        history.Single(e => e.What == "completed").Note.ShouldBe("Rails fitted.");
        history.Single(e => e.What == "outcome-disputed").Note.ShouldBe("");
    }

    [Fact]
    public async Task The_answer_to_its_own_question_arrives_whatever_was_left_out()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submits(
            new
            {
                serviceId = flow.FallsService,
                agrees = true,
                answer = "YesWithLimits",
                leftOut = new[] { "Answers" },
                limits = "",
            },
            new { serviceId = flow.FireService, agrees = true }
        );
        await flow.Hub.Confirms(id);
        var toFalls = Flow.ReferralTo(await flow.Hub.SeesInHub(id), flow.FallsService);
        await flow.Hub.Sends(id, toFalls);
        await app.Settled();
        await flow.Falls.Moves(toFalls, "question", new() { ["question"] = "Is there a stair lift?" });

        await flow.Worker.Post($"/api/submissions/{id}/referrals/{toFalls}/answer", new { answer = "There is one." });

        (await flow.Falls.Receives(toFalls)).History.Single(e => e.What == "answered").Note.ShouldBe("There is one.");
    }

    [Fact]
    public async Task Of_what_was_entered_in_error_no_note_and_no_question_is_shown()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "question", new() { ["question"] = "Is it true that she drinks?" });
        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/entered-in-error",
            new { version = await flow.Hub.VersionOf(sent.SubmissionId), note = "It was about her neighbour." }
        );

        var seen = (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission;

        seen.Referrals.Single(r => r.ReferralId == sent.ToFalls).Question.ShouldBe("");
        seen.History.ShouldAllBe(e => !e.Note.Contains("drinks") && !e.Note.Contains("neighbour"));
    }

    [Fact]
    public async Task After_all_was_withdrawn_what_is_sent_anew_is_followed_up_again()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Hub.Withdraws(sent.SubmissionId, flow.FallsService);
        await flow.Hub.Withdraws(sent.SubmissionId, flow.FireService);
        var before = (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.DueAt;

        var again = await flow.Adds(sent.SubmissionId, flow.FallsService, "Yes");
        await flow.Hub.Sends(sent.SubmissionId, again);

        before.ShouldBeNull();
        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.DueAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_words_that_are_kept_are_those_of_the_language_that_was_read_out()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var number = await flow.Lead.DraftsWording(
            "May we pass on your name, how to reach you, and the help that you asked for, to these services?",
            ("pl", "Czy możemy przekazać Twoje dane tym usługom, aby mogły pomóc?")
        );
        await flow.Hub.ApprovesWording(number, UkTime.Today(app.Clock));

        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/consents/renewal",
            new
            {
                version = await flow.Hub.VersionOf(sent.SubmissionId),
                serviceId = flow.FallsService,
                groups = new[] { "Contact", "Answers", "Health" },
                limits = "",
                consent = new
                {
                    wordingNumber = 2,
                    how = "Phone",
                    givenBy = "Person",
                    givenByName = "",
                    language = "pl",
                },
            }
        );

        (await flow.Hub.SeesInHub(sent.SubmissionId))
            .Submission.Consents.Last(c => c.ServiceId == flow.FallsService)
            .WordingText.ShouldStartWith("Czy możemy");
    }
}
