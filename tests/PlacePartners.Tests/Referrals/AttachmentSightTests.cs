using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

/// <summary>Who sees which file, and for how long.</summary>
public sealed class AttachmentSightTests(App app)
{
    [Fact]
    public async Task A_service_sees_what_is_marked_for_it_from_its_acceptance_until_its_sight_ends()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var early = await flow.Worker.RefusedPost(
            $"/api/submissions/{sent.SubmissionId}/attachments",
            AttachmentScenes.Form("early.pdf", HandMadeFiles.Pdf(), AttachmentKind.Other, referralIds: [sent.ToFalls])
        );
        await flow.Renews(sent.SubmissionId, flow.FallsService, SharingScenes.AllGroups);
        var marked = await flow.Worker.Attaches(sent.SubmissionId, "marked.pdf", referralIds: sent.ToFalls);
        var kept = await flow.Hub.Attaches(sent.SubmissionId, "kept.pdf");

        var before = await flow.Falls.SeesReceivedFiles(sent.ToFalls);
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Fire.Moves(sent.ToFire, "acceptance");
        var after = await flow.Falls.SeesReceivedFiles(sent.ToFalls);
        var link = await flow.Falls.LinkTo(marked);
        var opened = await flow.Falls.Send(HttpMethod.Get, link);
        var ofOther = await flow.Falls.RefusedPost($"/api/attachments/{kept}/link");
        await flow.Worker.Withdraws(sent.SubmissionId, flow.FallsService);
        var ended = await flow.Falls.Send(HttpMethod.Get, link);

        early.Code.ShouldBe("files-not-agreed");
        before.ShouldBeEmpty();
        after.Select(file => (file.Name, file.ReferralIds.Count, file.MayRemove)).ShouldBe([("marked.pdf", 0, false)]);
        (await flow.Fire.SeesReceivedFiles(sent.ToFire)).ShouldBeEmpty();
        (opened.StatusCode, ofOther.Status, ended.StatusCode).ShouldBe(
            (HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound)
        );
    }

    [Fact]
    public async Task The_referrer_sees_what_it_added_and_what_is_meant_for_it_and_the_hub_sees_all()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Worker.Attaches(sent.SubmissionId, "own.pdf");
        await flow.Hub.Attaches(sent.SubmissionId, "hub.pdf");
        await flow.Falls.AttachesToReceived(sent.ToFalls, "for-both.pdf");
        var forHub = await flow.Falls.AttachesToReceived(sent.ToFalls, "for-hub.pdf", forReferrer: false);

        var worker = await flow.Worker.SeesFiles(sent.SubmissionId);
        var hub = await flow.Hub.SeesFiles(sent.SubmissionId);
        var early = await flow.Fire.RefusedPost(
            $"/api/inbox/{sent.ToFire}/attachments",
            AttachmentScenes.Form("early.pdf", HandMadeFiles.Pdf(), AttachmentKind.Other)
        );
        await flow.Renews(sent.SubmissionId, flow.FireService, SharingScenes.AllGroups);
        await flow.Hub.Shows(sent.SubmissionId, forHub, sent.ToFire);
        await flow.Fire.Moves(sent.ToFire, "acceptance");

        worker.Select(file => file.Name).ShouldBe(["for-both.pdf", "own.pdf"], ignoreOrder: true);
        hub.Count.ShouldBe(4);
        early.Code.ShouldBe("not-accepted");
        (await flow.Fire.SeesReceivedFiles(sent.ToFire)).Select(file => file.Name).ShouldBe(["for-hub.pdf"]);
    }

    [Fact]
    public async Task To_another_organisation_no_file_exists()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var file = await flow.Worker.Attaches(sent.SubmissionId);
        var link = await flow.Worker.LinkTo(file);
        var other = await flow.Lead.Welcomes(Role.Worker, Role.ServiceWorker);

        HttpStatusCode[] answers =
        [
            (await other.RefusedGet($"/api/submissions/{sent.SubmissionId}/attachments")).Status,
            (await other.RefusedGet($"/api/inbox/{sent.ToFalls}/attachments")).Status,
            (await other.FailsToAttach(sent.SubmissionId, "note.txt", "a"u8.ToArray())).Status,
            (await other.RefusedPost($"/api/attachments/{file}/link")).Status,
            (await other.RefusedGet(link.Replace($"{flow.Worker.OrganisationId}", $"{other.OrganisationId}"))).Status,
            (await other.Refused(HttpMethod.Delete, $"/api/attachments/{file}?version=1")).Status,
        ];

        answers.ShouldAllBe(status => status == HttpStatusCode.NotFound);
        (await flow.Worker.SeesFiles(sent.SubmissionId)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_is_over_after_five_minutes_and_opens_one_file_for_one_account()
    {
        await using var own = await App.At(new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var flow = await own.ReferralsFlow();
        var id = await flow.Submitted();
        var (one, other) = (await flow.Worker.Attaches(id), await flow.Worker.Attaches(id));
        var link = await flow.Worker.LinkTo(one);
        var toOther = link.Replace($"{one}", $"{other}");
        var hubs = link.Replace($"{flow.Worker.OrganisationId}", $"{flow.Hub.OrganisationId}");

        own.Clock.Advance(TimeSpan.FromSeconds(299));
        var inTime = await flow.Worker.Send(HttpMethod.Get, link);
        var swapped = await flow.Worker.RefusedGet(toOther);
        var passedOn = await flow.Hub.RefusedGet(hubs);
        var made = await flow.Worker.RefusedGet($"/api/attachments/{one}/file?link=made-up");
        own.Clock.Advance(TimeSpan.FromSeconds(1));
        var late = await flow.Worker.RefusedGet(link);

        link.ShouldNotContain("letter");
        (inTime.StatusCode, late.Code).ShouldBe((HttpStatusCode.OK, "link-over"));
        new[] { swapped.Status, passedOn.Status, made.Status }.ShouldAllBe(status => status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_list_and_each_opening_is_on_record()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var file = await flow.Worker.Attaches(id);
        await flow.Worker.Fetched(file);

        var readers = await flow.Hub.Get<ListReaders.Response>($"/api/submissions/{id}/readers");

        readers
            .Items.Where(item => item.Act == nameof(FetchAttachment))
            .Select(item => item.Kind)
            .ShouldBe([AuditKind.Export]);
    }
}
