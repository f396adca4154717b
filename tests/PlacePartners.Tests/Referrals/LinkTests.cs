using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;
using PlacePartners.Notifications;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>A service answers a referral without an account: a link in its mailbox, a code by another way.</summary>
public sealed class LinkTests(App app)
{
    private static readonly string[] Never = ["Ada", "Invented", "Nowhere", "falls", "SW2", "Fire", "voicemail"];

    [Fact]
    public async Task A_service_accepts_by_link_and_texted_code_and_only_then_reads_who_it_is()
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox();
        var offered = outside.Secret;

        var page = await outside.Enters();
        var after = await outside.Says(page, "Accepted", new { takenBy = "Kim Carer" });

        var before = page.Referral!;
        (before.State, before.Person, before.Glimpse.Area).ShouldBe((ReferralState.Viewed, null, "SW2"));
        before.Answers.ShouldBeEmpty();
        after.Referral!.Person!.FirstName.ShouldBe("Ada");
        var seen = (await outside.Flow.Hub.SeesInHub(outside.Sent.SubmissionId)).Submission;
        seen.Referrals.Single(r => r.ReferralId == outside.ReferralId).AcceptedBy.ShouldBe("Kim Carer");
        seen.History.Single(e => e.What == "accepted").By.ShouldBe("By link: Jo Sample");
        (await Opens(offered)).ShouldBe("link-unknown");
        outside.Secret.ShouldNotBe(offered);
        (await outside.Enters()).Referral!.Person.ShouldNotBeNull();
    }

    [Fact]
    public async Task Neither_mail_nor_text_says_a_word_of_person_need_or_service()
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox();
        await outside.Says(await outside.Enters(), "Accepted", new { takenBy = "Kim Carer" });

        var mails = app.Mail.To(outside.Mailbox);
        var texts = app.Texts.To(outside.Phone);

        (mails.Count, texts.Count).ShouldBe((2, 1));
        foreach (var message in mails.Concat(texts))
        foreach (var word in Never)
            $"{message.Subject} {message.Text}".ShouldNotContain(word, Case.Insensitive);
        mails.ShouldAllBe(mail => mail.Text.Contains("Please do not answer this e-mail"));
        texts[0].Text.ShouldNotContain(outside.Secret);
    }

    [Theory]
    [InlineData("recall")]
    [InlineData("withdrawal")]
    [InlineData("decline by phone")]
    [InlineData("another mailbox")]
    [InlineData("another link")]
    [InlineData("accounts")]
    public async Task A_link_dies_with_what_it_led_to(string end)
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox();
        var (flow, secret) = (outside.Flow, outside.Secret);
        var page = await outside.Enters();

        await (
            end switch
            {
                "recall" => flow.Hub.Post(
                    $"{outside.Line}/recall",
                    new
                    {
                        version = await flow.Hub.VersionOf(outside.Sent.SubmissionId),
                        note = "It was meant for others.",
                    }
                ),
                "withdrawal" => flow.Hub.Withdraws(outside.Sent.SubmissionId, flow.FallsService),
                "decline by phone" => outside.HubRecords("Declined", new { code = "AtCapacity" }),
                "another mailbox" => flow.Falls.IsReached(
                    flow.FallsService,
                    ReachedBy.Mailbox,
                    LinkScenes.NextMailbox()
                ),
                "accounts" => flow.Falls.IsReached(flow.FallsService, ReachedBy.Colleagues),
                _ => flow.Hub.Post(
                    $"{outside.Line}/link",
                    new { version = await flow.Hub.VersionOf(outside.Sent.SubmissionId) }
                ),
            }
        );

        (await Opens(secret)).ShouldBe("link-unknown");
        var body = LinkScenes.Answer("Accepted", new { takenBy = "Kim Carer" });
        (body["pass"], body["version"]) = (page.Pass, page.Referral!.Version);
        var late = await outside.Volunteer.RefusedPost("/api/account/referral-links/answer", body);
        late.Code.ShouldBe("link-unknown");
    }

    [Fact]
    public async Task Five_wrong_codes_from_any_address_lock_a_link_and_the_hub_sends_another()
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox();
        await outside.Volunteer.Post("/api/account/referral-links/code", new { secret = outside.Secret });
        await app.Settled();
        var wrong = CardScenes.NotThis(outside.Code);

        for (var i = 0; i < 5; i++)
        {
            var refused = await app.Stranger()
                .RefusedPost("/api/account/referral-links/entry", LinkScenes.Typed(outside.Secret, wrong));
            refused.Errors!.Keys.ShouldBe(["code"]);
        }
        await app.Settled();

        var right = LinkScenes.Typed(outside.Secret, outside.Code);
        (await outside.Volunteer.RefusedPost("/api/account/referral-links/entry", right)).Code.ShouldBe("link-unknown");
        (await outside.Flow.Hub.Get<ListNotices.Response>("/api/notices")).Items.ShouldContain(notice =>
            notice.Title.StartsWith("A link is locked")
        );
        await outside.Flow.Hub.Post(
            $"{outside.Line}/link",
            new { version = await outside.Flow.Hub.VersionOf(outside.Sent.SubmissionId) }
        );
        await app.Settled();
        (await outside.Enters()).Referral.ShouldNotBeNull();
    }

    [Fact]
    public async Task Without_a_phone_the_hub_makes_a_code_that_opens_once()
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox(hasPhone: false);
        var opening = await outside.Volunteer.Post<OpenLink.Response>(
            "/api/account/referral-links/opening",
            new { secret = outside.Secret }
        );
        opening.PhoneEnds.ShouldBeNull();
        var asked = await outside.Volunteer.RefusedPost(
            "/api/account/referral-links/code",
            new { secret = outside.Secret }
        );
        asked.Code.ShouldBe("no-phone");

        var code = (await outside.Flow.Hub.Post<MakeLinkCode.Response>($"{outside.Line}/link-code")).Code;

        (await outside.Enters(outside.Secret, code)).Referral!.State.ShouldBe(ReferralState.Viewed);
        var again = await outside.Volunteer.RefusedPost(
            "/api/account/referral-links/entry",
            LinkScenes.Typed(outside.Secret, code)
        );
        again.Errors!.Keys.ShouldBe(["code"]);
        (await outside.Flow.Hub.Get<ListReaders.Response>($"/api/submissions/{outside.Sent.SubmissionId}/readers"))
            .Items.Where(item => item.Act == nameof(EnterLink))
            .ShouldAllBe(item => item.OrganisationName.Length > 0);
    }

    [Fact]
    public async Task A_question_tries_a_first_contact_and_an_outcome_go_by_link_too()
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox(hasPhone: false);
        var asked = await outside.Says(await Enters(outside), "Asked", new { note = "Are there stairs to the door?" });
        asked.Referral!.State.ShouldBe(ReferralState.InfoRequested);
        await outside.Flow.Worker.Post(
            $"/api/submissions/{outside.Sent.SubmissionId}/referrals/{outside.ReferralId}/answer",
            new { answer = "Two steps." }
        );
        await app.Settled();
        app.Mail.To(outside.Mailbox)
            .Select(mail => mail.Subject)
            .ShouldBe(["A new referral is waiting for you", "Your question about a referral has been answered"]);

        var page = await outside.Says(await Enters(outside), "Accepted", new { takenBy = "Kim Carer" });
        page = await outside.Says(page, "NotReached", new { on = "2026-11-23", how = "Phone" });
        page.Referral!.Attempts.Count.ShouldBe(1);
        page = await outside.Says(page, "Reached", new { on = "2026-11-23", how = "Visit" });
        page = await outside.Says(
            page,
            "Ended",
            new
            {
                on = "2026-11-23",
                outcome = "HelpedFully",
                note = "Two lessons.",
            }
        );

        page.ShouldBe(new EnterLink.Response("", null));
        (await Opens(outside.Secret)).ShouldBe("link-unknown");
        var line = (await outside.Flow.Hub.SeesInHub(outside.Sent.SubmissionId)).Submission.Referrals.Single(r =>
            r.ReferralId == outside.ReferralId
        );
        (line.State, line.Outcome).ShouldBe((ReferralState.Completed, OutcomeCode.HelpedFully));
    }

    [Fact]
    public async Task A_group_in_which_nobody_has_the_role_can_be_referred_to()
    {
        var flow = await app.ReferralsFlow();
        var group = await flow.Lead.Welcomes(Role.OrganisationCoordinator);
        await group.Post(
            "/api/agreements/data-sharing/signature",
            new
            {
                number = 1,
                isAuthorised = true,
                position = "Chair",
            }
        );
        var service = await group.Lists("Village Lunch", "food");
        var mailbox = LinkScenes.NextMailbox();
        await group.IsReached(service, ReachedBy.Mailbox, mailbox);
        var id = (await flow.Worker.Submits("Q14", Reply.No, service)).SubmissionId;
        await app.Settled();
        await flow.Hub.Confirms(id);
        var seen = await flow.Hub.SeesInHub(id);

        await flow.Hub.Sends(id, Flow.ReferralTo(seen, service));
        await app.Settled();

        app.Mail.To(mailbox).ShouldHaveSingleItem().Subject.ShouldBe("A new referral is waiting for you");
    }

    private static async Task<EnterLink.Response> Enters(Outside outside)
    {
        var code = (await outside.Flow.Hub.Post<MakeLinkCode.Response>($"{outside.Line}/link-code")).Code;
        return await outside.Enters(outside.Secret, code);
    }

    private async Task<string> Opens(string secret) =>
        (await app.Stranger().RefusedPost("/api/account/referral-links/opening", new { secret })).Code;
}
