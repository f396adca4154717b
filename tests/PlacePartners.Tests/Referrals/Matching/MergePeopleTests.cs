using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals.Matching;

public sealed partial class MergePeopleTests(App app)
{
    [Fact]
    public async Task Two_checklists_stay_apart_until_the_person_has_confirmed_that_both_are_theirs()
    {
        var (flow, first, second) = await Two();

        await flow.Hub.Merges(second, first);
        var merged = await flow.Hub.Compares(second);
        var toConfirm = await flow.Hub.Get<ListPeopleToCompare.Response>("/api/hub/lookalikes?toConfirm=true");
        await flow.Hub.ConfirmsMerge(second, first);
        var confirmed = await flow.Hub.Compares(second);
        var fromFirst = await flow.Hub.Compares(first);

        (merged.Joined, toConfirm.ToConfirm, toConfirm.Items.Count).ShouldBe((null, 1, 1));
        (merged.Items[0].Relation, merged.Items[0].KeepsThis, merged.Items[0].ConfirmedAt).ShouldBe(
            (Relation.SamePerson, false, null)
        );
        confirmed.Joined!.Checklists.Select(c => c.SubmissionId).ShouldBe([first, second], ignoreOrder: true);
        fromFirst.Joined.ShouldNotBeNull();
        fromFirst.Items[0].KeepsThis.ShouldBe(true);
        confirmed.Items[0].History.Select(step => step.What).ShouldBe([PairStep.Merged, PairStep.Confirmed]);
    }

    [Fact]
    public async Task Of_each_thing_what_was_confirmed_last_is_what_is_known()
    {
        var flow = await app.ReferralsFlow();
        var first = (
            await flow.Worker.FillsWith(
                PairScenes.Told("Margaret", "Okafor", phone: "020 7946 0018", email: "m@example.org")
            )
        ).SubmissionId;
        var second = (
            await flow.Worker.FillsWith(
                PairScenes.Told("Peggy", "Okafor", phone: "020 7946 0222", address: "9 New Road")
            )
        ).SubmissionId;
        await flow.Hub.Merges(second, first, isConfirmed: true);

        var newest = (await flow.Hub.Compares(second)).Joined!.Person;
        await flow.Hub.Confirms(first);
        var confirmed = (await flow.Hub.Compares(second)).Joined!.Person;

        (newest.FirstName, newest.Phone, newest.Email, newest.Address).ShouldBe(
            ("Peggy", "020 7946 0222", "m@example.org", "9 New Road")
        );
        (confirmed.FirstName, confirmed.Phone, confirmed.Address).ShouldBe(
            ("Margaret", "020 7946 0018", "1 Nowhere Street")
        );
        (await flow.Hub.SeesInHub(second)).Submission.Person.FirstName.ShouldBe("Peggy");
    }

    [Fact]
    public async Task A_service_that_has_somebody_already_is_not_sent_them_again_by_another_checklist()
    {
        var flow = await app.ReferralsFlow();
        var told = PairScenes.Told("Margaret", "Okafor");
        var first = (await flow.Worker.FillsWith(told, flow.FallsService)).SubmissionId;
        var second = (await flow.Worker.FillsWith(told, flow.FallsService, flow.FireService)).SubmissionId;
        foreach (var id in new[] { first, second })
            await flow.Hub.Confirms(id);
        await flow.Hub.Sends(first, Flow.ReferralTo(await flow.Hub.SeesInHub(first), flow.FallsService));
        await flow.Hub.Merges(second, first, isConfirmed: true);
        var seen = await flow.Hub.SeesInHub(second);

        var refused = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{second}/sending",
            new { version = seen.Submission.Version, referralIds = new[] { Flow.ReferralTo(seen, flow.FallsService) } }
        );
        await flow.Hub.Sends(second, Flow.ReferralTo(seen, flow.FireService));

