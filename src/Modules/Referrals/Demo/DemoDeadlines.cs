using MediatR;
using PlacePartners.Platform.Demo;

namespace PlacePartners.Referrals.Demo;

/// <summary>Answers that give a need a deadline, and the service that is to help.</summary>
/// <param name="NoneToday">There is nothing at all for today.</param>
internal sealed record DemoPressing(Guid ServiceId, Dictionary<string, Reply> Replies, bool NoneToday = false);

/// <summary>Two of this morning that cannot wait: the hub is to ring one service now, and the other has it for today.</summary>
internal static class DemoDeadlines
{
    private const string FireVisit = "Home fire safety visit";
    private const string Energy = "Energy bills advice";

    // Beyond the numbers of the history.
    private const int First = 9001;
    private const int Second = 9003;

    public static async Task Load(DemoDesk desk, DemoPlace place, IMediator modules, CancellationToken ct)
    {
        desk.Facts = await RoutingFacts.Load(place.Db, modules, place.Today, [], ct);
        Fill(desk, First, new(place.Services[FireVisit], new() { ["Q01"] = Reply.No, ["Q02"] = Reply.Yes }));
        Fill(desk, Second, new(place.Services[Energy], new() { ["Q11"] = Reply.No }, NoneToday: true), isSent: true);
    }

    private static void Fill(DemoDesk desk, int number, DemoPressing pressing, bool isSent = false)
    {
        var at = desk.Place.Now.AddMinutes(isSent ? -55 : -25);
        var submission = desk.Fill(number, at, pressing);
        var times = new DemoTimes(desk, submission, number);
        times.Follow(at);
        if (isSent)
            Send(submission, desk, times, at.AddMinutes(10));
        times.Finish(desk.Place.Now);
        DemoReferralNotices.Leave(submission, desk.Place);
    }

    private static void Send(Submission submission, DemoDesk desk, DemoTimes times, DateTimeOffset at)
    {
        var referral = submission.Referrals.Single();
        submission.Confirm(ContactChannel.Phone, "", desk.By("hub", at));
        submission.Send(referral, desk.ReceiverOf(referral, at), desk.By("hub", at));
        times.Follow(referral, at);
        times.Follow(at);
    }
}
