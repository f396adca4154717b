using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;

namespace PlacePartners.Notifications;

public sealed class NotificationsModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration) => services.AddValidation();

    public void Map(Endpoints endpoints)
    {
        var root = endpoints.Root("Notifications");
        root.MapPost("/api/receipts/texts", HearOfText.Handle).Is(nameof(HearOfText), Permission.Anyone).ByPrograms();
        root.MapPost("/api/receipts/mail", HearOfMail.Handle).Is(nameof(HearOfMail), Permission.Anyone).ByPrograms();
        var api = endpoints.Partnership("Notifications");
        api.MapGet("/api/notices", ListNotices.Handle).Is(nameof(ListNotices), Permission.Member);
        api.MapPost("/api/notices/reading", ReadAllNotices.Handle).Is(nameof(ReadAllNotices), Permission.Member);
        api.MapGet("/api/notices/choice", GetNoticeChoice.Handle).Is(nameof(GetNoticeChoice), Permission.Member);
        api.MapPut("/api/notices/choice", ChooseNotices.Handle).Is(nameof(ChooseNotices), Permission.Member);
        api.MapPost("/api/notices/{noticeId:guid}/reading", ReadNotice.Handle)
            .Is(nameof(ReadNotice), Permission.Member);
    }

    public void Jobs(IRecurringJobs jobs)
    {
        jobs.EveryMinute<AskForReceipts>();
        jobs.DailyInEachPartnership<SendSummaries>(hour: 7);
    }
}
