using System.Diagnostics;
using System.Text;

namespace PlacePartners.Infra;

/// <summary>What one burst of requests cost.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="CpuSeconds">Processor time of the server and its database together; null where it cannot be read.</param>
/// <param name="Latencies">Of each request, in milliseconds, in rising order.</param>
public sealed record Burst(double Seconds, double? CpuSeconds, IReadOnlyList<double> Latencies, int Failures)
{
    public double PerSecond => Latencies.Count / Seconds;

    /// <summary>CPU seconds per 1,000 requests, which are milliseconds per request.</summary>
    public double? CpuPer1000 => CpuSeconds / Latencies.Count * 1000;

    public double At(double quantile) => Latencies[(int)Math.Min(Latencies.Count - 1, quantile * Latencies.Count)];
}

/// <summary>Sends the same request again and again over a number of connections.</summary>
public static class Load
{
    /// <param name="make">Makes the next request; its content must be new each time.</param>
    public static async Task<Burst> Run(
        HttpClient http,
        Func<HttpRequestMessage> make,
        int connections,
        TimeSpan length,
        Func<double?> cpu
    )
    {
        var before = cpu();
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, connections).Select(_ => Task.Run(() => Work(http, make, length, watch)));
        var done = await Task.WhenAll(workers);
        var seconds = watch.Elapsed.TotalSeconds;
        return new Burst(
            seconds,
            cpu() - before,
            [.. done.SelectMany(one => one.Latencies).Order()],
            done.Sum(one => one.Failures)
        );
    }

    private static async Task<(List<double> Latencies, int Failures)> Work(
        HttpClient http,
        Func<HttpRequestMessage> make,
        TimeSpan length,
        Stopwatch watch
    )
    {
        var latencies = new List<double>();
        var failures = 0;
        while (watch.Elapsed < length)
        {
            using var request = make();
            var start = Stopwatch.GetTimestamp();
            using var answer = await http.SendAsync(request);
            var said = await answer.Content.ReadAsByteArrayAsync();
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!answer.IsSuccessStatusCode && ++failures == 1)
            {
                Console.WriteLine($"  {request.RequestUri}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(said)}");
            }
        }
        return (latencies, failures);
    }
}
