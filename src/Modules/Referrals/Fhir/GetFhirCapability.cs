using Hl7.Fhir.Model;
using Microsoft.AspNetCore.Http;

namespace PlacePartners.Referrals;

/// <summary>What this server can do, in the standard's own form.</summary>
public static class GetFhirCapability
{
    public static FhirAnswer Handle(HttpContext http)
    {
        var request = http.Request;
        return new(
            new CapabilityStatement
            {
                Status = PublicationStatus.Active,
                Date = "2026-11-30",
                Kind = CapabilityStatementKind.Instance,
                FhirVersion = FHIRVersion.N4_0_1,
                Format = ["application/fhir+json"],
                PatchFormat = ["application/json-patch+json"],
                Software = new() { Name = "PlacePartners" },
                Implementation = new()
                {
                    Description = "Referrals of one partnership, for one organisation's own systems",
                    Url = $"{request.Scheme}://{request.Host}{request.PathBase}{FhirEndpoints.Base}",
                },
                Rest =
                [
                    new()
                    {
                        Mode = CapabilityStatement.RestfulCapabilityMode.Server,
                        Security = new()
                        {
                            Description = "A bearer token by OAuth 2.0 client credentials, from /api/account/token.",
                            Service =
                            [
                                new CodeableConcept(
                                    "http://terminology.hl7.org/CodeSystem/restful-security-service",
                                    "OAuth"
                                ),
                            ],
                        },
                        Resource =
                        [
                            Resource(
                                ResourceType.Task,
                                CapabilityStatement.TypeRestfulInteraction.Read,
                                CapabilityStatement.TypeRestfulInteraction.SearchType,
                                CapabilityStatement.TypeRestfulInteraction.Update,
                                CapabilityStatement.TypeRestfulInteraction.Patch
                            ),
                            Resource(
                                ResourceType.ServiceRequest,
                                CapabilityStatement.TypeRestfulInteraction.Read,
                                CapabilityStatement.TypeRestfulInteraction.SearchType
                            ),
                        ],
                    },
                ],
            }
        );
    }

    private static CapabilityStatement.ResourceComponent Resource(
        ResourceType type,
        params CapabilityStatement.TypeRestfulInteraction[] interactions
    ) =>
        new()
        {
            Type = type.ToString(),
            Versioning = CapabilityStatement.ResourceVersionPolicy.VersionedUpdate,
            UpdateCreate = false,
            Interaction =
            [
                .. interactions.Select(code => new CapabilityStatement.ResourceInteractionComponent { Code = code }),
            ],
            SearchParam =
            [
                Look("status", SearchParamType.Token),
                Look("owner", SearchParamType.Reference),
                Look("_lastUpdated", SearchParamType.Date, "With ge, gt, le, lt or eq; more than once for a span."),
            ],
        };

    private static CapabilityStatement.SearchParamComponent Look(
        string name,
        SearchParamType type,
        string? words = null
    ) =>
        new()
        {
            Name = name,
            Type = type,
            Documentation = words,
        };
}
