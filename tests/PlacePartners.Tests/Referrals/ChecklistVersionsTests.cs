using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

/// <summary>Draft, tried, approved by a second person, live from a day.</summary>
public sealed partial class ChecklistVersionsTests(App app)
{
    private const string Versions = ChecklistScenes.Versions;

    private DateOnly Today => UkTime.Today(app.Clock);

    [Fact]
    public async Task A_submission_keeps_the_version_it_was_filled_with()
    {
        var (lead, hub, worker) = await Place();
        var made = await worker.Submits("Q05", Reply.Yes);

        await lead.MakesLive(hub, Today, Reworded);

        (await worker.LiveChecklist()).Number.ShouldBe(2);
        var submission = await worker.Opens(made.SubmissionId);
        submission.ChecklistNumber.ShouldBe(1);
        submission.Answers.Single(a => a.QuestionId == "Q05").Text.ShouldStartWith("Have you had a fall");
    }

    [Fact]
    public async Task A_form_of_the_former_version_is_still_taken_and_one_that_is_not_live_yet_is_not()
    {
        var (lead, hub, worker) = await Place();
        await lead.MakesLive(hub, Today, Reworded);
        var draft = await lead.Drafts(Reworded);
        var early = ReferralsScenes.Form("Q05", Reply.Yes);
        early["checklistNumber"] = draft;

        var made = await worker.Submits("Q05", Reply.Yes);
        var ofDraft = await worker.RefusedPost("/api/submissions", early);
        await lead.TriesChecklist(draft);
        await hub.Post($"{Versions}/{draft}/approval", await hub.Approval(draft, Today.AddDays(1)));
        var ofTomorrow = await worker.RefusedPost("/api/submissions", early);

        (await worker.Opens(made.SubmissionId)).ChecklistNumber.ShouldBe(1);
        ofDraft.Errors!.Keys.ShouldBe(["checklistNumber"]);
        ofTomorrow.Errors!.Keys.ShouldBe(["checklistNumber"]);
    }

    [Fact]
    public async Task The_trial_shows_what_the_last_weeks_would_have_been()
    {
        var flow = await app.ReferralsFlow();
        for (var i = 0; i < 3; i++)
            await flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService);
        var number = await flow.Lead.Drafts(question =>
            question.QuestionId == "Q05" ? question with { Need = "fire.alarm" } : question
        );

        var ofHub = await flow.Hub.TriesChecklist(number);
        var ofLead = await flow.Lead.TriesChecklist(number);

        (ofHub.Checklists, ofHub.IsRounded, ofLead.Checklists, ofLead.IsRounded).ShouldBe((3, false, 5, true));
        ofHub
            .Needs.Select(need => (need.Code, need.Found.Live, need.Found.Tried))
            .ShouldBe([("falls", 3, 0), ("fire.alarm", 0, 3)], ignoreOrder: true);
        ofHub
            .Services.Select(service => (service.ServiceId, service.Lines.Live, service.Lines.Tried))
            .ShouldBe([(flow.FallsService, 3, 0), (flow.FireService, 0, 3)], ignoreOrder: true);
        (await flow.Lead.ChecklistVersion(number)).Life.State.ShouldBe(VersionState.Tried);
    }

    [Fact]
    public async Task A_hidden_follow_up_was_not_asked_and_one_that_is_asked_opens_its_need()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.MakesLive(
            flow.Hub,
            Today,
            question =>
                question.QuestionId == "Q02" ? question with { FollowsId = "Q01", FollowsOn = Reply.Yes } : question
        );
        Dictionary<string, object?> Form(Reply first)
        {
            var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
            form["checklistNumber"] = 2;
            form["answers"] = new[]
            {
                new { questionId = "Q05", reply = Reply.Yes },
                new { questionId = "Q01", reply = first },
                new { questionId = "Q02", reply = Reply.Yes },
            };
            return form;
        }

        var hidden = Form(Reply.DontKnow);
        var made = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", hidden);
        var again = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", hidden);
        var asked = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", Form(Reply.Yes));

        again.SubmissionId.ShouldBe(made.SubmissionId);
        var (first, second) = (await flow.Worker.Opens(made.SubmissionId), await flow.Worker.Opens(asked.SubmissionId));
        first.Answers.Single(answer => answer.QuestionId == "Q02").Reply.ShouldBe(Reply.NotAsked);
        first.Needs.Select(need => need.Code).ShouldBe(["falls"]);
        second.Needs.Select(need => need.Code).ShouldBe(["fire.high-risk", "falls"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Q01", "Q02", true)]
    [InlineData("Q05", "Q01", true)]
    [InlineData("Q04", "Q99", false)]
    public async Task A_follow_up_stands_below_a_question_of_its_heading(string question, string follows, bool isKnown)
    {
        var (lead, _, _) = await Place();
        var number = (await lead.Post<DraftChecklist.Response>(Versions, new { basedOn = 1 })).Number;

        var refused = await lead.Refused(
            HttpMethod.Put,
            $"{Versions}/{number}",
            await lead.Written(
                number,
                one => one.QuestionId == question ? one with { FollowsId = follows, FollowsOn = Reply.Yes } : one
            )
        );

        refused.Errors!.Keys.ShouldBe(["sections"]);
        (await lead.ChecklistVersion(number))
            .Sections.Any(section => section.Questions.Any(one => one.QuestionId == follows))
            .ShouldBe(isKnown);
    }

    [Fact]
    public async Task A_printed_code_opens_the_version_that_it_was_printed_from()
    {
        var (lead, hub, worker) = await Place();
        await lead.MakesLive(hub, Today, Translated, "ur");
        await lead.MakesLive(hub, Today, Reworded);

        var code = await worker.Get<GetPaperCode.Response>($"{Versions}/2/paper-code?language=ur");
        var printed = await hub.Get<GetChecklist.Response>("/api/checklist?number=2");

        code.Address.ShouldEndWith($"/p/{lead.Slug}/referrals/paper?version=2&language=ur");
        code.Picture.Size.ShouldBeGreaterThan(20);
        printed.Languages.ShouldHaveSingleItem().IsRightToLeft.ShouldBeTrue();
        printed
            .Sections.SelectMany(s => s.Questions)
            .Single(q => q.QuestionId == "Q05")
            .In.Single()
            .Text.ShouldBe("کیا");
        (await worker.RefusedGet($"{Versions}/3/paper-code?language=ur")).Errors!.Keys.ShouldBe(["language"]);
        (await worker.RefusedGet("/api/checklist?number=9")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Workers_neither_read_drafts_nor_approve_and_the_hub_drafts_nothing()
    {
        var (lead, hub, worker) = await Place();
        var number = await lead.Drafts(Reworded);

        (await worker.RefusedGet($"{Versions}/{number}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await hub.RefusedPost(Versions, new { basedOn = 1 })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await worker.RefusedGet($"/api/checklist?number={number}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static GetChecklist.QuestionShown Reworded(GetChecklist.QuestionShown question) =>
        question.QuestionId == "Q05" ? question with { Text = "Have you fallen lately?", In = [] } : question;

    private static GetChecklist.QuestionShown Translated(GetChecklist.QuestionShown question) =>
        question.QuestionId == "Q05" ? question with { In = [new("ur", "کیا", "", false, false)] } : question;

    private async Task<(Person Lead, Person Hub, Person Worker)> Place()
    {
        var lead = await app.ReferringPartnership();
        return (lead, await lead.Welcomes(Role.HubWorker), await lead.Welcomes(Role.Worker));
    }
}
