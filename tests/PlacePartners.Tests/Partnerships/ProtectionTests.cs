using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Protection;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Services;
using Flow = PlacePartners.Partnerships.Protection.Flow;

namespace PlacePartners.Tests.Partnerships;

public sealed class ProtectionTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task No_checklist_is_taken_before_agreement_and_assessment_are_signed()
    {
        var lead = await app.Partnership();
        var worker = await lead.Welcomes(Role.Worker);

        (await Submitting(worker)).ShouldBe("referrals-off");
        (await worker.Get<GetDataProtection.Response>("/api/data-protection")).Gaps.ShouldBe([
            ProtectionGap.LeadHasNotSigned,
            ProtectionGap.AssessmentNotSigned,
        ]);
        await lead.SignsDataSharing();
        (await Submitting(worker)).ShouldBe("referrals-off");
        await lead.Assesses();

        await worker.Submits("Q05", Reply.Yes);
        (await worker.Get<GetDataProtection.Response>("/api/data-protection")).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_organisation_that_has_not_signed_takes_none()
    {
        var lead = await app.ReferringPartnership();
        var newcomer = await lead.Invites(Scenes.Unique("Unsigned"));
        await newcomer.Holds(Role.Worker);

        var problem = await newcomer.RefusedPost("/api/submissions", ReferralsScenes.Form("Q05", Reply.Yes));

        problem.Code.ShouldBe("referrals-off");
        (await newcomer.Get<GetDataProtection.Response>("/api/data-protection")).Gaps.ShouldBe([
            ProtectionGap.OrganisationHasNotSigned,
        ]);
    }

    [Fact]
    public async Task The_template_is_filled_with_what_is_known_and_must_be_completed()
    {
        var lead = await app.Partnership();
        var draft = await lead.Get<GetImpactAssessmentDraft.Response>("/api/impact-assessments/draft");
        draft.Text.Need.ShouldContain("Testing Together");
        draft.Text.Need.ShouldContain("Lambeth");
        draft.Text.Flows.Select(flow => flow.Flow).ShouldBe(Enum.GetValues<Flow>());
        draft.Text.Flows[0].ControllerId.ShouldBe(lead.OrganisationId);

        var saved = await lead.Saves(draft.Text, 0);
        var problem = await lead.RefusedPost(
            "/api/impact-assessments/draft/signature",
            ProtectionScenes.Signature(app, saved.Version)
        );

        problem.Code.ShouldBe("assessment-unfinished");
        problem.Detail!.ShouldContain("which details, who was asked, the advice, who advised");
        (await lead.Get<GetDataProtection.Response>("/api/data-protection")).Assessments.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_high_risk_that_remains_needs_the_regulator_first()
    {
        var lead = await app.Partnership();
        var draft = await lead.Get<GetImpactAssessmentDraft.Response>("/api/impact-assessments/draft");
        var text = ProtectionScenes.Completed(draft.Text);
        text = text with { Risks = [text.Risks[0] with { Remaining = RiskLevel.High }] };
        var saved = await lead.Saves(text, 0);

        var problem = await lead.RefusedPost(
            "/api/impact-assessments/draft/signature",
            ProtectionScenes.Signature(app, saved.Version)
        );
        problem.Code.ShouldBe("high-risk-remains");

        saved = await lead.Saves(text with { HasConsultedRegulator = true }, saved.Version);
        await lead.Post("/api/impact-assessments/draft/signature", ProtectionScenes.Signature(app, saved.Version));
    }

    [Fact]
    public async Task What_is_signed_stays_and_a_later_version_takes_its_place()
    {
        var lead = await app.Partnership();
        await lead.Assesses();
        await lead.Assesses(text => text with { Consultation = "Forty residents, a year later." });

        var first = await lead.Get<GetImpactAssessment.Response>("/api/impact-assessments/1");
        first.Text.Consultation.ShouldBe("Twelve residents at an open afternoon.");
        first.RisksBefore[0].ShouldBe(RiskLevel.Medium);
        first.Signed.SignedBy.ShouldBe("Leah Lead");
        var now = await lead.Get<GetDataProtection.Response>("/api/data-protection");
        now.Assessments.Select(assessment => assessment.Number).ShouldBe([2, 1]);
        (await lead.RefusedGet("/api/impact-assessments/3")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_overwrite_each_other()
    {
        var lead = await app.Partnership();
        var text = ProtectionScenes.Completed(
            (await lead.Get<GetImpactAssessmentDraft.Response>("/api/impact-assessments/draft")).Text
        );
        var saved = await lead.Saves(text, 0);
        await lead.Saves(text with { Need = "Another need, told at more length." }, saved.Version);

        foreach (var version in new[] { 0, saved.Version })
            (await lead.Refused(HttpMethod.Put, "/api/impact-assessments/draft", new { text, version })).Code.ShouldBe(
                "stale"
            );
        (
            await lead.RefusedPost(
                "/api/impact-assessments/draft/signature",
                ProtectionScenes.Signature(app, saved.Version)
            )
        ).Code.ShouldBe("stale");
    }

    [Theory]
    [InlineData("controller", "text.flows[0].controllerId")]
    [InlineData("hub", "text.flows[1].arrangement")]
    [InlineData("twice", "text.flows")]
    [InlineData("tomorrow", "text.adviceOn")]
    public async Task Bad_input_says_what_to_mend(string fault, string field)
    {
        var lead = await app.Partnership();
        var text = ProtectionScenes.Completed(
            (await lead.Get<GetImpactAssessmentDraft.Response>("/api/impact-assessments/draft")).Text
        );
        var flows = text.Flows.ToList();
        text = fault switch
        {
            "controller" => text with
            {
                Flows = [flows[0] with { ControllerId = Guid.CreateVersion7() }, .. flows[1..]],
            },
            "hub" => text with { Flows = [flows[0], flows[1] with { Arrangement = Arrangement.Each }, .. flows[2..]] },
            "twice" => text with { Flows = [flows[0], flows[0], flows[2], flows[3]] },
            _ => text with { AdviceOn = new DateOnly(2030, 1, 1) },
        };

        var problem = await lead.Refused(HttpMethod.Put, "/api/impact-assessments/draft", new { text, version = 0 });

        problem.Errors!.Keys.ShouldContain(field);
    }

    [Fact]
    public async Task Every_record_names_who_answers_for_it()
    {
        var lead = await app.ReferringPartnership();
        var worker = await lead.Welcomes(Role.Worker);
        var hub = await lead.Welcomes(Role.HubWorker);
        var falls = await lead.WelcomesReceiver();
        var service = await falls.Lists("Falls Clinic", "falls");
        await app.Settled();
        var made = await worker.Submits("Q05", Reply.Yes, service);
        var own = await worker.Opens(made.SubmissionId);
        var leadName = own.Controller;
        leadName.ShouldStartWith("Lead Council");
        await hub.Confirms(made.SubmissionId);
        await hub.Sends(made.SubmissionId, own.Referrals[0].ReferralId);

        var received = await falls.Receives(own.Referrals[0].ReferralId);
        received.Controller.ShouldBe(leadName);
        await falls.Post($"/api/inbox/{received.ReferralId}/acceptance", new { version = received.Version });

        (await falls.Receives(received.ReferralId)).Controller.ShouldStartWith("Partner");
        (await worker.Opens(made.SubmissionId)).Controller.ShouldBe(leadName);
    }

    [Fact]
    public async Task Where_each_answers_for_itself_the_referrer_does()
    {
        var lead = await app.Partnership();
        await lead.SignsDataSharing();
        await lead.Assesses(text =>
            text with
            {
                Flows = [text.Flows[0] with { Arrangement = Arrangement.Each }, .. text.Flows.Skip(1)],
            }
        );
        var worker = await lead.Welcomes(Role.Worker);

        var made = await worker.Submits("Q05", Reply.Yes);

        (await worker.Opens(made.SubmissionId)).Controller.ShouldStartWith("Partner");
    }

    private static async Task<string> Submitting(Person worker) =>
        (await worker.RefusedPost("/api/submissions", ReferralsScenes.Form("Q05", Reply.Yes))).Code;
}
