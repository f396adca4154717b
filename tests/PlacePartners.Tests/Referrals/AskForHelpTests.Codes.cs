using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using PlacePartners.Notifications;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

/// <summary>How somebody shows that they are behind an address or a phone.</summary>
public sealed partial class AskForHelpTests
{
    [Fact]
    public async Task Five_wrong_codes_end_it_and_the_right_one_works_once()
    {
        var (flow, asker) = await Opened();
        var (first, second) = (Address(), Address());
        var locked = await asker.AsksForHelp(flow.Lead.Slug, first);
        var once = await asker.AsksForHelp(flow.Lead.Slug, second);
        await app.Settled();

        for (var tries = 0; tries < 5; tries++)
            (await Fails(asker, locked.Pass!, Not(app.CodeFor(first)))).Code.ShouldBe("asking-code");
        var tooLate = await Fails(asker, locked.Pass!, app.CodeFor(first));
        await Proves(asker, once.Pass!, app.CodeFor(second));
        var again = await Fails(asker, once.Pass!, app.CodeFor(second));
        var madeUp = await Fails(asker, "made up", "123456");
        var ticket = await Fails(asker, (await asker.SeesAskingPage(flow.Lead.Slug)).Ticket, "123456");
        var asTicket = await asker.RefusedPost(
            $"/api/account/asking/{flow.Lead.Slug}",
            AskingScenes.Asks(once.Pass!, "")
        );

        asTicket.Code.ShouldBe("asking-expired");
        new[] { tooLate, again, madeUp, ticket }
            .Select(problem => (problem.Status, problem.Code, problem.Detail))
            .Distinct()
            .ShouldHaveSingleItem()
            .Code.ShouldBe("asking-code");
        (await InState(flow, SubmissionState.Asked)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_address_is_sent_three_codes_a_day_and_whoever_asks_on_is_told_nothing()
    {
        var (flow, asker) = await Opened();
        var email = Address();

        var answers = new List<AskForHelp.Response>();
        for (var times = 0; times < 5; times++)
            answers.Add(await asker.AsksForHelp(flow.Lead.Slug, times % 2 == 0 ? email : email.ToUpperInvariant()));
        await app.Settled();

        answers.ShouldAllBe(answer => answer.Pass != null && answer.Reference == null);
        app.Mail.All.Count(mail => mail.Recipient.Equals(email, StringComparison.OrdinalIgnoreCase)).ShouldBe(3);
    }

    [Theory]
    [InlineData("Self")]
    [InlineData("Neighbour")]
    public async Task Whoever_chooses_it_types_a_code_that_was_texted(string relation)
    {
        var (flow, asker) = await Opened();
        var phone = LinkScenes.NextPhone();

        var asked = await asker.AsksForHelp(flow.Lead.Slug, Address(), ByText(phone, relation));
        await app.Settled();
        var text = app.Texts.To(phone).ShouldHaveSingleItem().Text;
        await Proves(asker, asked.Pass!, text.Split("code is ")[1][..6]);
        await app.Settled();

        text.ShouldNotContain("Ada");
        var seen = await flow.Hub.SeesInHub(
            (await InState(flow, SubmissionState.Asked)).ShouldHaveSingleItem().SubmissionId
        );
        (seen.Asked!.IsProved, seen.Asked.Proof).ShouldBe((true, ProofWay.Text));
    }

    [Fact]
    public async Task A_phone_is_sent_three_codes_a_day_however_it_is_written()
    {
        var (flow, asker) = await Opened();
        var phone = LinkScenes.NextPhone();

        for (var times = 0; times < 5; times++)
            (
                await asker.AsksForHelp(flow.Lead.Slug, "", ByText(times % 2 == 0 ? phone : $"0{phone[3..]}", "Self"))
            ).Pass.ShouldNotBeNull();
        await app.Settled();

        app.Texts.To(phone).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("020 7946 0018", false, "person.phone")]
    [InlineData("+353 85 123 4567", false, "person.phone")]
    [InlineData("", false, "person.phone")]
    [InlineData("07700 900123", true, "proof")]
    public async Task No_code_is_texted_where_no_text_arrives_or_is_safe(string phone, bool isUnsafe, string field)
    {
        var (flow, asker) = await Opened();
        var with = ByText(phone, "Self");
        with["person.safeWays"] = new { neverText = isUnsafe };
        var ticket = (await asker.SeesAskingPage(flow.Lead.Slug)).Ticket;

        var refused = await asker.RefusedPost(
            $"/api/account/asking/{flow.Lead.Slug}",
            AskingScenes.Asks(ticket, "ada@example.org", with)
        );

        refused.Errors!.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task Where_no_provider_of_texts_is_set_e_mail_alone_is_offered()
    {
        await using var host = new App();
        await host.InitializeAsync();
        host.Texts.ReachesPhones = false;
        var lead = await host.ReferringPartnership();
        await lead.OpensAskingPage("");
        var asker = host.Stranger();
        var page = await asker.SeesAskingPage(lead.Slug);

        var refused = await asker.RefusedPost(
            $"/api/account/asking/{lead.Slug}",
            AskingScenes.Asks(page.Ticket, "", ByText(LinkScenes.NextPhone(), "Self"))
        );
        var asked = await asker.AsksForHelp(lead.Slug, Address());

        page.IsTextOffered.ShouldBeFalse();
        refused.Errors!.Keys.ShouldBe(["proof"]);
        asked.Pass.ShouldNotBeNull();
    }

    private static Dictionary<string, object?> ByText(string phone, string relation) =>
        new()
        {
            ["proof"] = "Text",
            ["relation"] = relation,
            ["askerName"] = "Fay",
            [relation == "Self" ? "person.phone" : "askerPhone"] = phone,
        };

    private static string Not(string code) => code == "000000" ? "111111" : "000000";
}
