using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

public sealed class PublishConsentWordingTests(App app)
{
    private const string Words =
        "May I pass on your name and phone number to these services? You can change your mind.";

    [Fact]
    public async Task New_words_to_read_out_are_a_new_version()
    {
        var lead = await app.ReferringPartnership();

        await lead.Post("/api/consent-wordings", new { basedOn = 1, text = Words });

        var wording = (await lead.LiveChecklist()).Wording;
        (wording.Number, wording.Text).ShouldBe((2, Words));
    }

    [Fact]
    public async Task The_record_keeps_the_words_in_the_language_in_which_they_were_read_out()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.MakesLive(flow.Hub, UkTime.Today(app.Clock), question => question, "ur", "pl");
        await flow.Lead.Post(
            "/api/consent-wordings",
            new
            {
                basedOn = 1,
                text = Words,
                @in = new[] { new { code = "ur", text = "کیا میں آپ کا نام آگے دے سکتا ہوں؟" } },
            }
        );

        var urdu = await Asked("ur");
        var polish = await Asked("pl");
        var refused = await flow.Worker.RefusedPost("/api/submissions", Form("so"));

        urdu.Language!.Code.ShouldBe("ur");
        urdu.Consents.Single().WordingText.ShouldStartWith("کیا");
        (
            polish.Language!.Code,
            polish.Consents.Single().WordingText.StartsWith(Words, StringComparison.Ordinal)
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
                wordingNumber = 2,
                how = "FaceToFace",
                givenBy = "Person",
                givenByName = "",
            };
            return form;
        }
    }

    [Fact]
    public async Task Only_the_lead_publishes()
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);

        (
            await worker.RefusedPost("/api/consent-wordings", new { basedOn = 1, text = new string('x', 60) })
        ).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
