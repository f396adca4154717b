using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>Two people of one home and one service: it learns of the other once it has taken on both, and nobody else does.</summary>
public sealed class VisitTogetherTests(App app)
{
    [Fact]
    public async Task The_service_that_took_on_both_sees_the_other_on_each()
    {
        var flow = await app.ReferralsFlow();
        var (ada, bob) = (await flow.SendsSomeone("Ada"), await flow.SendsSomeone("Bob"));
        await flow.BelongTogether(ada, bob, bothAgree: true);

        await flow.Falls.Moves(ada.ToFalls, "acceptance");
        await flow.Falls.Moves(bob.ToFalls, "acceptance");

        (await flow.Falls.Receives(ada.ToFalls)).Together.ShouldBe([new TogetherShown(bob.ToFalls, "Bob Invented")]);
        (await flow.Falls.Receives(bob.ToFalls)).Together.ShouldBe([new TogetherShown(ada.ToFalls, "Ada Invented")]);
    }

    [Fact]
    public async Task Nothing_of_the_other_is_told_to_a_service_that_has_one_of_them_or_has_not_accepted_both()
    {
        var flow = await app.ReferralsFlow();
        var (ada, bob) = (await flow.SendsSomeone("Ada"), await flow.SendsSomeone("Bobadil", withFire: false));
        await flow.BelongTogether(ada, bob, bothAgree: true);

        await flow.Fire.Moves(ada.ToFire, "acceptance");
        await flow.Falls.Moves(ada.ToFalls, "acceptance");

        foreach (var (receiver, referralId) in new[] { (flow.Fire, ada.ToFire), (flow.Falls, ada.ToFalls) })
        {
            var page = await receiver.Text($"/api/inbox/{referralId}");
            page.ShouldNotContain("Bobadil");
            page.ShouldNotContain($"{bob.ToFalls}");
            page.ShouldNotContain(bob.Reference);
            page.ShouldContain("\"together\":[]");
        }
        (await flow.Falls.Text($"/api/inbox/{bob.ToFalls}")).ShouldNotContain("Ada Invented");
        (await flow.Worker.Text($"/api/submissions/{ada.SubmissionId}")).ShouldNotContain("Bobadil");
    }

    [Fact]
    public async Task Without_both_their_words_the_hub_alone_knows()
    {
        var flow = await app.ReferralsFlow();
        var (ada, bob) = (await flow.SendsSomeone("Ada"), await flow.SendsSomeone("Bob"));
        await flow.BelongTogether(ada, bob, bothAgree: false);
        await flow.Falls.Moves(ada.ToFalls, "acceptance");
        await flow.Falls.Moves(bob.ToFalls, "acceptance");

        (await flow.Falls.Receives(ada.ToFalls)).Together.ShouldBeEmpty();
        var hub = (await flow.Hub.SeesInHub(ada.SubmissionId)).Together;
        hub.Select(one => (one.ReferralId, one.SubmissionId, one.Name, one.BothAgree))
            .ShouldBe(
                [
                    (ada.ToFalls, bob.SubmissionId, "Bob Invented", false),
                    (ada.ToFire, bob.SubmissionId, "Bob Invented", false),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task The_hub_sees_it_before_anything_is_sent()
    {
        var flow = await app.ReferralsFlow();
        var ada = await flow.Worker.FillsWith(PairScenes.Told("Ada", "Invented"), flow.FallsService);
        var bob = await flow.Worker.FillsWith(PairScenes.Told("Bob", "Invented", "1950-05-05"), flow.FallsService);
        await flow.BelongTogether(ada.SubmissionId, bob.Reference, Relation.CaresFor, bothAgree: true);

        var seen = (await flow.Hub.SeesInHub(bob.SubmissionId)).Together.ShouldHaveSingleItem();

        (seen.Reference, seen.State, seen.BothAgree).ShouldBe((ada.Reference, ReferralState.Proposed, true));
    }

    [Fact]
    public async Task It_ends_with_a_withdrawal_a_hold_and_a_word_taken_back()
    {
        var flow = await app.ReferralsFlow();
        var (ada, bob, cem) = (
            await flow.SendsSomeone("Ada"),
            await flow.SendsSomeone("Bob"),
            await flow.SendsSomeone("Cem")
        );
        foreach (var other in new[] { bob, cem })
            await flow.BelongTogether(ada, other, bothAgree: true);
        foreach (var one in new[] { ada, bob, cem })
            await flow.Falls.Moves(one.ToFalls, "acceptance");
        (await flow.Falls.Receives(ada.ToFalls)).Together.Count.ShouldBe(2);

        await flow.Hub.Withdraws(bob.SubmissionId, flow.FallsService);
        var afterBob = (await flow.Falls.Receives(ada.ToFalls)).Together;
        await flow.BelongTogether(ada, cem, bothAgree: false);

        afterBob.Select(one => one.Name).ShouldBe(["Cem Invented"]);
        (await flow.Falls.Receives(ada.ToFalls)).Together.ShouldBeEmpty();
    }

    [Fact]
    public async Task People_who_share_no_home_are_not_visited_together()
    {
        var flow = await app.ReferralsFlow();
        var (ada, bob) = (await flow.SendsSomeone("Ada"), await flow.SendsSomeone("Bob"));

        var problem = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{ada.SubmissionId}/lookalikes",
            await flow.Together(ada.SubmissionId, bob.Reference, Relation.NotSamePerson, bothAgree: true)
        );

        problem.Errors!.Keys.ShouldBe(["bothAgree"]);
    }
}
