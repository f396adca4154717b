using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Files;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;
using Resident = PlacePartners.Referrals.Person;

namespace PlacePartners.Tests.Platform.Encryption;

/// <summary>Keys are renewed while people work, and a destroyed one takes its person with it.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private const string Column = "Encrypted";
    private readonly App app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Rotation_locks_every_row_with_a_new_key_and_lets_the_old_ones_go()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        var before = await flow.Falls.Receives(sent.ToFalls);
        var files = KeyFiles();
        var output = new StringWriter();

        await Rotates(output);

        (await flow.Falls.Receives(sent.ToFalls)).ShouldBeEquivalentTo(before);
        (await flow.Worker.LooksFor<ListSubmissions.Response>("inv", "/api/submissions")).Items.Count.ShouldBe(1);
        (await KeyNumbers(flow)).Distinct().ShouldBe([2]);
        KeyFiles().Keys.ShouldBe(files.Keys, ignoreOrder: true);
        KeyFiles().Values.ShouldAllBe(text => text.StartsWith("2 ") && text.Count(c => c == '\n') == 1);
        output.ToString().ShouldContain("The old keys are gone.");
    }

    [Fact]
    public async Task A_rotation_that_was_stopped_goes_on_where_it_is_run_again()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Rotates(new StoppingWriter(stop, "keys of people"), stop.Token)
        );

        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.Person.FirstName.ShouldBe("Ada");
        await flow.Submitted();
        await Rotates(TextWriter.Null);

        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.Person.FirstName.ShouldBe("Ada");
        (await KeyNumbers(flow)).Max().ShouldBe(2);
        KeyFiles().Values.ShouldAllBe(text => text.Count(c => c == '\n') == 1);
    }

    [Fact]
    public async Task A_rotation_that_was_stopped_between_two_partnerships_gives_the_others_their_key_too()
    {
        var flow = await app.ReferralsFlow();
        await flow.Submitted();
        await (await app.ReferralsFlow()).Submitted();
        var keys = app.Services.GetRequiredService<PersonalKeys>();
        keys.BeginRotation();
        keys.Renew(keys.Partnerships().First());

        await Rotates(TextWriter.Null);

        KeyFiles().Values.ShouldAllBe(text => text.StartsWith("2 "));
        File.Exists(Path.Combine(app.Services.GetRequiredService<DataDirectory>().Folder("keys"), "rotation.begun"))
            .ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_that_is_destroyed_while_it_is_made_new_stays_destroyed()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "one.key");
        KeyFile.Create(path, new WrappedKey(1, "1", DateTimeOffset.UnixEpoch, "AAAA"), isDurable: false);
        var destroyed = Task.CompletedTask;

        KeyFile.Change(
            path,
            versions =>
            {
                destroyed = Task.Run(() => KeyFile.Destroy(path, DateTimeOffset.UnixEpoch));
                ((IAsyncResult)destroyed).AsyncWaitHandle.WaitOne(TimeSpan.FromMilliseconds(300));
                return versions;
            }
        );
        await destroyed;

        KeyFile.Read(path).ShouldNotBeNull().ShouldBeEmpty();
        KeyFile.Change(path, versions => versions).ShouldBeFalse();
    }

    [Fact]
    public async Task Only_one_rotation_runs()
    {
        var flow = await app.ReferralsFlow();
        await flow.Submitted();
        var second = new StringWriter();
        Exception? refused = null;

        await Rotates(new WatchingWriter(async () => refused ??= await Record.ExceptionAsync(() => Rotates(second))));

        refused.ShouldBeOfType<IOException>();
        second.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_erased_person_is_gone_from_every_row_and_from_copies_of_the_database()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var copy = await Copy(flow);
        await flow.Worker.Withdraws(sent.SubmissionId, null);

        await Erases(flow, sent.SubmissionId);
        await app.Settled();
        await Restore(flow, copy);

        var seen = await flow.Hub.SeesInHub(sent.SubmissionId);
        seen.Submission.Person.FirstName.ShouldBe("Erased person");
        (seen.Submission.Person.Phone, seen.Submission.Answers.Count).ShouldBe(("", 0));
        seen.Submission.History.ShouldAllBe(step => step.Note == "");
        seen.Submission.Needs.ShouldNotBeEmpty();
        (await flow.Worker.LooksFor<ListSubmissions.Response>("ada", "/api/submissions")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_is_erased_while_services_are_in_touch_with_them_and_nothing_is_kept_afterwards()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var early = await RefusesToErase(flow, sent.SubmissionId);
        await flow.Falls.Declines(sent.ToFalls);
        await flow.Fire.Declines(sent.ToFire);

        await Erases(flow, sent.SubmissionId);
        await app.Settled();

        var again = await RefusesToErase(flow, sent.SubmissionId);
        var late = await flow.Worker.RefusedPost(
            $"/api/submissions/{sent.SubmissionId}/withdrawal",
            new
            {
                serviceId = (Guid?)null,
                how = "Phone",
                note = "Rang again.",
            }
        );
        (early.Code, again.Code, late.Code).ShouldBe(("not-ended", "person-erased", "person-erased"));
    }

    [Fact]
    public async Task A_worker_of_a_service_cannot_erase()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var path = $"/api/hub/submissions/{sent.SubmissionId}/erasure";

        (await flow.Falls.RefusedPost(path, new { version = 1, reason = "AskedByPerson" })).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    private static async Task Erases(Flow flow, Guid submissionId) =>
        await flow.Hub.Post(
            $"/api/hub/submissions/{submissionId}/erasure",
            new { version = await flow.Hub.VersionOf(submissionId), reason = "AskedByPerson" }
        );

    private static async Task<Problem> RefusesToErase(Flow flow, Guid submissionId) =>
        await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{submissionId}/erasure",
            new { version = await flow.Hub.VersionOf(submissionId), reason = "AskedByPerson" }
        );

    private Task Rotates(TextWriter output, CancellationToken ct = default) =>
        app.Services.GetRequiredService<KeyRotation>().Run(output, TimeSpan.Zero, ct);

    private Dictionary<string, string> KeyFiles() =>
        Directory
            .EnumerateFiles(
                app.Services.GetRequiredService<DataDirectory>().Folder("keys"),
                "*.key",
                SearchOption.AllDirectories
            )
            .Where(file => Path.GetFileName(file) is not ("audit.key" or "master.key"))
            .ToDictionary(file => file, File.ReadAllText);

    private async Task<List<int>> KeyNumbers(Flow flow) =>
        await app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
                (await db.Set<Resident>().Select(p => EF.Property<byte[]>(p, Column)).ToListAsync())
                    .Concat(await db.Set<Submission>().Select(s => EF.Property<byte[]>(s, Column)).ToListAsync())
                    .Select(box => (int)box[4])
                    .ToList()
        );

    private async Task<(byte[] Person, byte[] Checklist)> Copy(Flow flow) =>
        await app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
                (
                    await db.Set<Resident>().Select(p => EF.Property<byte[]>(p, Column)).SingleAsync(),
                    await db.Set<Submission>().Select(s => EF.Property<byte[]>(s, Column)).SingleAsync()
                )
        );

    private async Task Restore(Flow flow, (byte[] Person, byte[] Checklist) copy) =>
        await app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
                await db.Set<Resident>()
                    .ExecuteUpdateAsync(set => set.SetProperty(p => EF.Property<byte[]>(p, Column), copy.Person))
                + await db.Set<Submission>()
                    .ExecuteUpdateAsync(set => set.SetProperty(s => EF.Property<byte[]>(s, Column), copy.Checklist))
        );

    private sealed class StoppingWriter(CancellationTokenSource stop, string when) : StringWriter
    {
        public override async Task WriteLineAsync(string? value)
        {
            if (value!.Contains(when, StringComparison.Ordinal))
                await stop.CancelAsync();
        }
    }

    private sealed class WatchingWriter(Func<Task> meanwhile) : StringWriter
    {
        public override Task WriteLineAsync(string? value) => meanwhile();
    }
}
