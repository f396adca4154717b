using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Notifications;

public sealed class NotificationsModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration) => services.AddValidation();

    public void Map(Endpoints endpoints)
    {
        var api = endpoints.Partnership("Notifications");
        api.MapGet("/api/notices", ListNotices.Handle).Is(nameof(ListNotices), Permission.Member);
        api.MapPost("/api/notices/reading", ReadAllNotices.Handle).Is(nameof(ReadAllNotices), Permission.Member);
        api.MapPost("/api/notices/{noticeId:guid}/reading", ReadNotice.Handle)
            .Is(nameof(ReadNotice), Permission.Member);
    }
}
