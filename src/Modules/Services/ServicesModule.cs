using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;

namespace PlacePartners.Services;

public sealed class ServicesModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidation();
        services.AddScoped<HandOverServices>();
    }

    public void Map(Endpoints endpoints)
    {
        var api = endpoints.Partnership("Services");
        api.MapGet("/api/services", FindServices.Handle).Is(nameof(FindServices), Permission.Member);
        api.MapGet("/api/services/export", ExportServices.Handle).Is(nameof(ExportServices), Permission.Member);
        api.MapGet("/api/services/needs", GetNeeds.Handle).Is(nameof(GetNeeds), Permission.Member);
        api.MapGet("/api/services/own", GetOwnServices.Handle)
            .Is(nameof(GetOwnServices), Permission.CoordinateOrganisation);
        api.MapGet("/api/services/{serviceId:guid}", GetService.Handle).Is(nameof(GetService), Permission.Member);
        api.MapPost("/api/services", ListService.Handle).Is(nameof(ListService), Permission.CoordinateOrganisation);
        api.MapPut("/api/services/{serviceId:guid}", ChangeService.Handle)
            .Is(nameof(ChangeService), Permission.CoordinateOrganisation);
        api.MapPost("/api/services/{serviceId:guid}/check", CheckService.Handle)
            .Is(nameof(CheckService), Permission.CoordinateOrganisation);
        api.MapPut("/api/services/{serviceId:guid}/eligibility", ChangeEligibility.Handle)
            .Is(nameof(ChangeEligibility), Permission.CoordinateOrganisation);
        api.MapPut("/api/services/{serviceId:guid}/intake", ChangeIntake.Handle)
            .Is(nameof(ChangeIntake), Permission.CoordinateOrganisation);
        api.MapGet("/api/services/{serviceId:guid}/reach", GetReach.Handle)
            .Is(nameof(GetReach), Permission.CoordinateOrganisation);
        api.MapPut("/api/services/{serviceId:guid}/reach", ChangeReach.Handle)
            .Is(nameof(ChangeReach), Permission.CoordinateOrganisation)
            .Recent();
        api.MapPut("/api/services/{serviceId:guid}/safeguarding", MarkForSafeguarding.Handle)
            .Is(nameof(MarkForSafeguarding), Permission.ManagePartnership);
        api.MapPost("/api/services/{serviceId:guid}/closure", CloseService.Handle)
            .Is(nameof(CloseService), Permission.CoordinateOrganisation);
        api.MapPost("/api/services/{serviceId:guid}/reopening", ReopenService.Handle)
            .Is(nameof(ReopenService), Permission.CoordinateOrganisation);
        api.MapPost("/api/services/{serviceId:guid}/handover", AnnounceHandover.Handle)
            .Is(nameof(AnnounceHandover), Permission.CoordinateOrganisation);
        api.MapPost("/api/services/{serviceId:guid}/handover/cancellation", CancelHandover.Handle)
            .Is(nameof(CancelHandover), Permission.CoordinateOrganisation);
        api.MapPut("/api/services/{serviceId:guid}/offer", OfferService.Handle)
            .Is(nameof(OfferService), Permission.CoordinateOrganisation);
        api.MapDelete("/api/services/{serviceId:guid}/offer", StopOffering.Handle)
            .Is(nameof(StopOffering), Permission.CoordinateOrganisation);
    }

    public void Jobs(IRecurringJobs jobs) => jobs.EveryMinuteInEachPartnership<HandOverServices>();
}
