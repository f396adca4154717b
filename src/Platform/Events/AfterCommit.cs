using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Live;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Platform.Events;

/// <summary>
/// What is set off once a commit is through. All of it is stored in the commit or can be fetched again, so losing it to
/// a crash here delays but never loses: the sweeper finds it.
/// </summary>
public sealed class AfterCommit(IJobQueue jobs, ILive live)
{
    private readonly List<Guid> events = [];
    private readonly List<Guid> messages = [];
    private readonly List<LiveNotice> notices = [];

    internal void Deliver(Guid eventId) => events.Add(eventId);

    internal void Send(Guid messageId) => messages.Add(messageId);

    internal void Tell(LiveNotice notice) => notices.Add(notice);

    /// <summary>Sets it off, once.</summary>
    public async Task Run()
    {
        foreach (var eventId in events)
            jobs.Enqueue<DeliverEvent>(eventId);
        foreach (var messageId in messages)
            jobs.Enqueue<SendMail>(messageId);
        foreach (var notice in notices.DistinctBy(notice => (notice.Path, string.Join(',', notice.OrganisationIds))))
            await live.Tell(notice);
        events.Clear();
        messages.Clear();
        notices.Clear();
    }
}
