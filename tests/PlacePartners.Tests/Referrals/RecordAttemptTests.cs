using System.Net;

namespace PlacePartners.Tests.Referrals;

public sealed class RecordAttemptTests(App app)
{
    [Fact]
    public async Task Attempts_are_shown_in_the_order_they_were_recorded()
    {
        var (flow, referralId) = await Accepted();

        await flow.Falls.Moves(referralId, "attempts", Try("2026-11-23", "Phone"));
        await flow.Falls.Moves(referralId, "attempts", Try("2026-11-23", "Letter"));

        var seen = await flow.Falls.Receives(referralId);
        seen.Attempts.Select(attempt => (attempt.On, attempt.Channel.ToString()))
            .ShouldBe([(new DateOnly(2026, 11, 23), "Phone"), (new DateOnly(2026, 11, 23), "Letter")]);
    }

    [Theory]
    [InlineData("2026-11-24", "Enter today or a day before.")]
    [InlineData("2026-11-22", "Enter a day on or after the day it was sent.")]
    public async Task An_attempt_lies_between_the_sending_and_today(string on, string sentence)
    {
        var (flow, referralId) = await Accepted();
        var version = (await flow.Falls.Receives(referralId)).Version;

        var problem = await flow.Falls.RefusedPost(
            $"/api/inbox/{referralId}/attempts",
            new
            {
                version,
                on,
                how = "Phone",
            }
        );

        problem.Errors!["on"].ShouldBe([sentence]);
    }

    [Fact]
    public async Task Nobody_tries_before_the_referral_is_accepted()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var version = (await flow.Falls.Receives(sent.ToFalls)).Version;

        var problem = await flow.Falls.RefusedPost(
            $"/api/inbox/{sent.ToFalls}/attempts",
            new
            {
                version,
                on = "2026-11-23",
                how = "Phone",
            }
        );

        problem.Code.ShouldBe("not-now");
    }

    [Fact]
    public async Task Another_receiver_finds_nothing_to_record_at()
    {
        var (flow, referralId) = await Accepted();

        var problem = await flow.Fire.RefusedPost(
            $"/api/inbox/{referralId}/attempts",
            new
            {
                version = 1,
                on = "2026-11-23",
                how = "Phone",
            }
        );

        problem.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(Flow Flow, Guid ReferralId)> Accepted()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        return (flow, sent.ToFalls);
    }

    private static Dictionary<string, object> Try(string on, string how) => new() { ["on"] = on, ["how"] = how };
}
