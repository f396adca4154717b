using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;

namespace PlacePartners.Reports;

public sealed class ReportsModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidation();
        services
            .AddSingleton<PrintTickets>()
            .AddSingleton<ReportFiles>()
            .AddScoped<PrintReport>()
            .AddScoped<PagePrinter>();
        services.AddScoped<IHolding, HeldReports>();
    }

    public void Map(Endpoints endpoints)
    {
        var root = endpoints.Root("Reports");
        root.MapPost("/api/account/printed-reports", OpenPrintedReport.Handle)
            .Is(nameof(OpenPrintedReport), Permission.Anyone);

        var api = endpoints.Partnership("Reports");
        api.MapGet("/api/reports", ListReports.Handle).Is(nameof(ListReports), Permission.ViewBoard);
        api.MapPost("/api/reports", RequestReport.Handle).Is(nameof(RequestReport), Permission.BuildReports);
        api.MapGet("/api/reports/{reportId:guid}", GetReport.Handle).Is(nameof(GetReport), Permission.ViewBoard);
        api.MapPost("/api/reports/{reportId:guid}/retry", RetryReport.Handle)
            .Is(nameof(RetryReport), Permission.BuildReports);
        api.MapGet("/api/reports/{reportId:guid}/data", DownloadReport.Handle)
            .Is(nameof(DownloadReport), Permission.ViewBoard);
        api.MapGet("/api/reports/{reportId:guid}/pdf", DownloadReportPdf.Handle)
            .Is(nameof(DownloadReportPdf), Permission.ViewBoard);
    }

    public void Jobs(IRecurringJobs jobs) => jobs.EveryMinuteInEachPartnership<ResumeReports>();
}
