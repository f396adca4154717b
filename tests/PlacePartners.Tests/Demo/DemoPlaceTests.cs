using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Host;
using PlacePartners.Measures;
using PlacePartners.Measures.Definitions;
using PlacePartners.Notifications;
using PlacePartners.Partnerships;
using PlacePartners.Plans;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Mail;
using PlacePartners.Referrals;
using PlacePartners.Services;

namespace PlacePartners.Tests.Demo;

/// <summary>One demo place, loaded once and looked at by all tests of the class.</summary>
public sealed partial class DemoPlaceTests(DemoPlaceTests.Loaded loaded) : IClassFixture<DemoPlaceTests.Loaded>
{
    public static readonly DateTimeOffset Day = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    public sealed class Loaded : IAsyncLifetime
    {
        public App App { get; private set; } = null!;

        public Guid PartnershipId { get; private set; }

        public async ValueTask InitializeAsync()
        {
            App = await App.WithDemo(Day);
            PartnershipId = await App.Inside(null, (_, db) => db.Partnerships.Select(p => p.Id).SingleAsync());
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    [Fact]
    public async Task A_second_start_loads_nothing()
    {
        var before = await Count<AuditEntry>();

        await DemoPlaceAtStart.Load(loaded.App.Services);

        (await Count<AuditEntry>()).ShouldBe(before);
        (await Count<Partnership>()).ShouldBe(1);
    }

    [Fact]
    public async Task It_holds_what_is_promised()
    {
        (await Count<Organisation>()).ShouldBeInRange(11, 14);
        (await Inside(db => db.Organisations.Select(o => o.Sector).Distinct().CountAsync())).ShouldBe(
            Enum.GetValues<Sector>().Length
        );
        (await Count<Service>()).ShouldBe(30);
        (await Count<Referral>()).ShouldBeInRange(2_600, 3_400);
        (await Count<Measure>()).ShouldBe(15);
        (
            await Inside(db => db.Measures.CountAsync(m => m.LibraryKey != null && m.Source.Length > 20))
        ).ShouldBeGreaterThanOrEqualTo(4);
        (await Count<Milestone>()).ShouldBe(40);
    }

    [Fact]
    public async Task Every_need_leads_to_a_service()
    {
        var routed = await Inside(db =>
            db.RoutingRules.Where(rule => rule.IsActive).Select(rule => rule.Need).Distinct().ToListAsync()
        );

        routed.ShouldBe(Contracts.Services.Needs.All.Select(need => need.Code), ignoreOrder: true);
    }

    [Fact]
    public async Task History_spans_two_years_and_ends_with_the_moment_of_loading()
    {
        var made = await Inside(db => db.Referrals.Select(r => r.MadeAt).ToListAsync());
        var events = await Inside(db => db.ReferralEvents.Select(e => e.At).ToListAsync());
        var audited = await Inside(db => db.Set<AuditEntry>().Select(entry => entry.At).ToListAsync());

        made.Min().ShouldBeLessThan(Day.AddDays(-700));
        made.Max().ShouldBeGreaterThan(Day.AddDays(-3));
        events.Max().ShouldBeLessThanOrEqualTo(Day);
        audited.Max().ShouldBeLessThanOrEqualTo(Day);
        audited.Min().ShouldBeLessThan(Day.AddDays(-700));
    }

    [Fact]
    public async Task Every_step_of_a_referral_stands_in_its_history()
    {
        var referrals = await Inside(db =>
            db.Referrals.Include(r => r.History).Where(r => r.State == ReferralState.Completed).Take(200).ToListAsync()
        );

        foreach (var history in referrals.Select(referral => referral.History.Select(e => e.What).ToList()))
            new[] { "proposed", "sent", "viewed", "accepted", "in-progress", "completed" }.ShouldBeSubsetOf(history);
    }

    [Fact]
    public async Task Nothing_leaves()
    {
        (await Inside(db => db.Set<OutboxEvent>().CountAsync(e => e.DeliveredAt == null))).ShouldBe(0);
        (await Count<OutboxEvent>()).ShouldBeGreaterThan(3_000);
        (await Count<MailMessage>()).ShouldBe(0);
    }

    [Fact]
    public async Task Everybody_is_plainly_invented()
    {
        var people = await Inside(db => db.People.ToListAsync());
        var accounts = await Inside(db => db.Accounts.Select(account => account.Email!).ToListAsync());

        people.ShouldAllBe(person =>
            Resident().IsMatch($"{person.Name}|{person.Address}|{person.Postcode}|{person.Phone}|{person.Email}")
        );
        accounts.ShouldAllBe(email => email.EndsWith("@example.org") || email.EndsWith("@demo.placepartners.example"));
    }

    [Fact]
    public async Task The_same_day_gives_the_same_place()
    {
        await using var again = await App.WithDemo(Day);
        var other = await again.Inside(null, (_, db) => db.Partnerships.Select(p => p.Id).SingleAsync());

        (await again.Inside(other, (_, db) => Content(db))).ShouldBe(await Inside(Content));
    }

    [GeneratedRegex(
        @"^Person Sample \d{4}\|\d+ Example Street, London\|\S+ \dVV\|020 7946 0\d{3}\|(person\.\d{4}@example\.org)?$"
    )]
    private static partial Regex Resident();

    private static async Task<string> Content(AppDb db)
    {
        var referrals = await db
            .Referrals.OrderBy(r => r.MadeAt)
            .ThenBy(r => r.Submission.Reference)
            .Select(r => new
            {
                r.Submission.Reference,
                r.Submission.Person.LastName,
                r.MadeAt,
                r.SentAt,
                r.State,
                r.Outcome,
                r.FirstContactOn,
            })
            .ToListAsync();
        var figures = await db
            .Observations.OrderBy(o => o.RecordedAt)
            .ThenBy(o => o.PeriodStart)
            .Select(o => o.Value ?? o.Numerator)
            .ToListAsync();
        var milestones = await db
            .Milestones.OrderBy(m => m.Title)
            .Select(m => new
            {
                m.Title,
                m.DueOn,
                m.Status,
            })
            .ToListAsync();
        var lines = referrals
            .Select(r => r.ToString()!)
            .Order(StringComparer.Ordinal)
            .Concat(milestones.Select(m => m.ToString()!));
        return string.Join(
            '\n',
            lines.Concat(
                figures.Select(f => f?.ToString(CultureInfo.InvariantCulture) ?? "").Order(StringComparer.Ordinal)
            )
        );
    }

    private async Task<Person> SignsIn(string persona)
    {
        var person = loaded.App.Stranger();
        await person.Post("/api/demo/sign-in", new { persona });
        await person.Enters(DemoPlace.Slug);
        return person;
    }

    private Task<T> Inside<T>(Func<AppDb, Task<T>> look) =>
        loaded.App.Inside(loaded.PartnershipId, (_, db) => look(db));

    private Task<int> Count<T>()
        where T : class => Inside(db => db.Set<T>().CountAsync());
}
