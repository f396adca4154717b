using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using PlacePartners.Access;
using PlacePartners.Host;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Mail;
using PlacePartners.Platform.Tenancy;

[assembly: AssemblyFixture(typeof(PlacePartners.Tests.App))]

namespace PlacePartners.Tests;

/// <summary>
/// The real product on a real database: SQLite, or PostgreSQL under a role that owns nothing where
/// PLACEPARTNERS_TEST_POSTGRES gives an owner's connection. Only the clock, the mailer and the DNS are fakes.
/// </summary>
public sealed class App : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase database = TestDatabase.Next();

    public IReadOnlyDictionary<string, string> DatabaseSettings => database.Settings;

    /// <summary>For the shared app this stands still at a Monday morning; a test that moves it starts its own app.</summary>
    public FakeTimeProvider Clock { get; init; } = new(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));

    /// <summary>Settings that differ from the shared app's.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>With which the providers of mail and texts call.</summary>
    public const string ReceiptToken = "a receipt token of this test app";

    public MailBox Mail { get; } = new();

    public PhoneBox Texts { get; } = new();

    public NamesInDns Dns { get; } = new();

    /// <summary>With the demo place, loaded before the first request.</summary>
    public bool IsDemo { get; init; }

    /// <summary>What a test puts into the product, beyond the fakes, to watch it or to break it.</summary>
    public Action<IServiceCollection>? Tampering { get; init; }

    internal JobsAtOnce Jobs { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await database.Create();
        // Started once here: tests that run side by side would each start it at their first request.
        _ = Server;
    }

    public override async ValueTask DisposeAsync()
    {
        await Settled();
        await base.DisposeAsync();
        await database.Drop();
    }

    /// <summary>An app of its own, for a test that moves the clock.</summary>
    public static Task<App> At(DateTimeOffset now) => Start(now, isDemo: false);

    /// <summary>An app of its own with the demo place, loaded on a day.</summary>
    public static Task<App> WithDemo(DateTimeOffset now) => Start(now, isDemo: true);

    private static async Task<App> Start(DateTimeOffset now, bool isDemo)
    {
        var app = new App { Clock = new FakeTimeProvider(now), IsDemo = isDemo };
        await app.InitializeAsync();
        return app;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in database.Settings)
            builder.UseSetting(key, value);
        builder.UseSetting("Background:Enabled", "false");
        builder.UseSetting("Demo", IsDemo ? "true" : "false");
        builder.UseSetting("Access:PasswordIterations", "1000");
        builder.UseSetting("Access:TriesPerMinute", "0");
        builder.UseSetting("Asking:SecondsToRead", "0");
        builder.UseSetting("Texts:ReceiptToken", ReceiptToken);
        builder.UseSetting("Mail:ReceiptToken", ReceiptToken);
        builder.UseSetting("Limits:AccountPerMinute", "0");
        builder.UseSetting("Limits:PartnershipPerMinute", "0");
        builder.UseSetting("Access:PrivateIssuers", "true");
        // No test prints with a browser, whatever this machine has and listens to.
        builder.UseSetting("Reports:Browser", "none");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Error");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            if (!Settings.ContainsKey("Mail:Host"))
                services.Replace(ServiceDescriptor.Singleton<IMailTransport>(Mail));
            services.Replace(ServiceDescriptor.Singleton<ITextTransport>(Texts));
            services.Replace(ServiceDescriptor.Singleton<IDnsTxt>(Dns));
            services.Replace(ServiceDescriptor.Singleton<IJobQueue>(provider => Jobs.Over(provider)));
            Tampering?.Invoke(services);
        });
    }

    /// <summary>Waits until every event has been heard and every mail handed over.</summary>
    public Task Settled() => Jobs.Settled();

    /// <summary>A browser of its own, nobody signed in.</summary>
    public Person Stranger()
    {
        var cookies = new CookieContainerHandler();
        var browser = CreateDefaultClient(cookies, new UndatedCookies());
        browser.DefaultRequestHeaders.Add("Origin", "http://localhost");
        return new Person(this, browser) { Cookies = cookies.Container };
    }

    /// <summary>Runs code inside the product, in a partnership where one is named.</summary>
    public Task<T> Inside<T>(Guid? partnershipId, Func<IServiceProvider, AppDb, Task<T>> work) =>
        Inside(Services, partnershipId, work);

    /// <summary>Runs code as the owner of the tables, who can do to the audit what the product cannot.</summary>
    public async Task<T> AsOwner<T>(Guid? partnershipId, Func<IServiceProvider, AppDb, Task<T>> work)
    {
        if (!TestDatabase.IsPostgres)
            return await Inside(partnershipId, work);
        await using var owner = Composition.Build([
            "--Background:Enabled=false",
            .. database.OwnerSettings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ]);
        return await Inside(owner.Services, partnershipId, work);
    }

    private static async Task<T> Inside<T>(
        IServiceProvider product,
        Guid? partnershipId,
        Func<IServiceProvider, AppDb, Task<T>> work
    )
    {
        await using var scope = product.CreateAsyncScope();
        if (partnershipId is { } id)
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(id);
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<AppDb>());
    }
}

