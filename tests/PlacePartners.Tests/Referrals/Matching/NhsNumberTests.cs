using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

public sealed class NhsNumberTests(App app)
{
    [Fact]
    public async Task An_NHS_number_is_checked_and_shown_to_no_service()
    {
        var flow = await app.ReferralsFlow();
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["person"] = PairScenes.Told("Margaret", "Okafor", nhsNumber: "943 476 5918");

        var problem = await flow.Worker.RefusedPost("/api/submissions", form);
        form["person"] = PairScenes.Told("Margaret", "Okafor", nhsNumber: "943 476 5919");
        var made = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
        await app.Settled();
        await flow.Hub.Confirms(made.SubmissionId);
        var seen = await flow.Hub.SeesInHub(made.SubmissionId);
        var toFalls = Flow.ReferralTo(seen, flow.FallsService);
        await flow.Hub.Sends(made.SubmissionId, toFalls);

        problem.Errors!["person.nhsNumber"].ShouldHaveSingleItem().ShouldContain("10 digits");
        seen.Submission.Person.NhsNumber.ShouldBe("9434765919");
        await flow.Falls.Moves(toFalls, "acceptance");
        (await flow.Falls.Receives(toFalls)).Person!.NhsNumber.ShouldBeEmpty();
    }
}
