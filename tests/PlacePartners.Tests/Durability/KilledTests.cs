using Microsoft.EntityFrameworkCore;
using PlacePartners.Notifications;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Mail;
using PlacePartners.Platform.Time;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Plans;

namespace PlacePartners.Tests.Durability;

/// <summary>The process may die at any point between a commit and what should follow it.</summary>
public sealed class KilledTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Milestones = 25;

    [Fact]
    public async Task Killed_at_twenty_points_it_sends_every_mail_and_every_reminder_once()
    {
        await using var sink = new SmtpSink();
        await using var app = await App.At(TimeProvider.System.GetUtcNow().AddDays(-40));
        var lead = await app.Partnership();
        await SetMilestones(lead);
        var random = new Random(20261123);
        var settings = Settings(app, sink);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var host = await HostProcess.Start(settings);
            await host.Post(
                "/api/account/sign-up",
                new
                {
                    name = "Kit Killed",
                    email = Address(kill),
                    password = Scenes.Password,
                }
            );
            await Task.Delay(random.Next(0, 400));
            await host.Kill();
        }
        await Task.Delay(TimeSpan.FromSeconds(3));
        using var last = await HostProcess.Start(settings);
        await Quiet(app);

        var messages = sink.Messages;
        output.WriteLine($"{messages.Count} messages taken, {messages.DistinctBy(m => m.MessageId).Count()} distinct");
        var reminders = messages
            .Where(m => m.Recipient == lead.Email && m.Subject.Contains("Milestone"))
            .DistinctBy(m => m.MessageId)
            .Count();
        reminders.ShouldBe(Milestones);
        for (var kill = 0; kill < Kills; kill++)
            messages
                .Where(m => m.Recipient == Address(kill))
                .DistinctBy(m => m.MessageId)
                .Count()
                .ShouldBe(1, Address(kill));
        (await Notices(app, lead)).ShouldBe(Milestones);
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
            ["Background:Stored"] = "false",
        };

    /// <summary>Until nothing is left to deliver or to send.</summary>
    private static async Task Quiet(App app)
    {
        for (var second = 0; second < 150; second++)
        {
            var left = await app.Inside(
                null,
                async (_, db) =>
                    await db.Set<OutboxEvent>().CountAsync(e => e.DeliveredAt == null)
                    + await db.Set<MailMessage>().CountAsync(m => m.SentAt == null)
            );
            if (left == 0)
                return;
            await Task.Delay(1000);
        }
        throw new InvalidOperationException("Something was never delivered.");
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
