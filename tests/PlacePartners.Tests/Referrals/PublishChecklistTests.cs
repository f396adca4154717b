using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

public sealed class PublishChecklistTests(App app)
{
    [Fact]
    public async Task A_submission_keeps_the_version_it_was_filled_with()
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);
        var made = await worker.Submits("Q05", Reply.Yes);

        await lead.Post("/api/checklist-versions", Edited(await Live(lead), "Have you fallen lately?"));

        (await Live(worker)).Number.ShouldBe(2);
        var submission = await worker.Opens(made.SubmissionId);
        submission.ChecklistNumber.ShouldBe(1);
        submission.Answers.Single(a => a.QuestionId == "Q05").Text.ShouldStartWith("Have you had a fall");
    }

    [Fact]
    public async Task A_form_opened_before_the_change_can_still_be_sent()
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);
        await lead.Post("/api/checklist-versions", Edited(await Live(lead), "Have you fallen lately?"));

        var made = await worker.Submits("Q05", Reply.Yes);

        (await worker.Opens(made.SubmissionId)).ChecklistNumber.ShouldBe(1);
    }

    [Fact]
    public async Task An_edit_of_an_old_version_is_refused()
    {
        var lead = await app.ReferringPartnership();
        var edit = Edited(await Live(lead), "Have you fallen lately?");
        await lead.Post("/api/checklist-versions", edit);

        (await lead.RefusedPost("/api/checklist-versions", edit)).Code.ShouldBe("stale");
    }

    [Fact]
    public async Task Only_the_lead_publishes()
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);

        (
            await worker.RefusedPost("/api/checklist-versions", Edited(await Live(lead), "Have you fallen lately?"))
        ).Status.ShouldBe(HttpStatusCode.Forbidden);
        (
            await worker.RefusedPost("/api/consent-wordings", new { basedOn = 1, text = new string('x', 60) })
        ).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task New_words_to_read_out_are_a_new_version()
    {
        var lead = await app.ReferringPartnership();
        const string words = "May I pass on your name and phone number to these services? You can change your mind.";

        await lead.Post("/api/consent-wordings", new { basedOn = 1, text = words });

        (await Live(lead)).Wording.ShouldBe(new GetChecklist.WordingShown(2, words));
    }

    private static Task<GetChecklist.Response> Live(Person person) =>
        person.Get<GetChecklist.Response>("/api/checklist");

    private static object Edited(GetChecklist.Response live, string q05) =>
        new
        {
            basedOn = live.Number,
            sections = live.Sections.Select(section => new
            {
                section.Title,
                questions = section.Questions.Select(q => q.QuestionId == "Q05" ? q with { Text = q05 } : q),
            }),
        };
}
