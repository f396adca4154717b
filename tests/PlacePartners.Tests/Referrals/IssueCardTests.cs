using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class IssueCardTests(App app)
{
    [Fact]
    public async Task No_card_is_made_before_somebody_asked_whether_it_is_safe()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();

        var refused = await flow.Worker.RefusedPost($"/api/submissions/{id}/card", new { isSafeAtHome = (bool?)null });

        refused.Errors!.Keys.ShouldBe(["isSafeAtHome"]);
        (await flow.Worker.SeesCard(id)).ShouldSatisfyAllConditions(
            seen => seen.IsSafeAtHome.ShouldBeNull(),
            seen => seen.MayIssue.ShouldBeTrue(),
            seen => seen.SafeContact.ShouldBe("No voicemail")
        );
    }

    [Fact]
    public async Task Where_home_is_not_safe_there_is_no_card_and_one_made_before_is_dead()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var card = await flow.Worker.PrintsCard(id);

        var answer = await flow.Worker.Post<IssueCard.Response>(
            $"/api/submissions/{id}/card",
            new { isSafeAtHome = false }
        );
        var again = await flow.Worker.RefusedPost($"/api/submissions/{id}/card", new { isSafeAtHome = true });

        answer.Card.ShouldBeNull();
        again.Code.ShouldBe("card-unsafe");
        (await app.Stranger().FailsToOpen(card.Code, card.Pin)).Code.ShouldBe("card-unknown");
        (await flow.Worker.SeesCard(id)).ShouldSatisfyAllConditions(
            seen => seen.IsSafeAtHome.ShouldBe(false),
            seen => seen.MayIssue.ShouldBeFalse(),
            seen => seen.Card.ShouldBeNull()
        );
    }

    [Fact]
    public async Task Only_the_hub_can_ask_again()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Worker.Post<IssueCard.Response>($"/api/submissions/{id}/card", new { isSafeAtHome = false });

        var card = await flow.Hub.PrintsCard(id);

        (await app.Stranger().OpensCard(card)).Page.Lines.Count.ShouldBe(2);
        (await flow.Worker.SeesCard(id)).IsSafeAtHome.ShouldBe(true);
    }

    [Fact]
    public async Task What_they_said_of_their_home_is_not_in_the_audit_nor_in_the_open()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Worker.Post<IssueCard.Response>($"/api/submissions/{id}/card", new { isSafeAtHome = false });

        var columns = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) =>
                Task.FromResult(
                    db.Model.FindEntityType(typeof(CardSafety))!.GetProperties().Select(p => p.Name).ToList()
                )
        );

        columns.ShouldNotContain(nameof(CardSafety.IsSafe));
    }

    [Fact]
    public async Task The_card_says_where_to_ring_and_when_and_names_no_need()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.HasHubPhone("020 7946 0555");

        var card = await flow.Worker.PrintsCard(await flow.Submitted());

        card.HubPhone.ShouldBe("020 7946 0555");
        card.HubRingsBy.ShouldBe(new DateOnly(2026, 11, 25));
        card.Agencies.Count.ShouldBe(2);
        card.Agencies.ShouldAllBe(agency => agency.Name.StartsWith("Partner") && agency.OrganisationName == null);
        card.Picture.Path.Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Who_made_it_and_who_printed_it_is_noted()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Worker.PrintsCard(id);

        await flow.Hub.Post($"/api/submissions/{id}/card/prints");

        var card = (await flow.Worker.SeesCard(id)).Card!;
        (card.IssuedBy, card.PrintedAt is not null).ShouldBe(("Nia Newcomer", true));
        var kinds = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) =>
                db.Set<AuditEntry>().Where(e => e.Act == nameof(NotePrintedCard)).Select(e => e.Kind).ToListAsync()
        );
        kinds.ShouldContain(AuditKind.Print);
    }

    [Fact]
    public async Task Of_two_made_at_once_one_opens()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => flow.Hub.Send(HttpMethod.Post, $"/api/submissions/{id}/card", new { isSafeAtHome = true }))
        );

        var living = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Cards.CountAsync(c => c.SubmissionId == id && c.EndedAt == null)
        );
        living.ShouldBe(1);
    }

    [Fact]
    public async Task Strangers_and_receivers_make_see_and_stop_none()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Worker.PrintsCard(id);
        var stranger = await flow.Lead.Welcomes(Role.Worker);
        var path = $"/api/submissions/{id}/card";

        (await stranger.RefusedPost(path, new { isSafeAtHome = true })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.RefusedGet(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Refused(HttpMethod.Delete, path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.RefusedPost($"{path}/prints")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Falls.RefusedGet(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_hub_finds_the_checklist_by_the_code_that_is_read_out()
    {
        var flow = await app.ReferralsFlow();
        var other = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var card = await flow.Worker.PrintsCard(id);
        var code = card.Code.ToLowerInvariant();

        var found = await flow.Hub.Post<FindCard.Response>("/api/hub/cards", new { code });

        found.SubmissionId.ShouldBe(id);
        (await flow.Worker.RefusedPost("/api/hub/cards", new { code })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await other.Hub.RefusedPost("/api/hub/cards", new { code })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Hub.RefusedPost("/api/hub/cards", new { code = "22222-22222" })).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }
}
