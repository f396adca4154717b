using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Measures.Counting;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Import;
using PlacePartners.Measures.Public;
using PlacePartners.Measures.Published;
using PlacePartners.Measures.Returns;
using PlacePartners.Platform;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Measures;

public sealed class MeasuresModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidation();
        services.AddScoped<RemoveOldImports>();
        services.AddScoped<CountMeasures>();
        services.AddScoped(provider => new PublicFigures(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<IMediator>(),
            provider.GetRequiredService<CurrentTenant>(),
            provider.GetRequiredService<TimeProvider>()
        ));
    }

    public void Map(Endpoints endpoints)
    {
        endpoints.Root("Measures").MapPublicPage();
        var api = endpoints.Partnership("Measures");
        api.MapPublicPageSettings();
        api.MapGet("/api/measures", ListMeasures.Handle).Is(nameof(ListMeasures), Permission.ViewBoard);
        api.MapGet("/api/measures/export", ExportMeasures.Handle).Is(nameof(ExportMeasures), Permission.ViewBoard);
        api.MapGet("/api/measures/choices", GetMeasureChoices.Handle)
            .Is(nameof(GetMeasureChoices), Permission.ViewBoard);
        api.MapPost("/api/measures", DefineMeasure.Handle).Is(nameof(DefineMeasure), Permission.ManageMeasures);
        api.MapPut("/api/measures/goals", SetGoals.Handle).Is(nameof(SetGoals), Permission.ManageMeasures);
        api.MapGet("/api/measures/{measureId:guid}", GetMeasure.Handle).Is(nameof(GetMeasure), Permission.ViewBoard);
        api.MapPut("/api/measures/{measureId:guid}", ChangeMeasure.Handle)
            .Is(nameof(ChangeMeasure), Permission.ManageMeasures);
        api.MapPost("/api/measures/{measureId:guid}/retirement", RetireMeasure.Handle)
            .Is(nameof(RetireMeasure), Permission.ManageMeasures);
        api.MapPost("/api/measures/{measureId:guid}/reopening", ReopenMeasure.Handle)
            .Is(nameof(ReopenMeasure), Permission.ManageMeasures);
        api.MapGet("/api/measures/{measureId:guid}/figures/export", DownloadFigures.Handle)
            .Is(nameof(DownloadFigures), Permission.ViewBoard);

        api.MapGet("/api/returns/due", ListDueReturns.Handle).Is(nameof(ListDueReturns), Permission.SubmitReturns);
        api.MapGet("/api/measures/{measureId:guid}/returns", ListReturns.Handle)
            .Is(nameof(ListReturns), Permission.ViewBoard);
        api.MapGet("/api/measures/{measureId:guid}/returns/own", GetReturn.Handle)
            .Is(nameof(GetReturn), Permission.SubmitReturns);
        api.MapPut("/api/measures/{measureId:guid}/returns/own", EnterReturn.Handle)
            .Is(nameof(EnterReturn), Permission.SubmitReturns);

        api.MapGet("/api/measures/{measureId:guid}/imports", ListImports.Handle)
            .Is(nameof(ListImports), Permission.ManageMeasures);
        api.MapPost("/api/measures/{measureId:guid}/imports", UploadFigures.Handle)
            .Is(nameof(UploadFigures), Permission.ManageMeasures);
        api.MapGet("/api/measures/{measureId:guid}/imports/{importId:guid}", GetImport.Handle)
            .Is(nameof(GetImport), Permission.ManageMeasures);
        api.MapPost("/api/measures/{measureId:guid}/imports/{importId:guid}/preview", PreviewImport.Handle)
            .Is(nameof(PreviewImport), Permission.ManageMeasures);
        api.MapPost("/api/measures/{measureId:guid}/imports/{importId:guid}/confirmation", ConfirmImport.Handle)
            .Is(nameof(ConfirmImport), Permission.ManageMeasures);
        api.MapPost("/api/measures/{measureId:guid}/imports/{importId:guid}/undoing", UndoImport.Handle)
            .Is(nameof(UndoImport), Permission.ManageMeasures);

        api.MapGet("/api/counted-measures", ListCountedMeasures.Handle)
            .Is(nameof(ListCountedMeasures), Permission.ManageMeasures);
        api.MapPost("/api/counted-measures/adoptions", AdoptCountedMeasures.Handle)
            .Is(nameof(AdoptCountedMeasures), Permission.ManageMeasures);

        api.MapGet("/api/published-measures", ListPublishedMeasures.Handle)
            .Is(nameof(ListPublishedMeasures), Permission.ViewBoard);
        api.MapPost("/api/published-measures/adoptions", AdoptPublishedMeasures.Handle)
            .Is(nameof(AdoptPublishedMeasures), Permission.ManageMeasures);
    }

    public void Jobs(IRecurringJobs jobs)
    {
        jobs.DailyInEachPartnership<RemoveOldImports>(hour: 3);
        jobs.DailyInEachPartnership<CountMeasures>(hour: 4);
    }
}
