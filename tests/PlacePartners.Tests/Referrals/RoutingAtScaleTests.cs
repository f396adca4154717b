using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;
using PlacePartners.Services;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>However many services and rules there are, the database is asked the same few questions.</summary>
public sealed class RoutingAtScaleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Two_thousand_services_and_five_hundred_rules_take_no_more_questions_than_three()
    {
        var counter = new Questions();
        await using var own = new App
        {
            Tampering = services => services.ConfigureDbContext<AppDb>(options => options.AddInterceptors(counter)),
        };
        await own.InitializeAsync();
        var flow = await own.ReferralsFlow();
        await flow.Falls.Lists("Third Service", "falls");
        await flow.Lead.KeepsPostcodes(PostcodeScenes.OnGrid);
        await own.Settled();
        var few = await counter.During(() => flow.Worker.Proposes(("Q05", Reply.Yes), ("Q01", Reply.No)));
        var fewSent = await counter.During(() => flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService));
        await own.Settled();

        await own.Inside(flow.Lead.PartnershipId, (_, db) => List(db, flow.Falls.OrganisationId));
        var many = await counter.During(() => flow.Worker.Proposes(("Q05", Reply.Yes), ("Q01", Reply.No)));
        var manySent = await counter.During(() => flow.Worker.Submits("Q05", Reply.Yes, flow.FallsService));
        var began = Stopwatch.GetTimestamp();
        var proposed = await flow.Worker.Proposes(("Q05", Reply.Yes), ("Q01", Reply.No));

        output.WriteLine($"2,000 services, 500 rules: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms");
        // A partnership that was asked for once may be remembered for some seconds, or asked for again.
        many.ShouldBeInRange(few - 2, few + 2);
        manySent.ShouldBeInRange(fewSent - 3, fewSent + 3);
        many.ShouldBeLessThan(25);
        proposed.Services.Count.ShouldBe(503);
    }

    private static async Task<bool> List(AppDb db, Guid organisationId)
    {
        var services = Enumerable
            .Range(0, 2000)
            .Select(at => Service.Listed(organisationId, Entry($"Service {at:0000}"), new DateOnly(2026, 11, 23)))
            .ToList();
        db.AddRange(services);
        db.AddRange(services.Select(service => ServiceOffer.Of(service, DateTimeOffset.UnixEpoch)));
        db.AddRange(services.Take(500).Select((service, at) => Rule(service, at)));
        await db.SaveChangesAsync();
        return true;
    }

    private static RoutingRule Rule(Service service, int at)
    {
        var rule = RoutingRule.Add("falls", service.Id, at / 2 + 10);
        rule.KeepTo(new() { IsInUse = true, Conditions = [new() { QuestionId = "Q01", Wants = Reply.No }] });
        return rule;
    }

    private static ServiceEntry Entry(string name) =>
        new()
        {
            Name = name,
            Address = "1 Test Street, SW2 1AB",
            Description = "One of very many services.",
            Needs = ["falls"],
            TakesReferrals = true,
            Phone = "020 7946 0123",
        };

    private sealed class Questions : DbCommandInterceptor
    {
        private int count;

        public async Task<int> During(Func<Task> act)
        {
            var before = Volatile.Read(ref count);
            await act();
            return Volatile.Read(ref count) - before;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Interlocked.Increment(ref count);
            return ValueTask.FromResult(result);
        }
    }
}
