namespace PlacePartners.Tests.Referrals;

public sealed class GiveUpContactTests(App app)
{
    [Fact]
    public async Task A_service_that_has_hardly_tried_may_not_give_up()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Falls.Moves(
            sent.ToFalls,
            "attempts",
            new() { ["on"] = new DateOnly(2026, 11, 23), ["how"] = "Phone" }
        );

        var seen = await flow.Falls.Receives(sent.ToFalls);
        var problem = await flow.Falls.RefusedPost(
            $"/api/inbox/{sent.ToFalls}/giving-up",
            new { seen.Version, note = "" }
        );

        seen.Attempts.ShouldHaveSingleItem();
        problem.Code.ShouldBe("too-few-attempts");
    }
}
