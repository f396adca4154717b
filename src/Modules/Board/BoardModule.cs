using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Board;

public sealed class BoardModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration) =>
        services.AddValidation().AddScoped<ReferralRows>().AddScoped<SignpostRows>();

    public void Map(Endpoints endpoints)
    {
        var api = endpoints.Partnership("Board");
        api.MapGet("/api/board", GetBoard.Handle).Is(nameof(GetBoard), Permission.ViewBoard);
        api.MapGet("/api/board/export", ExportBoard.Handle).Is(nameof(ExportBoard), Permission.ViewBoard);
        api.MapGet("/api/board/signposts", GetBoardSignposts.Handle)
            .Is(nameof(GetBoardSignposts), Permission.ViewBoard);
        api.MapGet("/api/board/signposts/export", ExportBoardSignposts.Handle)
            .Is(nameof(ExportBoardSignposts), Permission.ViewBoard);
        api.MapGet("/api/board/referrals", GetBoardReferrals.Handle)
            .Is(nameof(GetBoardReferrals), Permission.ViewBoard);
        api.MapGet("/api/board/referrals/export", ExportBoardReferrals.Handle)
            .Is(nameof(ExportBoardReferrals), Permission.ViewBoard);
        api.MapGet("/api/board/unmet-needs", GetBoardUnmetNeeds.Handle)
            .Is(nameof(GetBoardUnmetNeeds), Permission.ViewBoard);
        api.MapGet("/api/board/flow", GetBoardFlow.Handle).Is(nameof(GetBoardFlow), Permission.ViewBoard);
        api.MapGet("/api/board/distance", GetBoardDistance.Handle).Is(nameof(GetBoardDistance), Permission.ViewBoard);
        api.MapGet("/api/board/milestones", GetBoardMilestones.Handle)
            .Is(nameof(GetBoardMilestones), Permission.ViewBoard);
    }
}
