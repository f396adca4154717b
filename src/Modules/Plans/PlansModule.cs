using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;

namespace PlacePartners.Plans;

public sealed class PlansModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidation();
        services.AddScoped<IHolding, HeldMilestones>();
    }

    public void Map(Endpoints endpoints)
    {
        var api = endpoints.Partnership("Plans");
        api.MapGet("/api/milestones", FindMilestones.Handle).Is(nameof(FindMilestones), Permission.ViewBoard);
        api.MapGet("/api/milestones/export", ExportMilestones.Handle)
            .Is(nameof(ExportMilestones), Permission.ViewBoard);
        api.MapGet("/api/milestones/choices", GetMilestoneChoices.Handle)
            .Is(nameof(GetMilestoneChoices), Permission.ManageMilestones);
        api.MapGet("/api/milestones/{milestoneId:guid}", GetMilestone.Handle)
            .Is(nameof(GetMilestone), Permission.ViewBoard);
        api.MapPost("/api/milestones", AddMilestone.Handle).Is(nameof(AddMilestone), Permission.ManageMilestones);
        api.MapPut("/api/milestones/{milestoneId:guid}", ChangeMilestone.Handle)
            .Is(nameof(ChangeMilestone), Permission.ManageMilestones);
        api.MapPost("/api/milestones/{milestoneId:guid}/notes", AddProgressNote.Handle)
            .Is(nameof(AddProgressNote), Permission.ManageMilestones);
        api.MapPost("/api/milestones/{milestoneId:guid}/completion", CompleteMilestone.Handle)
            .Is(nameof(CompleteMilestone), Permission.ManageMilestones);
        api.MapPost("/api/milestones/{milestoneId:guid}/withdrawal", WithdrawMilestone.Handle)
            .Is(nameof(WithdrawMilestone), Permission.ManageMilestones);
        api.MapPost("/api/milestones/{milestoneId:guid}/reopening", ReopenMilestone.Handle)
            .Is(nameof(ReopenMilestone), Permission.ManageMilestones);
    }

    public void Jobs(IRecurringJobs jobs) => jobs.DailyInEachPartnership<RemindDueMilestones>(hour: 8);
}
