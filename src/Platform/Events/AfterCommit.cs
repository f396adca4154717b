using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Live;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Platform.Events;

/// <summary>
/// What is set off once a commit is through. All of it is stored in the commit or can be fetched again, so losing it to
/// a crash here delays but never loses: the sweeper finds it.
/// </summary>
public sealed class AfterCommit(IJobQueue jobs, ILive live, ILogger<AfterCommit> log)
{
    private readonly List<Guid> events = [];
    private readonly List<Guid> messages = [];
    private readonly List<LiveNotice> notices = [];
    private readonly HashSet<Guid> accounts = [];

    internal void Deliver(Guid eventId) => events.Add(eventId);

    internal void Send(Guid messageId) => messages.Add(messageId);

    internal void Tell(LiveNotice notice) => notices.Add(notice);

    internal void Check(Guid accountId) => accounts.Add(accountId);

    /// <summary>Sets it off, once. What fails here is logged, not thrown: the commit stands, and must not look undone.</summary>
    public async Task Run()
    {
        var (deliveries, mails) = (events.ToList(), messages.ToList());
        var checks = accounts.ToList();
        var tellings = notices.DistinctBy(notice => (notice.Path, string.Join(',', notice.OrganisationIds))).ToList();
        events.Clear();
        messages.Clear();
        notices.Clear();
        accounts.Clear();
        try
        {
            foreach (var eventId in deliveries)
                jobs.Enqueue<DeliverEvent>(eventId);
            foreach (var messageId in mails)
                jobs.Enqueue<SendMail>(messageId);
            // Before the notices: whoever lost access in this commit does not hear of it.
            foreach (var accountId in checks)
                await live.Check(accountId);
            foreach (var notice in tellings)
                await live.Tell(notice);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "What follows a commit was not set off; the sweeper will find what is stored");
        }
    }
}
