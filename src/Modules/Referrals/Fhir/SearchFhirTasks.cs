using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Http;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Referrals as a Bundle of Tasks, page by page. Whom it showed is noted.</summary>
[Personal]
public static class SearchFhirTasks
{
    public static async System.Threading.Tasks.Task<FhirAnswer> Handle(
        HttpContext http,
        FhirDesk desk,
        AppDb db,
        CancellationToken ct
    )
    {
        var search = FhirSearch.Of(http.Request.Query);
        var views = await desk.Page(search, search.States<Hl7.Fhir.Model.Task.TaskStatus>(FhirStatus.Of), ct);
        db.RecordShown(nameof(Person), [.. views.Take(search.Count).Select(view => view.Referral.PersonId)]);
        await db.SaveChangesAsync(ct);
        return new(
            search.Answer(http, "Task", [.. views.Select(view => ((Resource)FhirTask.Of(view), $"{view.Referral.Id}"))])
        );
    }
}
