using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Data;

namespace PlacePartners.Platform.Http;

/// <summary>Turns whatever was thrown into an RFC 9457 problem, once for the whole product.</summary>
public sealed partial class Problems(IProblemDetailsService writer, ILogger<Problems> log) : IExceptionHandler
{
    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception thrown, CancellationToken ct)
    {
        if (thrown is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
            return true;
        var problem = Describe(thrown);
        // By now the request has forgotten its endpoint.
        var route = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.DisplayName;
        if (problem.Status == 500)
            log.LogError(thrown, "Request {Method} {Route} failed", http.Request.Method, route);
        if (problem.Status == 403)
            log.LogWarning(
                "Request {Method} {Route} refused to account {AccountId}",
                http.Request.Method,
                route,
                http.User.FindFirst(Gate.AccountClaim)?.Value
            );
        http.Response.StatusCode = problem.Status!.Value;
        if (http.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<IWriteProblems>() is { } own)
        {
            await own.Write(http, problem, ct);
            return true;
        }
        return await writer.TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem });
    }

    /// <summary>Gives framework-made problems our type, title and camelCase field names.</summary>
    public static void Customise(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (problem is HttpValidationProblemDetails { Errors.Count: > 0 } invalid)
        {
            var errors = invalid.Errors.ToDictionary(error => CamelCase(error.Key), error => error.Value);
            invalid.Errors = errors;
            (invalid.Type, invalid.Title) = ("/problems/validation", "There is a problem with what you entered");
            invalid.Detail ??= errors.First().Value.FirstOrDefault();
        }
        else if (problem.Type is null || !problem.Type.StartsWith("/problems/", StringComparison.Ordinal))
        {
            var plain = Plain(problem.Status ?? 500);
            (problem.Type, problem.Title, problem.Detail) = (plain.Type, plain.Title, plain.Detail);
        }
    }

    private static ProblemDetails Describe(Exception thrown) =>
        thrown switch
        {
            Refusal { Fields.Count: > 0 } refusal => Invalid(refusal.Fields),
            Refusal refusal => Problem(refusal.Status, refusal.Code, refusal.Message),
            DbUpdateConcurrencyException => Describe(Refusal.Stale()),
            DbUpdateException failure when Database.BrokenIndex(failure) is { } index => Duplicate(index),
            _ when Database.Deadlocked(thrown) => Describe(Refusal.Stale()),
            BadHttpRequestException { StatusCode: 413 } => Plain(413),
            BadHttpRequestException bad => Unreadable(bad),
            _ => Plain(500),
        };

    private static ProblemDetails Duplicate(Microsoft.EntityFrameworkCore.Metadata.IIndex index) =>
        (index.FindAnnotation(UniqueIndexes.Annotation)?.Value as string)?.Split('|', 2) switch
        {
            [var field, var sentence] => Invalid(field, sentence),
            [_] => Describe(Refusal.Stale()),
            _ => Describe(Refusal.Rule("already-there", "This was already saved.")),
        };

    private static ProblemDetails Unreadable(BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException unread && Missing(unread) is { Length: > 0 } missing)
            return Invalid(missing, "Fill this in: it is missing.");
        if (bad.InnerException is JsonException { Path: { Length: > 2 } path })
            return Invalid([path[2..]], "This value is missing or not of the right kind.");
        return Problem(400, "unreadable", "We could not read the request: a part is missing or not of the right kind.");
    }

    // The serializer names the properties that are missing only in its sentence; of those within others it gives the path.
    private static string[] Missing(JsonException unread)
    {
        var within = unread.Path is { Length: > 2 } path ? path[2..] + "." : "";
        return
        [
            .. MissingNames()
                .Match(unread.Message)
                .Groups["name"]
                .Captures.Select(name => within + CamelCase(name.Value)),
        ];
    }

    private static HttpValidationProblemDetails Invalid(string field, string sentence) => Invalid([(field, sentence)]);

    private static HttpValidationProblemDetails Invalid(string[] fields, string sentence) =>
        Invalid([.. fields.Select(field => (field, sentence))]);

    private static HttpValidationProblemDetails Invalid(IReadOnlyList<(string Field, string Sentence)> fields) =>
        new(fields.ToDictionary(field => field.Field, field => new[] { field.Sentence }))
        {
            Status = 400,
            Type = "/problems/validation",
            Title = "There is a problem with what you entered",
            Detail = fields[0].Sentence,
        };

    private static ProblemDetails Plain(int status) =>
        status switch
        {
            404 => Describe(Refusal.NotFound("page")),
            401 => Describe(Refusal.NotSignedIn()),
            403 => Describe(Refusal.NotAllowed()),
            405 => Problem(405, "unreadable", "This address does not take that kind of request."),
            413 => Problem(413, "too-large", "That is too large. Send a smaller file."),
            415 => Problem(415, "unreadable", "Send the request as JSON."),
            429 => Problem(429, "too-many-requests", "Too many tries. Wait a minute, then try again."),
            >= 400 and < 500 => Problem(status, "unreadable", "We could not read the request."),
            _ => Problem(500, "unexpected", "Something went wrong on our side and nothing was changed. Try again."),
        };

    private static ProblemDetails Problem(int status, string code, string sentence) =>
        new()
        {
            Status = status,
            Type = $"/problems/{code}",
            Title = Titles.GetValueOrDefault(status, "This could not be done"),
            Detail = sentence,
        };

    private static readonly Dictionary<int, string> Titles = new()
    {
        [400] = "There is a problem with what you entered",
        [401] = "You are not signed in",
        [403] = "You are not allowed to do this",
        [404] = "Not found",
        [429] = "Too many tries",
        [500] = "Something went wrong",
    };

    [GeneratedRegex(@"missing required properties including:(?: '(?<name>[^']+)'[,;.]?)+")]
    private static partial Regex MissingNames();

    private static string CamelCase(string key) =>
        string.Join(
            '.',
            key.Split('.').Select(part => part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..])
        );
}
