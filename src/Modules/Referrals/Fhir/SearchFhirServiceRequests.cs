using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Http;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Referrals as a Bundle of ServiceRequests, page by page. Whom it showed is noted.</summary>
[Personal]
public static class SearchFhirServiceRequests
{
    public static async System.Threading.Tasks.Task<FhirAnswer> Handle(
        HttpContext http,
        FhirDesk desk,
        AppDb db,
        CancellationToken ct
    )
    {
        var search = FhirSearch.Of(http.Request.Query);
        var views = await desk.Page(search, search.States<RequestStatus>(FhirStatus.Of), ct);
        db.RecordShown(nameof(Person), [.. views.Take(search.Count).Select(view => view.Referral.PersonId)]);
        await db.SaveChangesAsync(ct);
        return new(
            search.Answer(
                http,
                "ServiceRequest",
                [.. views.Select(view => ((Resource)FhirServiceRequest.Of(view), $"{view.Referral.Id}"))]
            )
        );
    }
}
