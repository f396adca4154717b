using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Notifications;

/// <summary>
/// At 07:00 each day, and at start: one e-mail to each who chose a daily summary and has news that they have not read. What
/// it tells of is marked in the same commit, so nothing goes twice.
/// </summary>
internal sealed class SendSummaries(AppDb db, IMediator modules, SiteAddress site, TimeProvider clock) : IJob
{
    private const int Most = 5000;
    private const int Shown = 30;

    public async Task Run(CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var waiting = await db.Notices.Where(n => n.AwaitsSummary).OrderBy(n => n.At).Take(Most).ToListAsync(ct);
        if (waiting.Count == 0)
            return;
        var choices = await db.NoticeChoices.ToDictionaryAsync(choice => choice.MembershipId, ct);
        var members = (await modules.Send(new GetMembers(), ct)).ToDictionary(member => member.MembershipId);
        var partnership = await modules.Send(new GetPartnership(), ct);
        foreach (var notices in waiting.GroupBy(notice => notice.MembershipId))
        {
            var choice = choices.GetValueOrDefault(notices.Key);
            if (choice?.SummedUpOn == today)
                continue;
            foreach (var notice in notices)
                notice.SummedUp();
            var news = notices.Where(notice => notice.ReadAt is null).ToList();
            if (news.Count == 0 || choice is not { Pace: not NoticePace.Never } || !members.ContainsKey(notices.Key))
                continue;
            choice.SumUp(today);
            db.Mail(members[notices.Key].Email, "Your daily summary", Words(news, partnership.Slug));
        }
        await db.SaveChangesAsync(ct);
    }

    private string Words(List<Notice> news, string slug)
    {
        var lines = news.Take(Shown).Select(notice => $"- {notice.Title}");
        var more = news.Count > Shown ? $"\n- and {news.Count - Shown} more" : "";
        return $"What is new, and not read yet:\n\n{string.Join('\n', lines)}{more}\n\n{site.Of($"/p/{slug}/notices?unread=true")}\n\n"
            + $"You chose one e-mail a day. Change it here: {site.Of($"/p/{slug}/notices/choice")}\n\n{MailFooter.Words}";
    }
}
