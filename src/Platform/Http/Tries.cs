using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PlacePartners.Platform.Http;

/// <summary>
/// How often one address may knock at each door that needs no sign-in: Access:TriesPerMinute, 60 when it is not set,
/// no limit at 0. An office shares one address, so guessing at one account is stopped by its own lock-out instead.
/// </summary>
public static class Tries
{
    private const string Policy = "tries";

    /// <summary>Sets it up; once for the host.</summary>
    public static void Add(IServiceCollection services, IConfiguration configuration) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                    rejected.HttpContext.Response.Headers.RetryAfter = wait.TotalSeconds.ToString(
                        "0",
                        CultureInfo.InvariantCulture
                    );
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Policy, http => Door(http, configuration.GetValue("Access:TriesPerMinute", 60)));
        });

    /// <summary>Counts the knocks at this door.</summary>
    public static RouteHandlerBuilder Limited(this RouteHandlerBuilder endpoint) =>
        endpoint.RequireRateLimiting(Policy);

    private static RateLimitPartition<(string Door, IPAddress Address)> Door(HttpContext http, int perMinute)
    {
        var door = http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "";
        var key = (door, http.Connection.RemoteIpAddress ?? IPAddress.None);
        return perMinute <= 0
            ? RateLimitPartition.GetNoLimiter(key)
            : RateLimitPartition.GetFixedWindowLimiter(
                key,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }
            );
    }
}
