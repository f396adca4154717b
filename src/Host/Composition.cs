using System.IO.Compression;
using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlacePartners.Platform;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Live;
using PlacePartners.Platform.Mail;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Host;

/// <summary>Wires the product together.</summary>
internal static class Composition
{
    /// <summary>True while the build writes the API's description: nothing may be touched then.</summary>
    public static bool IsDescribingItself => Assembly.GetEntryAssembly()?.GetName().Name == "GetDocument.Insider";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        var (services, configuration) = (builder.Services, builder.Configuration);
        var data = new DataDirectory(configuration["Data:Directory"] ?? DefaultDataDirectory());
        Listening.Add(builder);

        services.AddSingleton(data);
        services.AddSingleton(TimeProvider.System);
        services
            .AddDataProtection()
            .SetApplicationName("PlacePartners")
            .PersistKeysToFileSystem(new(data.Folder("keys")));
        services.AddSingleton(provider =>
            AuditSecrets.Of(configuration, data, provider.GetRequiredService<IDataProtectionProvider>())
        );
        services.AddSingleton(provider =>
            PersonalKeys.Of(configuration, data, provider.GetRequiredService<TimeProvider>())
        );
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<AuditAnchors>().AddScoped<AuditTrails>();
        AddDatabase(services, configuration, data);
        AddPlatform(services, configuration);
        AddMediator(services);
        Background.Add(services, configuration, data);
        foreach (var module in Modules.All)
            module.Add(services, configuration);
        Description.Add(services);

        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void AddDatabase(IServiceCollection services, IConfiguration configuration, DataDirectory data)
    {
        var kind = Database.Kind(configuration);
        var connection = Database.Connection(configuration, data.Root);
        foreach (var mapping in Mappings.Discover())
            services.AddSingleton(mapping);
        services.AddScoped<ConnectionSetup>().AddScoped<OneConnection>();
        services.AddDbContext<AppDb>(
            (provider, options) =>
                options
                    .Use(kind, connection)
                    .AddInterceptors(provider.GetRequiredService<ConnectionSetup>())
                    // A failed save is thrown and answered; logging it as well would only repeat values.
                    .ConfigureWarnings(warnings =>
                        warnings.Log(
                            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                            (RelationalEventId.CommandError, LogLevel.Debug)
                        )
                    )
        );
    }

    private static void AddPlatform(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CurrentTenant>().AddScoped<CurrentUser>().AddScoped<AfterCommit>().AddScoped<DemoLoader>();
        services.AddSingleton<SiteAddress>();
        services.AddHsts(SecurityHeaders.Strictly);
        services.AddSingleton<ILive, SignalRLive>();
        services.AddSingleton<LiveConnections>();
        services.AddSignalR();
        if (!IsDescribingItself)
            services.AddHostedService<LiveWatch>();
        if (configuration["Mail:Host"] is null)
            services.AddSingleton<IMailTransport, FileTransport>();
        else
            services.AddSingleton<IMailTransport, SmtpTransport>();
        if (configuration["Texts:NotifyKey"] is null)
            services.AddSingleton<ITextTransport, FileTexts>();
        else
            services.AddSingleton<ITextTransport>(provider => new NotifyTexts(
                configuration,
                new HttpClient { Timeout = TimeSpan.FromSeconds(20) },
                provider.GetRequiredService<TimeProvider>()
            ));
        services.AddScoped<Receipts>();
        services.AddResponseCompression(SinglePageApp.Compress);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Customise);
        services.AddExceptionHandler<Problems>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
            options.SerializerOptions.Converters.Add(
                new System.Text.Json.Serialization.JsonStringEnumConverter(allowIntegerValues: false)
            );
        });
    }

    private static void AddMediator(IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => type => provider.GetService(type)!);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan =>
            scan.FromAssemblies(Modules.All.Select(module => module.GetType().Assembly))
                .AddClasses(
                    classes => classes.AssignableToAny(typeof(IRequestHandler<,>), typeof(INotificationHandler<>)),
                    publicOnly: false
                )
                .AsImplementedInterfaces()
                .WithScopedLifetime()
                .AddClasses(classes => classes.AssignableToAny(typeof(IJob), typeof(IJobFor)), publicOnly: false)
                .AsSelf()
                .WithScopedLifetime()
                .AddClasses(classes => classes.AssignableTo<IDemoPart>(), publicOnly: false)
                .As<IDemoPart>()
                .WithScopedLifetime()
        );
    }

    private static void Use(WebApplication app)
    {
        SecurityHeaders.Use(app);
        app.UseExceptionHandler();
        Framing.Use(app);
        app.UseStatusCodePages();
        app.UseMiddleware<PartnershipPath>();
        SinglePageApp.UseFiles(app);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<Pace>();
        app.UseMiddleware<Gate>();

        var endpoints = new Endpoints(app);
        foreach (var module in Modules.All)
            module.Map(endpoints);
        app.MapHub<LiveHub>("/live").WithMetadata(new Needs(Permission.Member), new UnderRoot(true));
        app.MapGet("/health/live", () => Results.Ok("live")).ExcludeFromDescription();
        app.MapGet("/health/ready", Readiness.Check).ExcludeFromDescription();
        Description.Map(app);
        SinglePageApp.MapPages(app);
    }

    private static string DefaultDataDirectory() =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.Create
            ),
            "PlacePartners"
        );
}
