using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Encryption;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Referrals.Matching;

namespace PlacePartners.Tests.Platform.Encryption;

/// <summary>Marks go with the record: corrected with it, and carried over to a new key.</summary>
public sealed class MarkTests : IAsyncLifetime
{
    private readonly App app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task People_are_found_by_what_they_share_under_a_new_key_too()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var second = await flow.Worker.FillsWith(PairScenes.Told("Peggy", "Okafor"));
        var before = await Marks(flow);

        await app
            .Services.GetRequiredService<KeyRotation>()
            .Run(TextWriter.Null, TimeSpan.Zero, TestContext.Current.CancellationToken);

        var after = await Marks(flow);
        after.Count.ShouldBe(before.Count);
        after.Intersect(before).ShouldBeEmpty();
        (await flow.Hub.Compares(second.SubmissionId)).Items.Single().SubmissionId.ShouldBe(first.SubmissionId);
    }

    [Fact]
    public async Task A_correction_leaves_no_mark_of_what_stood_there()
    {
        var flow = await app.ReferralsFlow();
        var made = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var before = await Marks(flow);

        await flow.Hub.Put(
            $"/api/hub/submissions/{made.SubmissionId}/person",
            new
            {
                version = await flow.Hub.VersionOf(made.SubmissionId),
                person = PairScenes.Told("Raymond", "Singh", "1950-05-06", "SE5 9ZZ", "020 7946 0777"),
            }
        );

        var after = await Marks(flow);
        after.ShouldNotBeEmpty();
        after.Intersect(before).ShouldBeEmpty();
    }

    private Task<List<string>> Marks(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<PersonMark>().Select(m => m.Mark).ToListAsync(TestContext.Current.CancellationToken)
        );
}
