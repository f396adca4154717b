using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Http;

/// <summary>
/// How much one account and one partnership may ask of a host in a minute: Limits:AccountPerMinute, 600 when it is not
/// set, and Limits:PartnershipPerMinute, 6000; no limit at 0. One that runs wild does not slow the others. Strangers have
/// no part in it, or they could use up what a partnership may ask.
/// </summary>
public sealed class Pace(RequestDelegate next, IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.CreateChained(
        Each(configuration.GetValue("Limits:AccountPerMinute", 600), AccountOf),
        Each(
            configuration.GetValue("Limits:PartnershipPerMinute", 6000),
            http => AccountOf(http) is null ? null : PartnershipPath.SlugOf(http)
        )
    );

    /// <summary>Goes on, or answers 429 and when to come back.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<Needs>() is null)
        {
            await next(http);
            return;
        }
        using var lease = limiter.AttemptAcquire(http);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            http.Response.Headers.RetryAfter = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public void Dispose() => limiter.Dispose();

    private static string? AccountOf(HttpContext http) =>
        http.User.FindFirstValue(Gate.AccountClaim) ?? http.User.FindFirstValue(Gate.ClientClaim);

    private static PartitionedRateLimiter<HttpContext> Each(int perMinute, Func<HttpContext, string?> who) =>
        PartitionedRateLimiter.Create<HttpContext, string>(http =>
            who(http) is { } key && perMinute > 0
                ? RateLimitPartition.GetFixedWindowLimiter(
                    key,
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
                )
                : RateLimitPartition.GetNoLimiter("")
        );
}
