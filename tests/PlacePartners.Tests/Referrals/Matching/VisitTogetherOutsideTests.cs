using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>A service without accounts learns of the other too, where it learns who somebody is, and nowhere sooner.</summary>
public sealed class VisitTogetherOutsideTests(App app)
{
    [Fact]
    public async Task Behind_its_link_a_service_reads_the_other_once_it_has_taken_on_both()
    {
        var flow = await app.ReferralsFlow();
        var (mailbox, phone) = await ByMailbox(flow);
        var (ada, bob) = (await Links(flow, "Ada", mailbox, phone), await Links(flow, "Bob", mailbox, phone));
        await flow.BelongTogether(ada.Who, bob.Who, bothAgree: true);

        var first = await ada.Link.Says(await ada.Link.Enters(ada.Secret), "Accepted", new { takenBy = "Kim Carer" });
        var door = await bob.Link.Enters(bob.Secret);
        var second = await bob.Link.Says(door, "Accepted", new { takenBy = "Kim Carer" });
        var again = await ada.Link.Enters(await NewSecret(flow, ada, mailbox));

        first.Referral!.Together.ShouldBeEmpty();
        door.Referral!.Together.ShouldBeEmpty();
        second.Referral!.Together.ShouldBe([new TogetherShown(ada.Who.ToFalls, "Ada Invented")]);
        again.Referral!.Together.ShouldBe([new TogetherShown(bob.Who.ToFalls, "Bob Invented")]);
    }

    [Fact]
    public async Task No_mail_no_text_and_nobody_else_says_that_two_belong_together()
    {
        var flow = await app.ReferralsFlow();
        var (mailbox, phone) = await ByMailbox(flow);
        var (ada, bob) = (await Links(flow, "Adalind", mailbox, phone), await Links(flow, "Bobadil", mailbox, phone));
        await flow.BelongTogether(ada.Who, bob.Who, bothAgree: true);
        await ada.Link.Says(await ada.Link.Enters(ada.Secret), "Accepted", new { takenBy = "Kim Carer" });
        await bob.Link.Says(await bob.Link.Enters(bob.Secret), "Accepted", new { takenBy = "Kim Carer" });
        await flow.Fire.Moves(ada.Who.ToFire, "acceptance");

        foreach (var mail in app.Mail.To(mailbox))
            Silent(mail.Subject + mail.Text);
        foreach (var text in app.Texts.To(phone))
            Silent(text.Text);
        foreach (var person in new[] { flow.Worker, flow.Hub, flow.Falls, flow.Fire, flow.Lead })
        foreach (var mail in app.Mail.To(person.Email))
            Silent(mail.Subject + mail.Text);
        (await flow.Fire.Text($"/api/inbox/{ada.Who.ToFire}")).ShouldNotContain("Bobadil");
        (await flow.Worker.Text($"/api/submissions/{ada.Who.SubmissionId}")).ShouldNotContain("Bobadil");
    }

    [Fact]
    public async Task By_link_nothing_of_the_other_is_told_without_both_their_words_on_hold_or_after_a_withdrawal()
    {
        var flow = await app.ReferralsFlow();
        var (mailbox, phone) = await ByMailbox(flow);
        var (ada, bob) = (await Links(flow, "Ada", mailbox, phone), await Links(flow, "Bobadil", mailbox, phone));
        await flow.BelongTogether(ada.Who, bob.Who, bothAgree: false);
        await ada.Link.Says(await ada.Link.Enters(ada.Secret), "Accepted", new { takenBy = "Kim Carer" });
        await bob.Link.Says(await bob.Link.Enters(bob.Secret), "Accepted", new { takenBy = "Kim Carer" });
        var unagreed = await ada.Link.Enters(await NewSecret(flow, ada, mailbox));
        await flow.BelongTogether(ada.Who, bob.Who, bothAgree: true);
        var agreed = await ada.Link.Enters(await NewSecret(flow, ada, mailbox));

        await flow.Hub.Withdraws(bob.Who.SubmissionId, flow.FallsService);
        var withdrawn = await ada.Link.Enters(await NewSecret(flow, ada, mailbox));

        unagreed.Referral!.Together.ShouldBeEmpty();
        agreed.Referral!.Together.ShouldHaveSingleItem();
        withdrawn.Referral!.Together.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_hub_reads_it_out_or_prints_it_to_a_service_that_is_rung_or_written_to()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.IsReached(flow.FallsService, ReachedBy.Hub, "", "020 7946 0456", "1 Mill Lane");
        var (ada, bob) = (await flow.SendsSomeone("Ada"), await flow.SendsSomeone("Bobadil"));
        await flow.BelongTogether(ada, bob, bothAgree: true);

        await Records(flow, ada);
        var one = await flow.Hub.Text(Telling(ada));
        await Records(flow, bob);
        var both = await flow.Hub.Get<GetTelling.Response>(Telling(ada));

        one.ShouldNotContain("Bobadil");
        both.Received!.Together.ShouldBe([new TogetherShown(bob.ToFalls, "Bobadil Invented")]);
    }

