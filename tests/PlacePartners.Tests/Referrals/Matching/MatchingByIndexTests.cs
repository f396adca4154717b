using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>One among however many is found without walking through all of them: the database says how it looks.</summary>
public sealed class MatchingByIndexTests
{
    [Fact]
    public async Task Whoever_may_be_the_same_is_found_by_indexes_only_and_in_as_many_questions_for_few_as_for_many()
    {
        var plans = new Plans();
        await using var app = new App
        {
            Tampering = services => services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(plans)),
        };
        await app.InitializeAsync();
        var flow = await app.ReferralsFlow();
        await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var asked = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));

        var few = await Compare(app, flow, asked.SubmissionId, plans);
        for (var i = 0; i < 12; i++)
            await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var many = await Compare(app, flow, asked.SubmissionId, plans);

        many.Count.ShouldBe(few.Count);
        // PostgreSQL walks through a small table whatever its indexes, so there only the questions are counted.
        if (TestDatabase.IsPostgres)
            return;
        few.ShouldContain(step => step.Contains("SEARCH p USING") && step.Contains("platform_person_marks"));
        few.Concat(many)
            .ShouldNotContain(step => step.StartsWith("SCAN ") && !step.StartsWith("SCAN s "), string.Join('\n', few));
    }

    private static Task<List<string>> Compare(App app, Flow flow, Guid submissionId, Plans plans) =>
        app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
            {
                var person = await db.Submissions.Where(s => s.Id == submissionId).Select(s => s.Person).SingleAsync();
                plans.Begin();
                await Lookalikes.Of(db, person, new MatchWeights(), CancellationToken.None);
                return plans.End();
            }
        );

    /// <summary>Asks the database for the plan of each question before it is put.</summary>
    private sealed class Plans : DbCommandInterceptor
    {
        private readonly ConcurrentQueue<string> steps = new();
        private volatile bool isWatching;

        public void Begin() => isWatching = true;

        public List<string> End()
        {
            isWatching = false;
            var seen = steps.ToList();
            steps.Clear();
            return seen;
        }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            if (isWatching)
                await Explain(command, cancellationToken);
            return result;
        }

        private async Task Explain(DbCommand command, CancellationToken ct)
        {
            var asked = command.CommandText;
            if (TestDatabase.IsPostgres)
            {
                steps.Enqueue(asked);
                return;
            }
            command.CommandText = $"explain query plan {asked}";
            try
            {
                await using var reader = await command.ExecuteReaderAsync(ct);
                while (await reader.ReadAsync(ct))
                    steps.Enqueue(reader.GetString(3));
            }
            finally
            {
                command.CommandText = asked;
            }
        }
    }
}
