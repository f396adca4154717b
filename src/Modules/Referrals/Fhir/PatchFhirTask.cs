using System.Text.Json;
using Hl7.Fhir.Serialization;
using MediatR;
using Microsoft.AspNetCore.Http;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using FhirTaskResource = Hl7.Fhir.Model.Task;

namespace PlacePartners.Referrals;

/// <summary>The service says by a JSON Patch how far it is: what it says, and what is refused, is as with the whole Task.</summary>
[Personal]
public static class PatchFhirTask
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowDuplicateProperties = false,
    };

    public static System.Threading.Tasks.Task<FhirAnswer> Handle(
        Guid referralId,
        HttpContext http,
        FhirDesk desk,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        UpdateFhirTask.Change(
            referralId,
            http,
            true,
            (view, ct) => Patched(http.Request, view, ct),
            desk,
            db,
            modules,
            me,
            clock,
            ct
        );

    private static async System.Threading.Tasks.Task<FhirTaskResource> Patched(
        HttpRequest request,
        FhirView view,
        CancellationToken ct
    )
    {
        var steps = await Read(request, ct);
        var task = JsonSerializer.SerializeToNode(FhirTask.Of(view), FhirAnswer.Json)!;
        FhirPatch.Apply(task, steps);
        try
        {
            return task.Deserialize<FhirTaskResource>(FhirAnswer.Json)!;
        }
        catch (DeserializationFailedException)
        {
            throw Refusal.Field("Task", "With this patch it is no Task of FHIR R4.");
        }
    }

    private static async System.Threading.Tasks.Task<IReadOnlyList<FhirPatchStep>> Read(
        HttpRequest request,
        CancellationToken ct
    )
    {
        if (request.GetTypedHeaders().ContentType?.MediaType.Value is not "application/json-patch+json")
            throw Refusal.Field("Content-Type", "Send a JSON Patch, as application/json-patch+json.");
        if (request.ContentLength is null or > UpdateFhirTask.Longest)
            throw Refusal.Field("patch", "Send a patch of at most 64 kB, with its length.");
        try
        {
            return
                await JsonSerializer.DeserializeAsync<List<FhirPatchStep>>(request.Body, Json, ct)
                    is { Count: > 0 and <= FhirPatch.Most } steps
                ? steps
                : throw Refusal.Field("patch", $"Send 1 to {FhirPatch.Most} operations.");
        }
        catch (JsonException)
        {
            throw Refusal.Field("patch", "This is no JSON Patch: send a list of operations, each with op and path.");
        }
    }
}
