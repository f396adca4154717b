using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>How long a card's page is there.</summary>
public sealed class CardLifeTests(App app)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_page_is_gone_thirty_days_after_all_has_ended()
    {
        await using var moving = await App.At(Monday);
        var flow = await moving.ReferralsFlow();
        var (sent, card, resident, _) = await flow.WithCard();
        await flow.Falls.Declines(sent.ToFalls);
        await flow.Fire.Declines(sent.ToFire);
        moving.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));

        (await resident.OpensCard(card)).Page.Lines.Count.ShouldBe(2);
        moving.Clock.Advance(TimeSpan.FromMinutes(1));
        (await resident.FailsToOpen(card.Code, card.Pin)).Code.ShouldBe("card-unknown");
    }

    [Fact]
    public async Task While_one_referral_is_open_the_page_stays()
    {
        await using var moving = await App.At(Monday);
        var flow = await moving.ReferralsFlow();
        var (sent, card, resident, _) = await flow.WithCard();
        await flow.Falls.Declines(sent.ToFalls);
        moving.Clock.Advance(TimeSpan.FromDays(90));

        (await resident.OpensCard(card)).Page.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_open_page_is_over_after_half_an_hour()
    {
        await using var moving = await App.At(Monday);
        var flow = await moving.ReferralsFlow();
        var (_, _, resident, pass) = await flow.WithCard();
        moving.Clock.Advance(TimeSpan.FromMinutes(29));

        (await resident.LooksAgain(pass)).Lines.Count.ShouldBe(2);
        moving.Clock.Advance(TimeSpan.FromMinutes(1));
        (await resident.RefusedPost("/api/account/cards/reading", new { pass })).Code.ShouldBe("card-unknown");
    }

    [Fact]
    public async Task A_card_that_was_stopped_or_replaced_ends_the_page_that_is_open()
    {
        var flow = await app.ReferralsFlow();
        var (sent, card, resident, pass) = await flow.WithCard();

        var next = await flow.Worker.PrintsCard(sent.SubmissionId);
        var replaced = await resident.RefusedPost("/api/account/cards/reading", new { pass });
        await flow.Worker.Delete($"/api/submissions/{sent.SubmissionId}/card");

        replaced.Code.ShouldBe("card-unknown");
        (await resident.FailsToOpen(card.Code, card.Pin)).Code.ShouldBe("card-unknown");
        (await resident.FailsToOpen(next.Code, next.Pin)).Code.ShouldBe("card-unknown");
        (await flow.Worker.SeesCard(sent.SubmissionId)).Card.ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_left_to_open_once_the_person_is_erased()
    {
        var flow = await app.ReferralsFlow();
        var (sent, card, resident, pass) = await flow.WithCard();
        await flow.Hub.Withdraws(sent.SubmissionId, null);
        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/erasure",
            new { version = await flow.Hub.VersionOf(sent.SubmissionId), reason = "AskedByPerson" }
        );
        await app.Settled();

        (await resident.FailsToOpen(card.Code, card.Pin)).Code.ShouldBe("card-unknown");
        (await resident.RefusedPost("/api/account/cards/reading", new { pass })).Code.ShouldBe("card-unknown");
        (
            await flow.Hub.RefusedPost($"/api/submissions/{sent.SubmissionId}/card", new { isSafeAtHome = true })
        ).Code.ShouldBe("card-too-late");
    }
}
