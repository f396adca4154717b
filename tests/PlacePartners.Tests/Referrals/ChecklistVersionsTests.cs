using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

/// <summary>Draft, tried, approved by a second person, live from a day.</summary>
public sealed class ChecklistVersionsTests(App app)
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
    public async Task Nobody_approves_what_they_wrote_in_and_nothing_untried_is_approved()
    {
        var (lead, hub, _) = await Place();
        var number = await lead.Drafts(Reworded);

        var untried = await hub.RefusedPost($"{Versions}/{number}/approval", await hub.Approval(number, Today));
        await lead.TriesChecklist(number);
        var own = await lead.RefusedPost($"{Versions}/{number}/approval", await lead.Approval(number, Today));
        var past = await hub.RefusedPost(
            $"{Versions}/{number}/approval",
            await hub.Approval(number, Today.AddDays(-1))
        );
        var (forLead, forHub) = (await lead.ChecklistVersion(number), await hub.ChecklistVersion(number));

        (untried.Code, own.Code).ShouldBe(("not-tried", "own-version"));
        past.Errors!.Keys.ShouldBe(["liveFrom"]);
        (forLead.MayApprove, forLead.IsOwn, forHub.MayApprove, forHub.IsOwn).ShouldBe((false, true, true, false));
        (await lead.LiveChecklist()).Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_after_the_trial_is_to_be_tried_again()
    {
        var (lead, hub, _) = await Place();
        var number = await lead.Drafts(Reworded);
        await lead.TriesChecklist(number);
        var read = await hub.Approval(number, Today);
        await lead.Writes(number, Reworded);

        (await hub.RefusedPost($"{Versions}/{number}/approval", read)).Code.ShouldBe("stale");
        (await hub.RefusedPost($"{Versions}/{number}/approval", await hub.Approval(number, Today))).Code.ShouldBe(
            "not-tried"
        );
    }

    [Fact]
    public async Task Until_its_day_the_former_version_stays_and_then_the_new_one_is_asked()
    {
        await using var moving = await App.At(new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var lead = await moving.ReferringPartnership();
        var hub = await lead.Welcomes(Role.HubWorker);
        var number = await lead.Drafts(Reworded);
        await lead.TriesChecklist(number);
        await hub.Post($"{Versions}/{number}/approval", await hub.Approval(number, new(2026, 11, 24)));

        (await lead.LiveChecklist()).Number.ShouldBe(1);
        (await lead.RefusedPost(Versions, new { basedOn = 1 })).Code.ShouldBe("version-begun");
        // Half past midnight by London's clock.
        moving.Clock.Advance(TimeSpan.FromHours(15));
        await lead.Post("/api/account/sign-in", new { email = lead.Email, password = Scenes.Password });

        (await lead.LiveChecklist()).Number.ShouldBe(2);
        var versions = (await lead.Get<ListChecklistVersions.Response>(Versions)).Items;
        versions
            .Select(version => (version.Number, version.IsLive, version.LiveUntil))
            .ShouldBe([(2, true, null), (1, false, new DateOnly(2026, 11, 24))]);
        versions[0].DraftedBy.ShouldNotBeNull();
        versions[0].ApprovedBy.ShouldNotBe(versions[0].DraftedBy);
    }

    [Fact]
    public async Task A_version_goes_back_with_a_reason_and_what_is_live_goes_nowhere()
    {
        var (lead, hub, _) = await Place();
        var number = await lead.Drafts(Reworded);
        await lead.TriesChecklist(number);
        await hub.Post($"{Versions}/{number}/approval", await hub.Approval(number, Today.AddDays(3)));

        await hub.Post($"{Versions}/{number}/return", await hub.Reason(number, "The falls question is too long."));
        var returned = (await lead.ChecklistVersion(number)).Life;
        await lead.Post($"{Versions}/{number}/discarding", await lead.Reason(number, "We keep the old one after all."));

        (returned.State, returned.LiveFrom, returned.Note).ShouldBe(
            (VersionState.Draft, null, "The falls question is too long.")
        );
        (await lead.ChecklistVersion(number)).Life.State.ShouldBe(VersionState.Discarded);
        (
            await lead.RefusedPost($"{Versions}/1/discarding", await lead.Reason(1, "It is no good any more."))
        ).Code.ShouldBe("version-closed");
        (await lead.Refused(HttpMethod.Put, $"{Versions}/1", await lead.Written(1, Reworded))).Code.ShouldBe(
            "version-closed"
        );
        (await lead.Post<DraftChecklist.Response>(Versions, new { basedOn = 1 })).Number.ShouldBe(3);
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
