using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class OpenCardTests(App app)
{
    [Fact]
    public async Task The_person_sees_each_agency_and_nothing_about_themselves()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var card = await flow.Worker.PrintsCard(sent.SubmissionId);
        var resident = app.Stranger();

        var answer = await resident.Send(
            HttpMethod.Post,
            "/api/account/cards/opening",
            CardScenes.Typed(card.Code.ToLowerInvariant().Replace('-', ' '), card.Pin.Insert(3, " "))
        );
        var text = await answer.Content.ReadAsStringAsync();

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        foreach (var word in new[] { "Ada", "Invented", "Nowhere", "0018", "falls", "Falls Clinic", "voicemail" })
            text.ShouldNotContain(word, Case.Insensitive);
        var page = (await resident.OpensCard(card)).Page;
        page.Lines.Select(line => line.Stage).ShouldBe([CardStage.Sent, CardStage.Sent]);
        page.Lines.ShouldAllBe(line => line.By == new DateOnly(2026, 11, 30) && line.CanSay && line.CanStop);
        page.Lines.ShouldAllBe(line => line.Phone == "020 7946 0123");
    }

    [Fact]
    public async Task A_wrong_code_a_wrong_pin_a_locked_and_a_replaced_card_are_answered_alike()
    {
        var flow = await app.ReferralsFlow();
        var (first, second) = (await flow.Submitted(), await flow.Submitted());
        var replaced = await flow.Worker.PrintsCard(first);
        var card = await flow.Worker.PrintsCard(first);
        var locked = await flow.Worker.PrintsCard(second);
        var resident = app.Stranger();
        for (var i = 0; i < 5; i++)
            await resident.FailsToOpen(locked.Code, CardScenes.NotThis(locked.Pin));

        Problem[] answers =
        [
            await resident.FailsToOpen("22222-22222", card.Pin),
            await resident.FailsToOpen(card.Code, CardScenes.NotThis(card.Pin)),
            await resident.FailsToOpen(locked.Code, locked.Pin),
            await resident.FailsToOpen(replaced.Code, replaced.Pin),
            await resident.FailsToOpen("", "", "00112233445566778899aabbccddeeff"),
            await resident.RefusedPost("/api/account/cards/reading", new { pass = "made up" }),
        ];

        answers.Select(answer => (answer.Status, answer.Code, answer.Detail)).Distinct().ShouldHaveSingleItem();
        answers[0].Code.ShouldBe("card-unknown");
    }

    [Fact]
    public async Task What_does_not_open_it_is_never_answered_sooner_than_the_rest()
    {
        var flow = await app.ReferralsFlow();
        var card = await flow.Worker.PrintsCard(await flow.Submitted());
        var resident = app.Stranger();

        var (unknown, known) = (
            await Took(() => resident.FailsToOpen("22222-22222", "000000")),
            await Took(() => resident.FailsToOpen(card.Code, CardScenes.NotThis(card.Pin)))
        );

        unknown.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(390));
        known.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(390));
    }

    [Fact]
    public async Task Five_failures_from_any_address_lock_the_code_and_a_new_card_opens()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var card = await flow.Worker.PrintsCard(id);
        for (var i = 0; i < 5; i++)
            await app.Stranger().FailsToOpen(card.Code, CardScenes.NotThis(card.Pin));
        await app.Settled();

        (await app.Stranger().FailsToOpen(card.Code, card.Pin)).Code.ShouldBe("card-unknown");
        (await flow.Hub.SeesCard(id)).Card!.IsLocked.ShouldBeTrue();
        (await flow.Hub.Get<ListNotices.Response>("/api/notices")).Items.ShouldContain(notice =>
            notice.Title.StartsWith("A card is locked")
        );
        var renewed = await flow.Hub.PrintsCard(id);
        (await app.Stranger().OpensCard(renewed)).Page.Lines.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Four_failures_do_not_lock_it_and_the_right_pin_forgives_them()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var card = await flow.Worker.PrintsCard(id);

        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
                await app.Stranger().FailsToOpen(card.Code, CardScenes.NotThis(card.Pin));
            (await app.Stranger().OpensCard(card)).Page.Lines.Count.ShouldBe(2);
        }

        (await flow.Hub.SeesCard(id)).Card!.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public async Task Many_guesses_in_the_same_moment_are_no_more_than_five()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var card = await flow.Worker.PrintsCard(id);

        await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => app.Stranger().FailsToOpen(card.Code, CardScenes.NotThis(card.Pin)))
        );

        var failures = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Cards.Where(c => c.SubmissionId == id).Select(c => c.Failures).SingleAsync()
        );
        failures.ShouldBe(5);
        (await app.Stranger().FailsToOpen(card.Code, card.Pin)).Code.ShouldBe("card-unknown");
    }

    [Fact]
    public async Task The_picture_opens_it_too_even_where_the_code_is_locked()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var card = await flow.Worker.PrintsCard(id);
        for (var i = 0; i < 5; i++)
            await app.Stranger().FailsToOpen(card.Code, CardScenes.NotThis(card.Pin));
        var secret = CardCodes.NextSecret();
        await app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
            {
                var living = await db.Cards.SingleAsync(c => c.SubmissionId == id);
                db.RemoveRange(await db.CardKeys.Where(k => k.CardId == living.Id).ToListAsync());
                db.Add(CardKey.To(living, flow.Lead.PartnershipId, CardCodes.NextCode(), secret));
                return await db.SaveChangesAsync();
            }
        );

        (await app.Stranger().ReadsPicture(secret)).Page.Lines.Count.ShouldBe(2);
        (await flow.Hub.SeesCard(id)).Card!.IsLocked.ShouldBeTrue();
    }

    [Fact]
    public async Task Neither_code_nor_pin_nor_secret_is_kept()
    {
        var flow = await app.ReferralsFlow();
        var card = await flow.Worker.PrintsCard(await flow.Submitted());
        var code = CardCodes.Tidy(card.Code);

        var kept = await app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
                string.Join(
                    ' ',
                    (await db.CardKeys.ToListAsync())
                        .SelectMany(key => new[] { key.CodeHash, key.SecretHash })
                        .Concat((await db.Cards.ToListAsync()).Select(c => c.PinHash))
                        .Concat((await db.Set<AuditEntry>().ToListAsync()).Select(e => e.Changes ?? ""))
                )
        );

        kept.ShouldNotContain(code);
        kept.Split(' ').ShouldNotContain(card.Pin);
        card.Page.ShouldEndWith("/c");
        code.Length.ShouldBe(10);
        card.Pin.Length.ShouldBe(6);
    }

    [Fact]
    public async Task Each_reading_is_noted_as_the_person_s_own()
    {
        var flow = await app.ReferralsFlow();
        var (sent, _, resident, pass) = await flow.WithCard();

        await resident.LooksAgain(pass);

        var readers = await flow.Hub.Get<ListReaders.Response>($"/api/submissions/{sent.SubmissionId}/readers");
        readers
            .Items.Where(item => item.OrganisationName == "" && item.Roles.Count == 0)
            .Select(item => item.Act)
            .ShouldBe([nameof(ReadCard), nameof(OpenCard)], ignoreOrder: true);
    }

    private static async Task<TimeSpan> Took(Func<Task> what)
    {
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        await what();
        return System.Diagnostics.Stopwatch.GetElapsedTime(begun);
    }
}
