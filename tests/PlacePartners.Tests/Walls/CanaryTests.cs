using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Events;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

/// <summary>
/// Two hundred names, phones, addresses and notes of residents go through all of a referral. None of them is heard
/// anywhere beside the answers to those who may read them.
/// </summary>
public sealed class CanaryTests
{
    private const int Residents = 25;
    private static readonly ActivitySource Source = new("PlacePartners.Tests.Canaries");

    [Fact]
    public async Task Nothing_of_two_hundred_planted_values_is_heard_outside_the_answers()
    {
        using var ear = new Overheard();
        await using var app = await Start(ear);
        var flow = await app.ReferralsFlow();
        var planted = new List<string>();
        for (var n = 0; n < Residents; n++)
            planted.AddRange(await Refer(flow, n));
        await HearStored(app, flow, ear);

        planted.Distinct().Count().ShouldBe(200);
        Told(ear, planted).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_value_is_found_wherever_it_is_heard()
    {
        using var ear = new Overheard();
        await using var app = await Start(ear);
        var stranger = app.Stranger();
        var log = app.Services.GetRequiredService<ILogger<CanaryTests>>();

        log.LogTrace("Somebody called {Name}", "Canary-in-log");
        using (log.BeginScope("Canary-in-scope"))
            log.LogTrace("Nothing");
        using (Source.StartActivity("asking")?.SetTag("name", "Canary-in-trace"))
            await stranger.Browser.GetAsync("/api/account/areas?search=Canary-in-address");
        ear.Hear("problems", "Canary-in-problem");
        ear.Hear("payloads", "Canary-in-payload");

        string[] planted = ["log", "scope", "trace", "address", "problem", "payload"];
        var found = Told(ear, planted.Select(place => $"Canary-in-{place}"));
        foreach (var place in planted)
            found.ShouldContain(line => line.Contains($"Canary-in-{place}", StringComparison.Ordinal));
    }

    private static async Task<App> Start(Overheard ear)
    {
        var app = new App
        {
            Tampering = services =>
                services
                    .AddSingleton<IStartupFilter>(ear)
                    .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(ear)),
            Settings =
            {
                ["Logging:LogLevel:Default"] = "Trace",
                ["Logging:LogLevel:Microsoft"] = "Trace",
                ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Trace",
            },
        };
        await app.InitializeAsync();
        return app;
    }

    /// <summary>One resident through it all: refused once for a wrong date, submitted, looked for, sent, accepted or declined.</summary>
    private static async Task<IReadOnlyList<string>> Refer(Flow flow, int n)
    {
        string Of(string what) => $"Canary{what}{n:00}zq";
        var phone = $"020 7946 1{n:000}";
        var (first, last, address) = (Of("First"), Of("Last"), Of("Street"));
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        object Resident(string born) =>
            new
            {
                firstName = first,
                lastName = last,
                dateOfBirth = born,
                address,
                postcode = "sw21aa",
                phone,
                email = $"{Of("mail")}@example.org",
                safeContact = Of("Safe"),
                language = Of("Tongue"),
                needsInterpreter = false,
            };
        form["note"] = Of("Note");
        form["person"] = Resident("2999-01-01");
        await flow.Worker.RefusedPost("/api/submissions", form);
        form["person"] = Resident("1948-03-02");
        var id = (await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form)).SubmissionId;
        await flow.Lead.App.Settled();
        await flow.Hub.LooksFor<ListHubQueue.Response>(first, "/api/hub/submissions");
        await flow.Hub.Confirms(id);
        var seen = await flow.Hub.SeesInHub(id);
        await flow.Hub.Sends(id, [.. seen.Lines.Select(line => line.ReferralId)]);
        var referral = Flow.ReferralTo(seen, flow.FallsService);
        await flow.Falls.LooksFor<ListInbox.Response>(last, "/api/inbox");
        await flow.Falls.Moves(referral, n % 2 == 0 ? "acceptance" : "decline", Why(n, Of("Note")));
        await flow.Lead.App.Settled();
        return [first, last, address, phone, Of("mail"), Of("Safe"), Of("Tongue"), Of("Note")];
    }

    private static Dictionary<string, object>? Why(int n, string note) =>
        n % 2 == 0 ? null : new() { ["code"] = "Other", ["note"] = $"{note} is not for us" };

    /// <summary>What lies ready for jobs and left by mail.</summary>
    private static async Task HearStored(App app, Flow flow, Overheard ear)
    {
        foreach (var mail in app.Mail.All)
            ear.Hear("mails", $"{mail.Subject}\n{mail.Text}");
        var payloads = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<OutboxEvent>().Select(e => e.Payload).ToListAsync()
        );
        foreach (var payload in payloads)
            ear.Hear("payloads", payload);
        ear.All.Select(line => line.Channel)
            .Distinct()
            .Order()
            .ShouldBe(["addresses", "logs", "mails", "payloads", "problems", "traces"]);
    }

    private static List<string> Told(Overheard ear, IEnumerable<string> planted)
    {
        var words = planted.ToList();
        return
        [
            .. from line in ear.All
            from word in words
            where line.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{line.Channel}: {word} in {line.Text[..Math.Min(line.Text.Length, 300)]}",
        ];
    }
}
