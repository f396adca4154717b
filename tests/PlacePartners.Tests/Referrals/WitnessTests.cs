using System.Text;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>Who was there when somebody agreed, the file that shows it, and the privacy notice.</summary>
public sealed class WitnessTests(App app)
{
    [Theory]
    [InlineData(true, false, "", "", "consent.witnessName consent.witnessRole")]
    [InlineData(false, true, "Win Witness", "", "consent.witnessRole")]
    [InlineData(false, false, "Win Witness", "", "consent.witnessRole")]
    public async Task Whoever_agrees_by_a_mark_or_through_an_interpreter_has_a_witness(
        bool isByMark,
        bool isThroughInterpreter,
        string witnessName,
        string witnessRole,
        string fields
    )
    {
        var flow = await app.ReferralsFlow();

        var refused = await flow.Worker.RefusedPost(
            "/api/submissions",
            Form(flow, isByMark, isThroughInterpreter, witnessName, witnessRole)
        );

        string.Join(' ', refused.Errors!.Keys).ShouldBe(fields);
    }

    [Fact]
    public async Task The_witness_stands_with_the_consent_and_stays_when_a_part_is_taken_back()
    {
        var flow = await app.ReferralsFlow();
        var made = await flow.Worker.Post<SubmitChecklist.Response>(
            "/api/submissions",
            Form(flow, true, true, "Win Witness", "Interpreter")
        );
        await app.Settled();
        await flow.Worker.Post(
            $"/api/submissions/{made.SubmissionId}/withdrawal",
            new
            {
                serviceId = flow.FallsService,
                group = "Answers",
                how = "Phone",
                note = "Not that.",
            }
        );

        var consents = (await flow.Worker.Opens(made.SubmissionId)).Consents;

        consents.Count.ShouldBe(2);
        consents.ShouldAllBe(c => c.WitnessName == "Win Witness" && c.WitnessRole == "Interpreter");
        consents.ShouldAllBe(c => c.IsByMark && c.IsThroughInterpreter);
    }

    [Fact]
    public async Task A_file_shows_what_was_agreed_and_only_to_those_who_may_see_the_file()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var consentId = (await flow.Worker.Opens(id)).Consents[0].ConsentId;
        var content = Encoding.UTF8.GetBytes("Signed.");
        var form = await flow.Worker.Attaches(id, "form.txt", content, AttachmentKind.SignedForm);
        var ofHub = await flow.Hub.Attaches(id, "attorney.txt", content, AttachmentKind.Other);

        await flow.Worker.ShowsConsent(id, form);
        await flow.Hub.ShowsConsent(id, ofHub);

        var seen = await flow.Worker.SeesFiles(id);
        seen.Single().ShowsConsents.ShouldContain(consentId);
        (await flow.Hub.SeesFiles(id)).Count.ShouldBe(2);
        (
            await flow.Worker.Refused(HttpMethod.Put, $"/api/attachments/{ofHub}/consents", Shows(1, consentId))
        ).Code.ShouldBe("not-found");
        (
            await flow.Falls.Refused(HttpMethod.Put, $"/api/attachments/{form}/consents", Shows(2, consentId))
        ).Code.ShouldBe("not-allowed");
    }

    [Fact]
    public async Task Neither_another_checklists_consent_nor_a_paper_that_goes_by_itself_is_shown_by_a_file()
    {
        var flow = await app.ReferralsFlow();
        var (id, other) = (await flow.Submitted(), await flow.Submitted());
        var content = Encoding.UTF8.GetBytes("Signed.");
        var form = await flow.Worker.Attaches(id, "form.txt", content, AttachmentKind.SignedForm);
        var paper = await flow.Worker.Attaches(id, "passport.txt", content, AttachmentKind.IdentityPaper);
        var (own, foreign) = (
            (await flow.Worker.Opens(id)).Consents[0].ConsentId,
            (await flow.Worker.Opens(other)).Consents[0].ConsentId
        );

        (
            await flow.Worker.Refused(HttpMethod.Put, $"/api/attachments/{form}/consents", Shows(1, foreign))
        ).Errors!.Keys.ShouldBe(["consentIds"]);
        (await flow.Worker.Refused(HttpMethod.Put, $"/api/attachments/{paper}/consents", Shows(1, own))).Code.ShouldBe(
            "identity-paper"
        );
    }

    [Theory]
    [InlineData("ReadOut", 0)]
    [InlineData("ByLink", 1)]
    public async Task A_notice_that_nobody_gave_is_given_at_the_call(string how, int mails)
    {
        var flow = await app.ReferralsFlow();
        var email = $"{Scenes.Unique("resident")}@example.org".ToLowerInvariant();
        var id = await Submits(flow, email);
        await Writes(flow, "We keep what you tell us safe.");
        (await flow.Hub.SeesInHub(id)).Notice.IsMissing.ShouldBeTrue();

        await flow.Hub.Post($"/api/hub/submissions/{id}/confirmation", await Confirming(flow, id, how));
        await app.Settled();

        var notice = (await flow.Hub.SeesInHub(id)).Notice;
        (notice.IsMissing, notice.Given.ToString(), notice.GivenAt is not null).ShouldBe((false, how, true));
        app.Mail.To(email).Count.ShouldBe(mails);
        app.Mail.To(email).ShouldAllBe(mail => mail.Text.Contains("We keep what you tell us safe."));
        app.Mail.To(email).ShouldAllBe(mail => !mail.Subject.Contains("Falls") && !mail.Text.Contains("Ada"));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("ada@example.org", true)]
    public async Task It_is_mailed_to_nobody_without_a_safe_address(string email, bool isUnsafe)
    {
        var flow = await app.ReferralsFlow();
        var id = await Submits(flow, email, isUnsafe ? new SafeWays(NeverEmail: true) : null);
        await Writes(flow, "We keep what you tell us safe.");

        var refused = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/confirmation",
            await Confirming(flow, id, "ByLink")
        );

        refused.Errors!.Keys.ShouldBe(["noticeGiven"]);
        var seen = await flow.Hub.SeesInHub(id);
        (seen.Notice.MayMail, seen.Confirmation).ShouldBe((false, null));
    }

    private static object Shows(int version, params Guid[] consentIds) => new { version, consentIds };

    private static Task Writes(Flow flow, string notice) =>
        flow.Lead.Put(
            "/api/sharing-rules",
            new
            {
                version = 0,
                months = 12,
                endsWithReferral = false,
                notice,
            }
        );

    private static async Task<object> Confirming(Flow flow, Guid id, string noticeGiven) =>
        new
        {
            version = await flow.Hub.VersionOf(id),
            how = "Phone",
            note = "",
            noticeGiven,
        };

    private static async Task<Guid> Submits(Flow flow, string email, SafeWays? ways = null)
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["person"] = new PersonDetails(
            "Ada",
            "Invented",
            new DateOnly(1948, 3, 2),
            "1 Nowhere Street",
            "SW2 1AA",
            "020 7946 0018",
            email,
            "",
            "",
            false,
            SafeWays: ways
        );
        return (await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form)).SubmissionId;
    }

    private static Dictionary<string, object?> Form(
        Flow flow,
        bool isByMark,
        bool isThroughInterpreter,
        string witnessName,
        string witnessRole
    )
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["consent"] = new
        {
            wordingNumber = 1,
            how = "FaceToFace",
            givenBy = "Person",
            givenByName = "",
            isByMark,
            isThroughInterpreter,
            witnessName,
            witnessRole,
        };
        return form;
    }
}
