using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Referrals as FHIR R4 resources, for programs with a token. The standard describes them, so our description does not.</summary>
internal static class FhirEndpoints
{
    public const string Base = "/api/fhir";

    public static void MapFhir(this RouteGroupBuilder api)
    {
        const Permission exchange = Permission.ExchangeReferrals;
        Fhir(api.MapGet($"{Base}/metadata", GetFhirCapability.Handle).Is(nameof(GetFhirCapability), exchange));
        Fhir(api.MapGet($"{Base}/Task", SearchFhirTasks.Handle).Is(nameof(SearchFhirTasks), exchange));
        Fhir(api.MapGet($"{Base}/Task/{{referralId:guid}}", GetFhirTask.Handle).Is(nameof(GetFhirTask), exchange));
        Fhir(
            api.MapPut($"{Base}/Task/{{referralId:guid}}", UpdateFhirTask.Handle).Is(nameof(UpdateFhirTask), exchange)
        );
        Fhir(
            api.MapPatch($"{Base}/Task/{{referralId:guid}}", PatchFhirTask.Handle).Is(nameof(PatchFhirTask), exchange)
        );
        Fhir(
            api.MapGet($"{Base}/ServiceRequest", SearchFhirServiceRequests.Handle)
                .Is(nameof(SearchFhirServiceRequests), exchange)
        );
        Fhir(
            api.MapGet($"{Base}/ServiceRequest/{{referralId:guid}}", GetFhirServiceRequest.Handle)
                .Is(nameof(GetFhirServiceRequest), exchange)
        );
    }

    private static void Fhir(RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new FhirProblems()).ExcludeFromDescription();
}
