using System.Net;
using System.Text.Json;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using PlacePartners.Referrals;
using FhirTaskResource = Hl7.Fhir.Model.Task;
using Task = System.Threading.Tasks.Task;
using TaskStatus = Hl7.Fhir.Model.Task.TaskStatus;

namespace PlacePartners.Tests.Referrals;

/// <summary>How a program reads and answers referrals by FHIR.</summary>
internal static class FhirScenes
{
    // Refuses what R4 does not allow: unknown elements, missing ones that must be there, codes of no value set.
    private static readonly JsonSerializerOptions Strict = new JsonSerializerOptions().ForFhir(
        ModelInfo.ModelInspector
    );

    public static string? Business(FhirTaskResource task) => task.BusinessStatus?.Coding?[0].Code;

    public static void Visit(FhirTaskResource task) =>
        task.Input.Add(
            new()
            {
                Type = new CodeableConcept(FhirStatus.Inputs, "contact-channel"),
                Value = new CodeableConcept(FhirStatus.Inputs, "visit"),
            }
        );

    public static Action<FhirTaskResource> Outcome(string code) =>
        task =>
        {
            task.Note.Add(new Annotation { Text = "A rail was fitted." });
            task.Output =
            [
                new()
                {
                    Type = new CodeableConcept(FhirStatus.Inputs, "outcome"),
                    Value = new CodeableConcept(FhirStatus.Outcomes, code),
                },
            ];
        };

    public static System.Threading.Tasks.Task<HttpResponseMessage> Updates(
        Person program,
        Guid referralId,
        FhirTaskResource task,
        TaskStatus status,
        Action<FhirTaskResource>? with = null,
        string? version = null
    )
    {
        var asked = Parse<FhirTaskResource>(JsonSerializer.Serialize(task, Strict));
        asked.Status = status;
        with?.Invoke(asked);
        var request = new HttpRequestMessage(HttpMethod.Put, $"/p/{program.Slug}/api/fhir/Task/{referralId}")
        {
            Content = new StringContent(
                JsonSerializer.Serialize(asked, Strict),
                System.Text.Encoding.UTF8,
                "application/fhir+json"
            ),
        };
        request.Headers.TryAddWithoutValidation("If-Match", $"W/\"{version ?? task.Meta!.VersionId}\"");
        return program.Browser.SendAsync(request);
    }

    public static async System.Threading.Tasks.Task<FhirTaskResource> Taken(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await Parsed<FhirTaskResource>(answer);
    }

    public static async Task Refused(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        Parse<OperationOutcome>(text).Issue.ShouldHaveSingleItem().Diagnostics.ShouldBe(code);
    }

    public static async System.Threading.Tasks.Task<T> Reads<T>(Person program, string path)
        where T : Resource => await Parsed<T>(await program.Send(HttpMethod.Get, $"/api/fhir/{path}"));

    public static async System.Threading.Tasks.Task<T> Parsed<T>(HttpResponseMessage answer)
        where T : Resource
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/fhir+json");
        return Parse<T>(await answer.Content.ReadAsStringAsync());
    }

    public static T Parse<T>(string text)
        where T : Resource => JsonSerializer.Deserialize<T>(text, Strict)!;
}
