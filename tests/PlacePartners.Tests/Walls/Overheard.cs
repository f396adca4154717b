using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace PlacePartners.Tests.Walls;

/// <summary>All that leaves the product beside its answers: log lines with their scopes, traces, addresses and problems.</summary>
internal sealed class Overheard : ILoggerProvider, ISupportExternalScope, IStartupFilter
{
    private readonly ConcurrentQueue<(string Channel, string Text)> heard = new();
    private readonly ActivityListener listener;
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public Overheard()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Hear("traces", Describe(activity)),
        };
        ActivitySource.AddActivityListener(listener);
    }

    public IReadOnlyList<(string Channel, string Text)> All => [.. heard];

    public void Hear(string channel, string text) => heard.Enqueue((channel, text));

    public ILogger CreateLogger(string categoryName) => new Line(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                async (http, pass) =>
                {
                    Hear("addresses", http.Request.Path + http.Request.QueryString);
                    var real = http.Response.Body;
                    using var kept = new MemoryStream();
                    http.Response.Body = kept;
                    await pass(http);
                    http.Response.Body = real;
                    if (http.Response.StatusCode >= 400)
                        Hear("problems", System.Text.Encoding.UTF8.GetString(kept.ToArray()));
                    Hear("addresses", http.Response.Headers.Location.ToString());
                    kept.Position = 0;
                    await kept.CopyToAsync(real);
                }
            );
            next(app);
        };

    public void Dispose() => listener.Dispose();

    private static string Describe(Activity activity) =>
        string.Join(
            '\n',
            [
                activity.DisplayName,
                activity.StatusDescription ?? "",
                .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
                .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
                .. activity.Events.SelectMany(e => e.Tags).Select(tag => $"{tag.Key}={tag.Value}"),
            ]
        );

    private sealed class Line(Overheard ear, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => ear.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var text = $"{category} {formatter(state, exception)} {exception}";
            ear.scopes.ForEachScope((scope, _) => text += $" {scope}", 0);
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
                text += string.Concat(values.Select(value => $" {value.Key}={value.Value}"));
            ear.Hear("logs", text);
        }
    }
}
