using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PlacePartners.Platform.Http;
using Task = System.Threading.Tasks.Task;

namespace PlacePartners.Referrals;

/// <summary>A resource as JSON, with its version as ETag.</summary>
public sealed class FhirAnswer(Resource resource) : IResult
{
    internal static readonly JsonSerializerOptions Json = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (resource.Meta?.VersionId is { } version)
            response.Headers.ETag = $"W/\"{version}\"";
        if (resource.Meta?.LastUpdated is { } updated)
            response.GetTypedHeaders().LastModified = updated;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        await Write(response, resource, httpContext.RequestAborted);
    }

    internal static async Task Write(HttpResponse response, Resource resource, CancellationToken ct)
    {
        response.ContentType = "application/fhir+json; charset=utf-8";
        await JsonSerializer.SerializeAsync(response.Body, resource, resource.GetType(), Json, ct);
    }
}

/// <summary>Problems as OperationOutcome, with the same code and sentence as everywhere.</summary>
internal sealed class FhirProblems : IWriteProblems
{
    public Task Write(HttpContext http, ProblemDetails problem, CancellationToken ct)
    {
        var isStale = problem.Type == "/problems/stale";
        if (isStale)
            http.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
        var outcome = new OperationOutcome();
        outcome.Issue.Add(
            new OperationOutcome.IssueComponent
            {
                Severity = OperationOutcome.IssueSeverity.Error,
                Code = problem.Status switch
                {
                    400 => OperationOutcome.IssueType.Invalid,
                    401 => OperationOutcome.IssueType.Login,
                    403 => OperationOutcome.IssueType.Forbidden,
                    404 => OperationOutcome.IssueType.NotFound,
                    409 when !isStale => OperationOutcome.IssueType.BusinessRule,
                    409 => OperationOutcome.IssueType.Conflict,
                    _ => OperationOutcome.IssueType.Exception,
                },
                Details = new CodeableConcept { Text = problem.Detail ?? problem.Title },
                Diagnostics = problem.Type,
                Expression = problem is HttpValidationProblemDetails { Errors: var fields } ? fields.Keys : [],
            }
        );
        return FhirAnswer.Write(http.Response, outcome, ct);
    }
}
