using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Notifications;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Mail;
using PlacePartners.Platform.Time;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Plans;

namespace PlacePartners.Tests.Durability;

/// <summary>
/// The process may die at any point between a commit and what should follow it. Each kill waits for one such point, so
/// that it is known to fall between the two: the test says which, and that something was owed.
/// </summary>
public sealed class KilledTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Milestones = 25;

    private enum Point
    {
        /// <summary>Reminders are stored, and their events are delivered in part.</summary>
        Published,

        /// <summary>A sign-up was answered; its e-mail is stored.</summary>
        Committed,
        Addressed,
        Begun,
        Taken,
        Answered,
    }

    [Fact]
    public async Task Killed_at_twenty_points_it_sends_every_mail_and_every_reminder_once()
    {
        await using var sink = new SmtpSink();
        await using var app = await App.At(TimeProvider.System.GetUtcNow().AddDays(-40));
        var lead = await app.Partnership();
        await SetMilestones(lead);
        var settings = Settings(app, sink);
        var points = Points();

        for (var kill = 0; kill < Kills; kill++)
            await KillAt(points[kill], kill, app, sink, settings);
        await Task.Delay(TimeSpan.FromSeconds(3));
        using var last = await HostProcess.Start(settings);
        await Quiet(app);

        var messages = sink.Messages;
        var reminders = messages.Where(m => m.Recipient == lead.Email && m.Subject.Contains("Milestone"));
        reminders.DistinctBy(m => m.MessageId).Count().ShouldBe(Milestones);
        (await Notices(app, lead)).ShouldBe(Milestones);
        for (var kill = 0; kill < Kills; kill++)
            if (points[kill] != Point.Published)
                messages
                    .Where(m => m.Recipient == Address(kill))
                    .DistinctBy(m => m.MessageId)
                    .Count()
                    .ShouldBe(1, Address(kill));
        // Twice on the wire, under one Message-ID, only what the server had and we could not know that it had.
        var twice = messages.Count - messages.DistinctBy(m => m.MessageId).Count();
        output.WriteLine($"{messages.Count} messages taken, {twice} of them a second time");
        var taken = points.Count(point => point == Point.Taken);
        twice.ShouldBeInRange(taken, taken + points.Count(point => point == Point.Answered));
    }

    // The reminders come first, while they are owed; then the points of the hand-over in a seeded order, each thrice or more.
    private static List<Point> Points()
    {
        var random = new Random(20261123);
        var others = Enumerable.Range(0, Kills - 2).Select(kill => (Point)(1 + (kill % 5))).ToArray();
        random.Shuffle(others);
        return [Point.Published, Point.Published, .. others];
    }

    private static async Task KillAt(
        Point point,
        int kill,
        App app,
        SmtpSink sink,
        IReadOnlyDictionary<string, string> settings
    )
    {
        using var host = point == Point.Published ? HostProcess.Begin(settings) : await HostProcess.Start(settings);
        if (point == Point.Published)
        {
            var before = await Reminded(app, e => e.DeliveredAt != null);
            await Until(async () =>
                await Reminded(app, e => e.DeliveredAt != null) > before
                && await Reminded(app, e => e.DeliveredAt == null) > 0
            );
        }
        else
        {
            var isCommitted = point == Point.Committed;
            var reached = sink.StopAt(isCommitted ? Handover.Addressed : Enum.Parse<Handover>($"{point}"));
            var person = new
            {
                name = "Kit Killed",
                email = Address(kill),
                password = Scenes.Password,
            };
            await host.Post("/api/account/sign-up", person);
            if (!isCommitted)
                await reached.WaitAsync(TimeSpan.FromSeconds(60));
        }
        await host.Kill();
        sink.GoOn();
        if (point != Point.Answered)
            (await IsOwed(app)).ShouldBeTrue($"nothing was left to do at {point}");
    }

    private static string Address(int kill) => $"killed-{kill}@example.org";

    private static Dictionary<string, string> Settings(App app, SmtpSink sink) =>
        new(app.DatabaseSettings)
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = sink.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Tls"] = "false",
            ["Outbox:LeaseSeconds"] = "2",
            ["Access:PasswordIterations"] = "1000",
            ["Background:Workers"] = "1",
            // On PostgreSQL the queue is kept there too, as on a server.
            ["Background:Stored"] = "true",
        };

    /// <summary>Until nothing is left to deliver or to send.</summary>
    private static Task Quiet(App app) => Until(async () => !await IsOwed(app));

    private static Task<int> Reminded(App app, Expression<Func<OutboxEvent, bool>> isSo) =>
        app.Inside(
            null,
            (_, db) => db.Set<OutboxEvent>().Where(e => e.Name == "Plans.MilestoneReminded").CountAsync(isSo)
        );

    private static async Task<bool> IsOwed(App app) =>
        await Owed<OutboxEvent>(app, e => e.DeliveredAt == null) || await Owed<MailMessage>(app, m => m.SentAt == null);

    private static Task<bool> Owed<T>(App app, Expression<Func<T, bool>> isOwed)
        where T : class => app.Inside(null, (_, db) => db.Set<T>().AnyAsync(isOwed));

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var waited = 0; waited < 150_000; waited += 50)
        {
            if (await isSo())
                return;
            await Task.Delay(50);
        }
        throw new InvalidOperationException("It did not come to that.");
    }

    private static Task<int> Notices(App app, Person lead) =>
        app.Inside(
            lead.PartnershipId,
            (_, db) =>
                db.Notices.CountAsync(n =>
                    n.MembershipId == lead.MembershipId && n.Key.StartsWith("milestone-reminder")
                )
        );

    // Set forty days ago and due in twelve: the reminders of 30 and 14 days before were missed, and the latest is owed.
    private static async Task SetMilestones(Person lead)
    {
        var goals = await lead.PublishesVision();
        var dueOn = UkTime.Today(TimeProvider.System).AddDays(12);
        for (var milestone = 0; milestone < Milestones; milestone++)
            await lead.Plans($"Milestone {milestone}", dueOn, goals[0], owner: lead.MembershipId);
    }
}
