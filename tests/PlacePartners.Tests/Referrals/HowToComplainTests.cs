using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals.Retention;

namespace PlacePartners.Tests.Referrals;

public sealed class HowToComplainTests(App app)
{
    [Fact]
    public async Task The_card_on_paper_and_its_page_say_where()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.SaysHowToComplain();

        var (_, card, resident, pass) = await flow.WithCard();

        var path = $"/p/{flow.Lead.Slug}/how-to-complain";
        card.HowToComplain.ShouldNotBeNull();
        card.HowToComplain.ShouldStartWith("http");
        card.HowToComplain.ShouldEndWith(path);
        (await resident.LooksAgain(pass)).HowToComplain.ShouldBe(path);
    }

    [Fact]
    public async Task The_privacy_notice_says_where_on_the_screen_and_in_the_mail()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.SaysHowToComplain();
        await flow.Lead.Put(
            "/api/sharing-rules",
            new
            {
                version = 0,
                months = 12,
                endsWithReferral = false,
                notice = "We keep what you tell us safe.",
            }
        );
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        var email = $"{Scenes.Unique("resident")}@example.org";
        form["person"] = new PersonDetails(
            "Ada",
            "Invented",
            new DateOnly(1948, 3, 2),
            "1 Nowhere Street",
            "SW2 1AA",
            "020 7946 0018",
            email,
            "",
            "",
            false
        );
        var id = (await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form)).SubmissionId;
        await app.Settled();
        var path = $"/p/{flow.Lead.Slug}/how-to-complain";

        (await flow.Hub.SeesInHub(id)).Notice.Text.ShouldEndWith(path);
        await flow.Hub.Post(
            $"/api/hub/submissions/{id}/confirmation",
            new
            {
                version = await flow.Hub.VersionOf(id),
                how = "Phone",
                note = "",
                noticeGiven = "ByLink",
            }
        );
        await app.Settled();

        app.Mail.To(email).ShouldHaveSingleItem().Text.ShouldContain(path);
    }

    [Fact]
    public async Task While_nothing_is_written_nothing_leads_there()
    {
        var flow = await app.ReferralsFlow();

        var (_, card, resident, pass) = await flow.WithCard();

        card.HowToComplain.ShouldBeNull();
        (await resident.LooksAgain(pass)).HowToComplain.ShouldBeNull();
    }
}
