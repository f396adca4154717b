using System.Net;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class ConsentWordingTests(App app)
{
    private DateOnly Today => UkTime.Today(app.Clock);

    [Fact]
    public async Task New_words_are_read_out_once_a_second_person_has_approved_them()
    {
        var flow = await app.ReferralsFlow();

        var number = await flow.Lead.DraftsWording();
        var drafted = (await flow.Lead.LiveChecklist()).Wording;
        var item = (await flow.Hub.SeesWordings()).Items[0];
        await flow.Hub.ApprovesWording(number, Today);

        (number, drafted.Number, item.MayApprove, item.Text).ShouldBe((2, 1, true, WordingScenes.Words));
        (await flow.Lead.SeesWordings()).Items[0].MayApprove.ShouldBeFalse();
        var live = (await flow.Lead.LiveChecklist()).Wording;
        (live.Number, live.Text).ShouldBe((2, WordingScenes.Words));
        (await flow.Worker.Get<GetDoorstepKit.Response>("/api/doorstep-kit")).Checklist.Wording.Number.ShouldBe(2);
        (await flow.Lead.SeesWordings()).Items.Select(version => version.Life.IsLive).ShouldBe([true, false]);
    }

    [Fact]
    public async Task Whoever_wrote_in_it_cannot_approve_it_and_nobody_twice()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.DraftsWording();
        var address = $"{WordingScenes.Wordings}/{number}/approval";
        var own = await flow.Lead.RefusedPost(address, await flow.Lead.OfWording("liveFrom", Today));
        var read = await flow.Hub.OfWording("liveFrom", Today);

        await flow.Hub.Post(address, read);

        own.Code.ShouldBe("own-version");
        (await flow.Hub.RefusedPost(address, read)).Code.ShouldBe("stale");
        (await flow.Hub.RefusedPost(address, await flow.Hub.OfWording("liveFrom", Today))).Code.ShouldBe(
            "version-closed"
        );
    }

    [Fact]
    public async Task One_is_prepared_at_a_time_and_what_is_discarded_keeps_its_number()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.DraftsWording();

        var second = await flow.Lead.RefusedPost(
            WordingScenes.Wordings,
            new { basedOn = 1, text = WordingScenes.Words }
        );
        await flow.Lead.Post(
            $"{WordingScenes.Wordings}/{number}/discarding",
            await flow.Lead.OfWording("reason", "We say it in another way.")
        );

        second.Code.ShouldBe("version-begun");
        (await flow.Lead.DraftsWording()).ShouldBe(3);
    }

    [Fact]
    public async Task Returned_with_a_reason_it_is_written_anew_and_approved()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.DraftsWording();
        await flow.Hub.Post(
            $"{WordingScenes.Wordings}/{number}/return",
            await flow.Hub.OfWording("reason", "Say also how they change their mind.")
        );
        var returned = (await flow.Lead.SeesWordings()).Items[0];
        var better = $"{WordingScenes.Words} Ring the hub for that.";

        await flow.Lead.Put(
            $"{WordingScenes.Wordings}/{number}",
            new
            {
                returned.Life.Version,
                text = better,
                @in = Array.Empty<object>(),
            }
        );
        await flow.Hub.ApprovesWording(number, Today);

        (returned.Life.State, returned.Life.Note, returned.MayApprove).ShouldBe(
            (VersionState.Draft, "Say also how they change their mind.", false)
        );
        (await flow.Lead.LiveChecklist()).Wording.Text.ShouldBe(better);
        (await flow.Lead.SeesWordings()).Items[0].Life.Note.ShouldBe("");
    }

    [Fact]
    public async Task Until_its_day_the_former_words_go_on_and_no_record_names_the_new()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.DraftsWording();
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["consent"] = new
        {
            wordingNumber = number,
            how = "FaceToFace",
            givenBy = "Person",
            givenByName = "",
        };
        var ofDraft = await flow.Worker.RefusedPost("/api/submissions", form);
        await flow.Hub.ApprovesWording(number, Today.AddDays(1));

        var beforeItsDay = await flow.Worker.RefusedPost("/api/submissions", form);

        (await flow.Lead.LiveChecklist()).Wording.Number.ShouldBe(1);
        ofDraft.Errors!.Keys.ShouldBe(["consent"]);
        beforeItsDay.Errors!.Keys.ShouldBe(["consent"]);
    }

    [Fact]
    public async Task The_record_keeps_the_words_in_the_language_in_which_they_were_read_out()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.MakesLive(flow.Hub, Today, question => question, "ur", "pl");
        var number = await flow.Lead.DraftsWording(WordingScenes.Words, ("ur", "کیا میں آپ کا نام آگے دے سکتا ہوں؟"));
        await flow.Hub.ApprovesWording(number, Today);

        var urdu = await Asked("ur");
        var polish = await Asked("pl");
        var refused = await flow.Worker.RefusedPost("/api/submissions", Form("so"));

        urdu.Language!.Code.ShouldBe("ur");
        urdu.Consents.Single().WordingText.ShouldStartWith("کیا");
        (
            polish.Language!.Code,
            polish.Consents.Single().WordingText.StartsWith(WordingScenes.Words, StringComparison.Ordinal)
        ).ShouldBe(("pl", true));
        refused.Errors!.Keys.ShouldBe(["language"]);

        async Task<GetSubmission.Response> Asked(string language) =>
            await flow.Worker.Opens(
                (await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", Form(language))).SubmissionId
            );

        Dictionary<string, object?> Form(string language)
        {
            var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
            (form["checklistNumber"], form["language"]) = (2, language);
            form["consent"] = new
            {
                wordingNumber = number,
                how = "FaceToFace",
                givenBy = "Person",
                givenByName = "",
            };
            return form;
        }
    }

    [Fact]
    public async Task Only_the_lead_drafts_and_only_those_who_approve_versions_read()
    {
        var flow = await app.ReferralsFlow();
        var body = new { basedOn = 1, text = WordingScenes.Words };

        (await flow.Worker.RefusedPost(WordingScenes.Wordings, body)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await flow.Hub.RefusedPost(WordingScenes.Wordings, body)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await flow.Worker.RefusedGet(WordingScenes.Wordings)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (
            await flow.Lead.RefusedPost($"{WordingScenes.Wordings}/7/approval", new { version = 1, liveFrom = Today })
        ).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
