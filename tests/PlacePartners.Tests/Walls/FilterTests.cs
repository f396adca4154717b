using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Tests.Walls;

/// <summary>
/// Each filter between partnerships is taken away once. On SQLite it stands alone, so foreign rows must then be seen, or
/// nothing would show that it was there; on PostgreSQL the database's own wall must still hide them.
/// </summary>
[Collection(nameof(Place))]
public sealed class FilterTests(Place place)
{
    [Fact]
    public async Task The_story_left_a_row_in_every_table() => (await Own()).ShouldBe(await Everything());

    [Fact]
    public async Task With_every_filter_in_place_no_foreign_row_is_seen() => (await Foreign()).ShouldBeEmpty();

    [Fact]
    public async Task Without_the_filter_of_a_table_its_foreign_rows_are_seen_unless_the_database_hides_them()
    {
        foreach (var type in await place.App.Inside(null, (_, db) => Task.FromResult(Rows.Owned(db))))
        {
            using var _ = Mutation.WithoutFilterOf(type);
            var isSeen = await place.App.Inside(Mine, (_, db) => Rows.Shows(db, type, Theirs));
            isSeen.ShouldBe(!TestDatabase.IsPostgres, type.Name);
        }
    }

    [Fact]
    public async Task Without_any_filter_the_database_hides_every_foreign_row_where_it_can()
    {
        using var _ = Mutation.WithoutAnyFilter();

        (await Foreign()).ShouldBe(await WhatNoWallHides());
        (await Own()).ShouldBe(await Everything());
        (await place.App.Inside(null, (_, db) => Rows.Of(db, Theirs))).ShouldBe(await WhatNoWallHides());
    }

    [Fact]
    public async Task Without_any_filter_the_database_hides_them_from_jobs_too()
    {
        using var _ = Mutation.WithoutAnyFilter();

        await Job(Theirs);
        var own = SeenInJob.Seen;
        await Job(Mine);

        own.ShouldBe(await Everything());
        SeenInJob.Seen.ShouldBe(await WhatNoWallHides());
    }

    [Fact]
    public async Task Without_any_filter_the_database_hides_them_on_a_connection_that_served_the_other_partnership()
    {
        using var _ = Mutation.WithoutAnyFilter();
        var served = new HashSet<int>();
        var again = 0;

        for (var turn = 0; turn < 20; turn++)
        {
            // One or two before ours: a pool that hands out two connections in turn would never give us theirs.
            for (var theirs = 0; theirs <= turn % 2; theirs++)
                served.Add(await place.App.Inside(Theirs, (_, db) => Connection(db)));
            var (connection, seen) = await place.App.Inside(
                Mine,
                async (_, db) =>
                {
                    await db.Database.OpenConnectionAsync();
                    return (await Connection(db), await Rows.Of(db, Theirs));
                }
            );
            again += served.Contains(connection) ? 1 : 0;
            seen.ShouldBe(await WhatNoWallHides());
        }

        again.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Without_any_filter_the_database_hides_them_after_a_command_that_failed()
    {
        using var _ = Mutation.WithoutAnyFilter();

        var seen = await place.App.Inside(
            Mine,
            async (_, db) =>
            {
                await using (var transaction = await db.Database.BeginTransactionAsync())
                {
                    var failing = () => db.Database.ExecuteSqlRawAsync("select nothing from nowhere");
                    await failing.ShouldThrowAsync<System.Data.Common.DbException>();
                }
                return await Rows.Of(db, Theirs);
            }
        );

        seen.ShouldBe(await WhatNoWallHides());
        (await Foreign()).ShouldBe(await WhatNoWallHides());
        (await Own()).ShouldBe(await Everything());
    }

    private Guid Mine => place.Elsewhere.PartnershipId;

    private Guid Theirs => place.Story.Lead.PartnershipId;

    private Task<IReadOnlyList<string>> Foreign() => place.App.Inside(Mine, (_, db) => Rows.Of(db, Theirs));

    private Task<IReadOnlyList<string>> Own() => place.App.Inside(Theirs, (_, db) => Rows.Of(db, Theirs));

    private Task<IReadOnlyList<string>> Everything() =>
        place.App.Inside(
            null,
            (_, db) => Task.FromResult<IReadOnlyList<string>>([.. Rows.Owned(db).Select(type => type.Name)])
        );

    /// <summary>What is seen without a filter: nothing on PostgreSQL, everything where there is no second wall.</summary>
    private async Task<IReadOnlyList<string>> WhatNoWallHides() => TestDatabase.IsPostgres ? [] : await Everything();

    private async Task Job(Guid partnershipId)
    {
        await using var scope = place.App.Services.CreateAsyncScope();
        var job = scope.ServiceProvider.GetRequiredService<InPartnership<SeenInJob>>();
        await job.Run(partnershipId, Theirs, CancellationToken.None);
    }

    private static Task<int> Connection(AppDb db) =>
        TestDatabase.IsPostgres
            ? db.Database.SqlQueryRaw<int>("""select pg_backend_pid() as "Value" """).SingleAsync()
            : Task.FromResult(0);
}
