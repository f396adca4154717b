using System.Globalization;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using MediatR;
using Microsoft.AspNetCore.Http;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using FhirTaskResource = Hl7.Fhir.Model.Task;

namespace PlacePartners.Referrals;

/// <summary>
/// The service says by a Task's status how far it is: the same steps, rules and refusals as in the inbox. Whoever changes
/// names the version that they read, by If-Match.
/// </summary>
[Personal]
public static class UpdateFhirTask
{
    internal const int Longest = 64 * 1024;

    public static System.Threading.Tasks.Task<FhirAnswer> Handle(
        Guid referralId,
        HttpContext http,
        FhirDesk desk,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    ) => Change(referralId, http, false, (_, ct) => Read(http.Request, ct), desk, db, modules, me, clock, ct);

    /// <param name="isStep">It asks for a step, so that nothing else is silently left undone.</param>
    /// <param name="read">The Task as it is asked to be, from how it stands.</param>
    internal static async System.Threading.Tasks.Task<FhirAnswer> Change(
        Guid referralId,
        HttpContext http,
        bool isStep,
        Func<FhirView, CancellationToken, System.Threading.Tasks.Task<FhirTaskResource>> read,
        FhirDesk desk,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var received = await db.Received(me, referralId, ct);
        var version = Version(http.Request.Headers.IfMatch.ToString());
        if (received.Version != version)
            throw Refusal.Stale();
        var view = await desk.One(referralId, ct);
        var asked = await read(view, ct);
        if (asked.Id is { } id && id != $"{referralId}")
            throw Refusal.Field("Task.id", "The id in the resource is another than in the address.");
        // What was said to the program is not its own word when it sends it back.
        var known = view.Notes().ConvertAll(note => note.Text);
        asked.Note.RemoveAll(note => known.Contains(note.Text));
        db.ChangeTracker.Clear();
        var isTaken = await FhirSteps.Take(asked, received.State, new(referralId, version, db, modules, me, clock), ct);
        if (isStep && !isTaken)
            throw Refusal.Rule(
                "not-now",
                "This asks for no next step. Change the status, or ask by businessStatus; a note goes with either."
            );

        db.RecordRead(nameof(Person), received.PersonId);
        await db.SaveChangesAsync(ct);
        // Whoever declines sees nothing of it from then on.
        return new(
            await desk.Find(referralId, ct) is { } changed
                ? FhirTask.Of(changed)
                : new FhirTaskResource
                {
                    Id = $"{referralId}",
                    Status = asked.Status,
                    Intent = FhirTaskResource.TaskIntent.Order,
                }
        );
    }

    private static int Version(string ifMatch)
    {
        var tag = ifMatch.Trim();
        tag = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
        return int.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw Refusal.Field("If-Match", "Send the version that you read, as If-Match: W/\"3\".");
    }

    private static async System.Threading.Tasks.Task<FhirTaskResource> Read(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength is null or > Longest)
            throw Refusal.Field("Task", "Send a Task of at most 64 kB, with its length.");
        try
        {
            return await JsonSerializer.DeserializeAsync<FhirTaskResource>(request.Body, FhirAnswer.Json, ct)
                ?? throw Refusal.Field("Task", "Send a Task.");
        }
        catch (DeserializationFailedException)
        {
            throw Refusal.Field("Task", "This is no Task of FHIR R4.");
        }
        catch (JsonException)
        {
            throw Refusal.Field("Task", "This is no Task of FHIR R4.");
        }
    }
}
