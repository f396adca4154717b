using PlacePartners.Notifications;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class SayByCardTests(App app)
{
    [Fact]
    public async Task What_a_service_reports_the_person_confirms_or_disputes_by_their_card()
    {
        var flow = await app.ReferralsFlow();
        var (sent, _, resident, pass) = await flow.WithCard();
        object Judging(Guid id, string word, string note = "") =>
            new
            {
                pass,
                referralId = id,
                word,
                note,
            };
        (await resident.RefusedPost("/api/account/cards/judging", Judging(sent.ToFalls, "Confirmed"))).Code.ShouldBe(
            "not-now"
        );
        foreach (var (receiver, id) in new[] { (flow.Falls, sent.ToFalls), (flow.Fire, sent.ToFire) })
        {
            await receiver.Moves(id, "acceptance");
            await receiver.Moves(id, "first-contact", new() { ["on"] = "2026-11-23", ["how"] = "Visit" });
            await receiver.Moves(
                id,
                "outcome",
                new()
                {
                    ["outcome"] = "HelpedFully",
                    ["on"] = "2026-11-23",
                    ["note"] = "",
                }
            );
        }

        await resident.Post<CardPage>("/api/account/cards/judging", Judging(sent.ToFalls, "Confirmed"));
        var tooShort = await resident.RefusedPost("/api/account/cards/judging", Judging(sent.ToFire, "Disputed", "no"));
        tooShort.Errors!.ShouldContainKey("note");
        var page = await resident.Post<CardPage>(
            "/api/account/cards/judging",
            Judging(sent.ToFire, "Disputed", "Nobody ever came to me.")
        );

        page.Lines.Select(line => line.Judged)
            .ShouldBe([PersonsWord.Confirmed, PersonsWord.Disputed], ignoreOrder: true);
        (await flow.Hub.SeesInHub(sent.SubmissionId))
            .QualityCases.ShouldHaveSingleItem()
            .What.ShouldBe("Nobody ever came to me.");
        (await flow.Fire.Receives(sent.ToFire)).PersonSays.ShouldBe(PersonsWord.Disputed);
    }

    [Fact]
    public async Task What_the_person_says_is_seen_by_the_hub_the_referrer_and_the_receiver()
    {
        var flow = await app.ReferralsFlow();
        var (sent, _, resident, pass) = await flow.WithCard();

        var page = await resident.Says(pass, sent.ToFalls, heard: true);

        var line = page.Lines.Single(one => one.ReferralId == sent.ToFalls);
        (line.Heard, line.HeardSaidOn).ShouldBe((true, new DateOnly(2026, 11, 23)));
        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.History.ShouldContain(e => e.What == "heard");
        (await flow.Worker.Opens(sent.SubmissionId)).History.ShouldContain(e =>
            e.What == "heard" && e.By == "" && e.OrganisationName == ""
        );
        (await flow.Falls.Receives(sent.ToFalls)).History.ShouldContain(e => e.What == "heard");
        (await flow.Fire.Receives(sent.ToFire)).History.ShouldNotContain(e => e.What == "heard");
    }

    [Fact]
    public async Task The_hub_hears_once_a_day_that_they_have_not_heard()
    {
        var flow = await app.ReferralsFlow();
        var (sent, _, resident, pass) = await flow.WithCard();

        await resident.Says(pass, sent.ToFalls, heard: false);
        await resident.Says(pass, sent.ToFalls, heard: false);
        await app.Settled();

        (await flow.Hub.Get<ListNotices.Response>("/api/notices"))
            .Items.Count(notice => notice.Title.StartsWith("The person has not heard"))
            .ShouldBe(1);
        var history = (await flow.Worker.Opens(sent.SubmissionId)).History;
        history.Count(e => e.What == "not-heard").ShouldBe(1);
        (await flow.Hub.SeesCard(sent.SubmissionId))
            .Says.Single(said => said.ReferralId == sent.ToFalls)
            .Heard.ShouldBe(false);
    }

    [Fact]
    public async Task Nothing_is_said_of_what_was_not_sent_or_was_declined()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var card = await flow.Worker.PrintsCard(id);
        var resident = app.Stranger();
        var opened = await resident.OpensCard(card);
        var proposed = opened.Page.Lines[0];

        var refused = await resident.RefusedPost(
            "/api/account/cards/saying",
            new
            {
                pass = opened.Pass,
                referralId = proposed.ReferralId,
                heard = true,
            }
        );

        refused.Code.ShouldBe("card-not-now");
        (proposed.Stage, proposed.CanSay, proposed.By).ShouldBe(
            (CardStage.HubFirst, false, new DateOnly(2026, 11, 25))
        );
    }

    [Fact]
    public async Task A_card_says_nothing_of_another_person_s_referrals()
    {
        var flow = await app.ReferralsFlow();
        var (_, _, resident, pass) = await flow.WithCard();
        var other = await flow.Sent();

        foreach (var path in new[] { "saying", "stop", "stop-preview" })
            (
                await resident.RefusedPost(
                    $"/api/account/cards/{path}",
                    new
                    {
                        pass,
                        referralId = other.ToFalls,
                        heard = true,
                    }
                )
            ).Code.ShouldBe("not-found");
        (await flow.Falls.SeesInbox()).Total.ShouldBe(2);
    }

    [Fact]
    public async Task The_hub_notes_what_they_say_on_the_phone()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var path = $"/api/hub/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/said";

        await flow.Hub.Post(path, new { what = "NotHeard" });

        var said = (await flow.Hub.SeesCard(sent.SubmissionId)).Says.Single(one => one.ReferralId == sent.ToFalls);
        said.Heard.ShouldBe(false);
        (await flow.Worker.Opens(sent.SubmissionId)).History.ShouldContain(e => e.What == "not-heard" && e.By != "");
        (await flow.Hub.RefusedPost(path, new { what = "Keeps" })).Code.ShouldBe("card-not-now");
        (await flow.Worker.RefusedPost(path, new { what = "Heard" })).Code.ShouldBe("not-allowed");
    }
}
