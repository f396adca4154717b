using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals.Matching;

namespace PlacePartners.Tests.Referrals;

/// <summary>Where files lie, under which key, and when they go.</summary>
public sealed class AttachmentKeepingTests(App app)
{
    [Fact]
    public async Task Nothing_of_a_file_lies_open_on_the_disk_and_what_is_removed_is_gone()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var file = await flow.Worker.Attaches(id, "note.txt", "Ada Invented fell"u8.ToArray(), AttachmentKind.Other);
        var path = Path(flow, file);
        var locked = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        await flow.Worker.Delete($"/api/attachments/{file}?version=1");

        locked.AsSpan().IndexOf("Invented"u8).ShouldBe(-1);
        File.Exists(path).ShouldBeFalse();
        (await flow.Worker.SeesFiles(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_somebody_erased_no_file_can_be_read_even_from_a_copy()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var file = await flow.Worker.Attaches(id);
        var path = Path(flow, file);
        var disk = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var (row, locked) = await Row(flow, file);
        await flow.Worker.Withdraws(id, null);
        await flow.Hub.Post(
            $"/api/hub/submissions/{id}/erasure",
            new { version = await flow.Hub.VersionOf(id), reason = "AskedByPerson" }
        );
        await app.Settled();

        (await flow.Hub.SeesFiles(id)).ShouldBeEmpty();
        File.Exists(path).ShouldBeFalse();
        await File.WriteAllBytesAsync(path, disk, TestContext.Current.CancellationToken);
        await Restore(flow, row, locked);
        var fetched = await flow.Hub.Fetched(file);
        var more = await flow.Hub.FailsToAttach(id, "note.txt", "a"u8.ToArray());

        fetched.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        more.Code.ShouldBe("person-erased");
    }

    [Fact]
    public async Task A_file_opens_after_all_keys_were_made_new()
    {
        await using var own = await App.At(new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var flow = await own.ReferralsFlow();
        var id = await flow.Submitted();
        var file = await flow.Worker.Attaches(id);
        var (_, before) = await Row(flow, file);

        await own
            .Services.GetRequiredService<KeyRotation>()
            .Run(TextWriter.Null, TimeSpan.Zero, TestContext.Current.CancellationToken);

        var (row, after) = await Row(flow, file);
        row.Key.ShouldNotBeEmpty();
        after.ShouldNotBe(before);
        (await flow.Worker.Fetched(file)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Files_stay_with_their_checklist_when_two_are_found_to_be_of_one_person_and_come_apart_again()
    {
        var flow = await app.ReferralsFlow();
        var (first, second) = (await flow.Submitted(), await flow.Submitted());
        var file = await flow.Worker.Attaches(first);

        await flow.Hub.Merges(second, first, isConfirmed: true);
        var merged = await flow.Hub.Fetched(file);
        await flow.Hub.Unmerges(second, first);
        var apart = await flow.Hub.Fetched(file);

        (merged.StatusCode, apart.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        (await flow.Hub.SeesFiles(second)).ShouldBeEmpty();
        (await flow.Hub.SeesFiles(first)).Single().AttachmentId.ShouldBe(file);
    }

    [Fact]
    public async Task Identity_papers_go_by_themselves_after_ninety_days_and_leave_a_line()
    {
        await using var own = await App.At(new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var flow = await own.ReferralsFlow();
        var id = await flow.Submitted();
        var paper = await flow.Worker.Attaches(id, "passport.pdf", kind: AttachmentKind.IdentityPaper);
        var letter = await flow.Worker.Attaches(id);
        var (shown, path) = ((await flow.Worker.SeesFiles(id)).Single(f => f.AttachmentId == paper), Path(flow, paper));

        own.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromMinutes(1));
        await Night(own, flow);
        File.Exists(path).ShouldBeTrue();
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        await Night(own, flow);
        await Night(own, flow);

        shown.RemovedOn.ShouldBe(new DateOnly(2027, 2, 21));
        File.Exists(path).ShouldBeFalse();
        var left = await own.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<Attachment>().Select(a => a.Id).ToListAsync()
        );
        left.ShouldBe([letter]);
        var lines = await own.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<AuditEntry>().Where(e => e.EntityId == paper && e.Kind == AuditKind.Removed).ToListAsync()
        );
        lines.Count.ShouldBe(1);
    }

    private static Task<bool> Night(App app, Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<RemoveIdentityPapers>().Run(CancellationToken.None);
                return true;
            }
        );

    private static string Path(Flow flow, Guid file) =>
        flow.Lead.App.Services.GetRequiredService<AttachmentFiles>().PathOf(file, flow.Lead.PartnershipId);

    private static Task<(Attachment Row, byte[]? Locked)> Row(Flow flow, Guid file) =>
        flow.Lead.App.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
            {
                var row = await db.Set<Attachment>().SingleAsync(a => a.Id == file);
                return (row, (byte[]?)db.Entry(row).Property("Encrypted").CurrentValue);
            }
        );

    /// <summary>As from a copy of the database of the day before.</summary>
    private static Task<bool> Restore(Flow flow, Attachment row, byte[]? locked) =>
        flow.Lead.App.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
            {
                typeof(Attachment).GetProperty(nameof(Attachment.Name))!.SetValue(row, "");
                typeof(Attachment).GetProperty(nameof(Attachment.Key))!.SetValue(row, "");
                db.Add(row);
                await db.SaveChangesAsync();
                await db.Set<Attachment>()
                    .Where(a => a.Id == row.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => EF.Property<byte[]?>(a, "Encrypted"), locked));
                return true;
            }
        );
}
