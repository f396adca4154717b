using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Notifications;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed partial class UnmetNeedTests(App app)
{
    [Fact]
    public async Task A_need_without_a_service_gets_a_clock_of_its_own()
    {
        var flow = await app.ReferralsFlow();
        var made = await flow.Worker.Submits("Q07", Reply.Yes);

        var list = await flow.Hub.SeesUnmet();

        var row = list.Items.ShouldHaveSingleItem();
        (row.Reference, row.PersonName, row.District).ShouldBe((made.Reference, "Ada Invented", "SW2"));
        (row.State, row.FoundOn, row.IsDue).ShouldBe((UnmetNeedState.Open, new DateOnly(2026, 11, 23), false));
        // Twenty working days on.
        row.ReviewOn.ShouldBe(new DateOnly(2026, 12, 21));
        list.Waiting.ShouldBe(new ListUnmetNeeds.Counts(1, 0, 0));
    }

    [Fact]
    public async Task It_keeps_what_was_against_each_service()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Takes(
            flow.FallsService,
            new
            {
                version = 1,
                pausedUntil = "2026-12-25",
                pauseReason = "Training",
            }
        );
        await flow.Worker.Submits("Q05", Reply.Yes);

        var against = (await flow.Hub.SeesUnmet()).Items.Single().LeftOut.ShouldHaveSingleItem();

        (against.Name, against.Words).ShouldBe(("Falls Clinic", "It is paused until 25 December 2026: Training."));
    }

    [Fact]
    public async Task The_hub_looks_again_on_another_day_and_closes_it_with_a_reason()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.Submits("Q07", Reply.Yes);
        var row = (await flow.Hub.SeesUnmet()).Items.Single();
        var address = $"/api/hub/unmet-needs/{row.UnmetNeedId}";

        await flow.Hub.Post(
            $"{address}/review",
            new
            {
                row.Version,
                on = "2027-01-15",
                note = "Asked three groups.",
            }
        );
        var later = (await flow.Hub.SeesUnmet()).Items.Single();
        var stale = await flow.Hub.RefusedPost($"{address}/closing", Closing(row.Version));
        var bare = await flow.Hub.RefusedPost($"{address}/closing", Closing(later.Version, "NothingToOffer"));
        await flow.Hub.Post($"{address}/closing", Closing(later.Version));
        var again = await flow.Hub.RefusedPost($"{address}/closing", Closing(later.Version + 1));

        (later.ReviewOn, later.Note).ShouldBe((new DateOnly(2027, 1, 15), "Asked three groups."));
        (stale.Code, bare.Errors!.Keys.Single(), again.Code).ShouldBe(("stale", "note", "need-ended"));
        var closed = (await flow.Hub.SeesUnmet("?state=Closed")).Items.Single();
        closed.EndedBecause.ShouldBe(UnmetNeedEnd.HelpedElsewhere);
    }

    [Fact]
    public async Task Withdrawing_the_checklist_ends_it()
    {
        var flow = await app.ReferralsFlow();
        var made = await flow.Worker.Submits("Q07", Reply.Yes);

        await flow.Worker.Withdraws(made.SubmissionId, null);

        (await flow.Hub.SeesUnmet("?state=Closed")).Items.Single().EndedBecause.ShouldBe(UnmetNeedEnd.Withdrawn);
    }

    [Fact]
    public async Task The_list_is_searched_sorted_paged_and_exported_without_names()
    {
        var flow = await app.ReferralsFlow();
        var one = await flow.Worker.Submits("Q07", Reply.Yes);
        await flow.Worker.Submits("Q06", Reply.Yes);

        var found = await flow.Hub.LooksFor<ListUnmetNeeds.Response>(one.Reference, "/api/hub/unmet-needs");
        var named = await flow.Hub.LooksFor<ListUnmetNeeds.Response>("Nobody", "/api/hub/unmet-needs");
        var page = await flow.Hub.SeesUnmet("?order=Need&descending=true&take=1");
        var rest = await flow.Hub.SeesUnmet($"?order=Need&descending=true&take=1&after={page.Next}");
        var file = await (
            await flow.Hub.Send(HttpMethod.Get, "/api/hub/unmet-needs/export")
        ).Content.ReadAsStringAsync();

        found.Items.ShouldHaveSingleItem().Reference.ShouldBe(one.Reference);
        named.Items.ShouldBeEmpty();
        (page.Total, rest.Next).ShouldBe((2, null));
        string.CompareOrdinal(page.Items.Single().Need, rest.Items.Single().Need).ShouldBeGreaterThan(0);
        file.ShouldContain(one.Reference);
        file.ShouldNotContain("Invented");
    }

    [Fact]
    public async Task Other_modules_count_them_without_persons()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.Submits("Q07", Reply.Yes);
        var day = new DateOnly(2026, 11, 23);

        var facts = await app.Asks(flow.Lead, new GetUnmetNeedFacts(day, day));

        var fact = facts.ShouldHaveSingleItem();
        (fact.FoundOn, fact.District, fact.State).ShouldBe((day, "SW2", "open"));
    }

    [Fact]
    public async Task The_hub_puts_a_need_there_whose_referral_was_declined()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var address = $"/api/hub/submissions/{sent.SubmissionId}/unmet-needs";
        var early = await flow.Hub.RefusedPost(address, await Need("falls"));
        await flow.Falls.Declines(sent.ToFalls);

        await flow.Hub.Post(address, await Need("falls"));
        var twice = await flow.Hub.RefusedPost(address, await Need("falls"));
        var strange = await flow.Hub.RefusedPost(address, await Need("debt"));

        (early.Code, twice.Code, strange.Errors!.Keys.Single()).ShouldBe(("need-answered", "need-answered", "need"));
        var row = (await flow.Hub.SeesUnmet()).Items.ShouldHaveSingleItem();
        row.LeftOut.Single().Words.ShouldBe("It declined this person in the last four weeks.");

        async Task<object> Need(string need) => new { version = await flow.Hub.VersionOf(sent.SubmissionId), need };
    }

    [Fact]
    public async Task Only_the_hub_sees_them()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.Submits("Q07", Reply.Yes);
        var row = (await flow.Hub.SeesUnmet()).Items.Single();
        var elsewhere = await (await app.ReferringPartnership()).Welcomes(Role.HubWorker);
        var address = $"/api/hub/unmet-needs/{row.UnmetNeedId}/closing";

        (await flow.Worker.RefusedGet("/api/hub/unmet-needs")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await flow.Worker.RefusedPost(address, Closing(1))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await elsewhere.RefusedPost(address, Closing(1))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.SeesUnmet()).Items.ShouldBeEmpty();
    }

    private static object Closing(int version, string reason = "HelpedElsewhere") =>
        new
        {
            version,
            reason,
            note = "",
        };
}