        refused.Code.ShouldBe("open-elsewhere");
        (await flow.Hub.SeesInHub(second))
            .Submission.Referrals.Select(r => r.State)
            .ShouldBe([ReferralState.Proposed, ReferralState.Sent], ignoreOrder: true);
    }

    [Fact]
    public async Task A_merger_widens_no_consent_and_shows_no_service_more()
    {
        var flow = await app.ReferralsFlow();
        var first = (
            await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"), flow.FallsService)
        ).SubmissionId;
        var second = (
            await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor", address: "9 New Road"), flow.FireService)
        ).SubmissionId;
        await flow.Hub.Confirms(first);
        var toFalls = Flow.ReferralTo(await flow.Hub.SeesInHub(first), flow.FallsService);
        await flow.Hub.Sends(first, toFalls);
        await app.Settled();
        await Received();
        var (received, consents) = (await Received(), await Consents(flow));

        await flow.Hub.Merges(second, first, isConfirmed: true);
        await app.Settled();

        (await Received()).ShouldBe(received);
        (await Consents(flow)).ShouldBe(consents);
        var seen = await flow.Hub.SeesInHub(second);
        seen.Submission.Consents.ShouldAllBe(consent => consent.ServiceId == flow.FireService);
        seen.Lines.Count.ShouldBe(1);
        (await flow.Fire.SeesInbox()).Items.ShouldBeEmpty();
        await flow.Worker.Withdraws(second, null);
        (await Received()).ShouldBe(received);

        Task<string> Received() => flow.Falls.Browser.GetStringAsync($"/p/{flow.Falls.Slug}/api/inbox/{toFalls}");
    }

    [Fact]
    public async Task Taking_apart_gives_both_back_as_they_were_and_opens_a_breach_record()
    {
        var (flow, first, second) = await Two();
        var elsewhere = await flow.Falls.AddsColleague(Role.SafeguardingLead);
        var before = (await Records(flow), await Consents(flow));
        await flow.Hub.Merges(second, first, isConfirmed: true);

        var tooShort = await flow.Hub.RefusedPost(
            PairScenes.At(second, first, "undoing"),
            new { version = (await flow.Hub.ComparesWith(second, first)).Version, reason = "No." }
        );
        var opened = await flow.Hub.Unmerges(second, first);
        await app.Settled();

        tooShort.Errors!.Keys.ShouldBe(["reason"]);
        (await Records(flow), await Consents(flow)).ShouldBe(before);
        var item = await flow.Hub.ComparesWith(second, first);
        (item.Relation, item.KeepsThis, item.ConfirmedAt).ShouldBe((Relation.NotSamePerson, null, null));
        item.History.Select(step => step.What).ShouldBe([PairStep.MergedAndConfirmed, PairStep.Unmerged]);
        var breaches = await flow.Lead.Get<ListBreaches.Response>("/api/breaches");
        var breach = breaches.Items.ShouldHaveSingleItem();
        (breach.BreachId, breach.WhatHappened, breach.ClosedAt).ShouldBe(
            (opened.BreachId, "They are sisters, as it turned out.", null)
        );
        breach.Affected.Select(one => one.SubmissionId).ShouldBe([second, first]);
        breach.ReportBy.ShouldBe(breach.FoundAt.AddHours(72));
        (await flow.Hub.Get<ListPeopleToCompare.Response>("/api/hub/lookalikes")).Total.ShouldBe(0);
        app.Mail.To(flow.Lead.Email).ShouldContain(mail => mail.Subject.Contains("breach record"));
        app.Mail.To(elsewhere.Email).ShouldNotContain(mail => mail.Subject.Contains("breach record"));
    }

    [Fact]
    public async Task Of_two_hub_workers_at_once_the_second_is_told()
    {
        var (flow, first, second) = await Two();
        var other = await flow.Lead.Welcomes(Role.HubWorker);
        var (mine, theirs) = (await flow.Hub.Merger(second, first), await other.Merger(second, first));
        var apart = new
        {
            reference = (await flow.Hub.SeesInHub(first)).Submission.Reference,
            version = 1,
            relation = "NotSamePerson",
            note = "",
        };

        var answers = await Task.WhenAll(
            flow.Hub.Send(HttpMethod.Post, PairScenes.At(second, first, "merger"), mine),
            other.Send(HttpMethod.Post, PairScenes.At(second, first, "merger"), theirs)
        );
        var late = await other.RefusedPost($"/api/hub/submissions/{second}/lookalikes", apart);

        answers
            .Select(answer => answer.StatusCode)
            .Order()
            .ShouldBe([HttpStatusCode.NoContent, HttpStatusCode.Conflict]);
        late.Code.ShouldBe("stale");
        (await flow.Hub.ComparesWith(second, first)).History.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Twins_are_joined_only_by_somebody_who_asked_them()
    {
        var flow = await app.ReferralsFlow();
        var first = (await flow.Worker.FillsWith(PairScenes.Told("Grace", "Okafor"))).SubmissionId;
        var second = (await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"))).SubmissionId;

        var refused = await flow.Hub.RefusedPost(
            PairScenes.At(second, first, "merger"),
            await flow.Hub.Merger(second, first)
        );
        await flow.Hub.Merges(second, first, isConfirmed: true);

        refused.Code.ShouldBe("ask-first");
        (await flow.Hub.Compares(second)).Joined.ShouldNotBeNull();
    }

    [Fact]
    public async Task Each_step_is_in_the_audit_and_none_in_the_history_that_the_worker_reads()
    {
        var (flow, first, second) = await Two();
        var before = (await flow.Worker.Opens(second)).History.Count;

        await flow.Hub.Merges(second, first);
        await flow.Hub.ConfirmsMerge(second, first);
        await flow.Hub.Unmerges(second, first);

        (await flow.Worker.Opens(second)).History.Count.ShouldBe(before);
        foreach (var act in new[] { nameof(MergePeople), nameof(ConfirmMerge), nameof(UnmergePeople) })
            (await flow.Lead.Get<GetAudit.Response>($"/api/audit?act={act}")).Items.ShouldNotBeEmpty(act);
    }

    private async Task<(Flow Flow, Guid First, Guid Second)> Two()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"), flow.FallsService);
        var second = await flow.Worker.FillsWith(PairScenes.Told("Peggy", "Okafor"), flow.FireService);
        return (flow, first.SubmissionId, second.SubmissionId);
    }

    private Task<string> Consents(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
                string.Join(
                    '\n',
                    await db
                        .Consents.OrderBy(c => c.Id)
                        .Select(c => $"{c.Id} {c.SubmissionId} {c.PersonId} {c.ServiceId} {c.Answer} {c.WithdrawnAt}")
                        .ToListAsync()
                )
        );

    private Task<string> Records(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
            {
                var people = await db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync();
                var submissions = await db.Submissions.AsNoTracking().OrderBy(s => s.Id).ToListAsync();
                return string.Join(
                    '\n',
                    people
                        .Select(p => $"{p.Id} {p.Version} {SubmissionView.Details(p)}")
                        .Concat(submissions.Select(s => $"{s.Id} {s.PersonId} {s.Version}"))
                );
            }
        );
}
