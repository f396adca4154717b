using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class PaperFormTests(App app)
{
    [Fact]
    public async Task Only_the_hub_keys_in_a_paper_form()
    {
        var lead = await app.ReferringPartnership();
        var hub = await lead.Welcomes(Role.HubWorker, Role.OrganisationCoordinator);
        var worker = await lead.Welcomes(Role.Worker);
        var serviceId = await hub.Lists();
        await app.Settled();
        var form = ReferralsScenes.Form("Q05", Reply.Yes, serviceId);
        (form["channel"], form["filledOn"]) = ("Paper", "2026-11-20");

        var refused = await worker.RefusedPost("/api/submissions", form);
        var made = await hub.Post<SubmitChecklist.Response>("/api/submissions", form);

        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        var submission = await hub.Opens(made.SubmissionId);
        submission.FilledOn.ShouldBe(new DateOnly(2026, 11, 20));
        submission.Consents.ShouldHaveSingleItem().GivenOn.ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Fact]
    public async Task A_paper_form_is_its_worker_s_who_hears_what_comes_of_it()
    {
        var flow = await app.ReferralsFlow();
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["channel"] = "Paper";
        form["filledBy"] = new
        {
            organisationId = flow.Worker.OrganisationId,
            membershipId = flow.Worker.MembershipId,
            name = "",
        };

        var made = await flow.Hub.Post<SubmitChecklist.Response>("/api/submissions", form);
        var again = await flow.Hub.Post<SubmitChecklist.Response>("/api/submissions", form);

        again.SubmissionId.ShouldBe(made.SubmissionId);
        var seen = await flow.Worker.Opens(made.SubmissionId);
        (seen.MadeBy.Length > 0, seen.KeyedInBy is { Length: > 0 }).ShouldBe((true, true));
        (await flow.Worker.Get<ListSubmissions.Response>("/api/submissions")).Items.ShouldHaveSingleItem();
        (await flow.Hub.Get<ListSubmissions.Response>("/api/submissions")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_paper_form_names_a_worker_who_has_no_account()
    {
        var flow = await app.ReferralsFlow();
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["channel"] = "Paper";
        object By(Guid organisationId, Guid? membershipId, string name) =>
            new
            {
                organisationId,
                membershipId,
                name,
            };

        form["filledBy"] = By(flow.Worker.OrganisationId, null, " ");
        (await flow.Hub.RefusedPost("/api/submissions", form)).Errors!.Keys.ShouldBe(["filledBy.name"]);
        form["filledBy"] = By(Guid.CreateVersion7(), null, "Petra Paperform");
        (await flow.Hub.RefusedPost("/api/submissions", form)).Errors!.Keys.ShouldBe(["filledBy.organisationId"]);
        form["filledBy"] = By(flow.Worker.OrganisationId, flow.Falls.MembershipId, "");
        (await flow.Hub.RefusedPost("/api/submissions", form)).Errors!.Keys.ShouldBe(["filledBy.membershipId"]);
        form["filledBy"] = By(flow.Worker.OrganisationId, null, "Petra Paperform");
        var made = await flow.Hub.Post<SubmitChecklist.Response>("/api/submissions", form);

        (await flow.Worker.Opens(made.SubmissionId)).MadeBy.ShouldBe("Petra Paperform");
    }
}