/// <summary>The session's end is reckoned by the fake clock, a browser's cookies by the machine's: only deletion keeps its date.</summary>
internal sealed class UndatedCookies : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            var undated = cookies.Select(Undated).ToList();
            answer.Headers.Remove("Set-Cookie");
            answer.Headers.Add("Set-Cookie", undated);
        }
        return answer;
    }

    private static string Undated(string cookie) =>
        cookie.Contains("01 Jan 1970", StringComparison.Ordinal)
            ? cookie
            : string.Join(
                ';',
                cookie.Split(';').Where(part => !part.Trim().StartsWith("expires=", StringComparison.OrdinalIgnoreCase))
            );
}

/// <summary>Every e-mail that left, by recipient.</summary>
public sealed class MailBox : IMailTransport
{
    private readonly ConcurrentQueue<MailMessage> sent = new();

    public bool KeepsText => true;

    public IReadOnlyList<MailMessage> All => [.. sent];

    public IReadOnlyList<MailMessage> To(string recipient) =>
        [.. sent.Where(message => message.Recipient == recipient)];

    public Task Send(MailMessage message, CancellationToken ct)
    {
        sent.Enqueue(message);
        return Task.CompletedTask;
    }
}

/// <summary>Every text that left for a phone.</summary>
public sealed class PhoneBox : ITextTransport
{
    private readonly ConcurrentQueue<MailMessage> sent = new();

    public bool KeepsText => true;

    /// <summary>As where a provider is set; false as where texts become files.</summary>
    public bool ReachesPhones { get; set; } = true;

    /// <summary>What the provider says when it is asked; null as where none can be.</summary>
    public Func<Guid, Delivery?>? Says { get; set; }

    public bool TellsDelivery => Says is not null;

    public Task<Delivery?> AskDelivery(Guid messageId, CancellationToken ct) =>
        Task.FromResult(Says?.Invoke(messageId));

    public IReadOnlyList<MailMessage> All => [.. sent];

    public IReadOnlyList<MailMessage> To(string number) => [.. sent.Where(message => message.Recipient == number)];

    public Task Send(MailMessage message, CancellationToken ct)
    {
        sent.Enqueue(message);
        return Task.CompletedTask;
    }
}

/// <summary>The texts that tests write into the DNS, by name.</summary>
public sealed class NamesInDns : IDnsTxt
{
    private readonly ConcurrentDictionary<string, string> texts = new();

    public string? this[string name]
    {
        set
        {
            if (value is null)
                texts.TryRemove(name, out _);
            else
                texts[name] = value;
        }
    }

    public Task<IReadOnlyList<string>?> At(string name, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>?>(texts.TryGetValue(name, out var text) ? ["v=other", text] : []);
}