    [Fact]
    public async Task What_came_of_it_names_the_other_for_the_service_and_for_nobody_else()
    {
        var flow = await app.ReferralsFlow();
        var (ada, bob) = (await flow.SendsSomeone("Ada"), await flow.SendsSomeone("Bobadil"));
        await flow.BelongTogether(ada, bob, bothAgree: true);
        await Completes(flow, ada);
        var alone = await flow.Falls.Text($"/api/inbox/{ada.ToFalls}/message");
        await flow.Falls.Moves(bob.ToFalls, "acceptance");

        var own = await flow.Falls.Get<MessageBack>($"/api/inbox/{ada.ToFalls}/message");
        var made = $"/api/submissions/{ada.SubmissionId}/referrals/{ada.ToFalls}/message";

        alone.ShouldNotContain("Bobadil");
        own.VisitTogether.ShouldBe(["Bobadil Invented"]);
        foreach (var reader in new[] { flow.Worker, flow.Hub })
            (await reader.Text(made)).ShouldNotContain("Bobadil");
    }

    private async Task Completes(Flow flow, Someone who)
    {
        var today = UkTime.Today(app.Clock);
        await flow.Falls.Moves(who.ToFalls, "acceptance");
        await flow.Falls.Moves(who.ToFalls, "first-contact", new() { ["on"] = today, ["how"] = "Visit" });
        await flow.Falls.Moves(
            who.ToFalls,
            "outcome",
            new()
            {
                ["outcome"] = "HelpedFully",
                ["on"] = today,
                ["note"] = "A rail was fitted.",
            }
        );
    }

    private static void Silent(string words)
    {
        foreach (var word in new[] { "Adalind", "Bobadil", "together with", "same home", "household" })
            words.ShouldNotContain(word, Case.Insensitive);
    }

    private sealed record Linked(Someone Who, Outside Link, string Secret);

    private static async Task<(string Mailbox, string Phone)> ByMailbox(Flow flow)
    {
        var (mailbox, phone) = (LinkScenes.NextMailbox(), LinkScenes.NextPhone());
        await flow.Falls.IsReached(flow.FallsService, ReachedBy.Mailbox, mailbox, phone);
        return (mailbox, phone);
    }

    private static async Task<Linked> Links(Flow flow, string firstName, string mailbox, string phone)
    {
        var who = await flow.SendsSomeone(firstName);
        var link = new Outside(flow, new(who.SubmissionId, who.ToFalls, who.ToFire), mailbox, phone);
        return new(who, link, link.Secret);
    }

    /// <summary>The hub sends a link again, for what comes of it: the one that was not in the mailbox before.</summary>
    private static async Task<string> NewSecret(Flow flow, Linked linked, string mailbox)
    {
        await flow.Lead.App.Settled();
        var before = Secrets(flow, mailbox);
        await flow.Hub.Post(
            $"{linked.Link.Line}/link",
            new { version = await flow.Hub.VersionOf(linked.Who.SubmissionId) }
        );
        await flow.Lead.App.Settled();
        return Secrets(flow, mailbox).Except(before).ShouldHaveSingleItem();
    }

    private static List<string> Secrets(Flow flow, string mailbox) =>
        [
            .. flow
                .Lead.App.Mail.To(mailbox)
                .Select(mail => LinkScenes.SecretIn(mail.Text))
                .Where(secret => secret.Length > 0)
                .Distinct(),
        ];

    private static string Telling(Someone who) =>
        $"/api/hub/submissions/{who.SubmissionId}/referrals/{who.ToFalls}/telling";

    private static Task Records(Flow flow, Someone who) =>
        new Outside(flow, new(who.SubmissionId, who.ToFalls, who.ToFire), "", "").HubRecords(
            "Accepted",
            new { takenBy = "Kim Carer" }
        );
}
