using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Tells whoever is waited for that time runs, and the hub when it has run out. No word of the person or the need.</summary>
internal sealed class WhenClockRang(AppDb db, IMediator modules, SiteAddress site, TimeProvider time)
    : INotificationHandler<ClockRang>
{
    private static readonly Dictionary<ClockKind, (string Waiting, string Late, string Do)> Said = new()
    {
        [ClockKind.Triage] = ("A checklist waits for the first call", "The first call is late", "Contact the person."),
        [ClockKind.Respond] = ("A referral waits for an answer", "An answer is late", "Accept it, ask, or decline it."),
        [ClockKind.Answer] = (
            "A service has a question",
            "An answer to a service is late",
            "Open the checklist and answer."
        ),
        [ClockKind.Contact] = (
            "A first contact is due soon",
            "A first contact is late",
            "Get in touch, and record it."
        ),
        [ClockKind.Wait] = (
            "A waiting list is to be looked at",
            "A look at the waiting list is late",
            "Say how long it will be, or begin."
        ),
        [ClockKind.Outcome] = ("An outcome is to be recorded", "An outcome is late", "Record what came of it."),
        [ClockKind.FollowUp] = ("A follow-up call is due", "A follow-up call is late", "Ask the person how it went."),
    };

    public async Task Handle(ClockRang happened, CancellationToken ct)
    {
        var clock = await db.Clocks.AsNoTracking().SingleAsync(c => c.Id == happened.ClockId, ct);
        if (!clock.IsRunning)
            return;
        var stage = Enum.Parse<ClockStage>(happened.Stage);
        var submission = await db
            .Submissions.Where(s => s.Id == clock.SubmissionId)
            .Select(s => new { s.Reference, s.FollowedByMembershipId })
            .SingleAsync(ct);
        var (waiting, late, act) = Said[clock.Kind];
        var said = $"{(stage == ClockStage.Reminded ? waiting : late)}: {submission.Reference}";

        if (!await TellOutside(clock, happened, ct))
            await Tell(await WaitedFor(clock, submission.FollowedByMembershipId, ct), said, act, "", Page(clock));
        if (stage != ClockStage.Escalated)
            return;
        var hub = clock.Kind == ClockKind.Triage ? Role.PartnershipManager : Role.HubWorker;
        // A manager sees how times are kept, and opens no checklist.
        var page = hub == Role.PartnershipManager ? "/clocks" : $"/hub/{clock.SubmissionId}";
        await Tell(await Holders(hub, null, ct), said, "See whether somebody else can help.", "-hub", page);
        if (clock.Kind == ClockKind.Contact)
            await Tell(
                [submission.FollowedByMembershipId],
                said,
                "The hub knows.",
                "-referrer",
                $"/referrals/{clock.SubmissionId}"
            );

        async Task Tell(IReadOnlyCollection<Guid> whom, string title, string body, string suffix, string link) =>
            await modules.Send(
                new Notify($"clock-{happened.Stage}{suffix}:{clock.Id}", whom, title, body, link, ByEmail: true),
                ct
            );
    }

    /// <summary>A service without accounts gets its link again, or the hub is asked to ring it. False for everybody else.</summary>
    private async Task<bool> TellOutside(Clock clock, ClockRang happened, CancellationToken ct)
    {
        if (clock.Kind == ClockKind.Answer || clock.ReferralId is null)
            return false;
        var referral = await db.Referrals.SingleAsync(r => r.Id == clock.ReferralId, ct);
        var isOutside = referral is { ReachedBy: not ReachedBy.Colleagues, AcceptedByMembershipId: null };
        return isOutside
            && await OutsideNotices.Tell(
                referral,
                referral.IsIdentityOpen ? LinkPost.Taken : LinkPost.Waiting,
                $"tell-{happened.Stage}:{clock.Id}",
                db,
                modules,
                site,
                time.GetUtcNow(),
                ct
            );
    }

    private static string Page(Clock clock) =>
        clock switch
        {
            { ReferralId: null } => $"/hub/{clock.SubmissionId}",
            { Kind: ClockKind.Answer } => $"/referrals/{clock.SubmissionId}",
            _ => $"/inbox/{clock.ReferralId}",
        };

    private async Task<IReadOnlyCollection<Guid>> WaitedFor(Clock clock, Guid followedBy, CancellationToken ct)
    {
        if (clock.ReferralId is null)
            return await Holders(Role.HubWorker, null, ct);
        if (clock.Kind == ClockKind.Answer)
            return [followedBy];
        var acceptedBy = await db
            .Referrals.Where(r => r.Id == clock.ReferralId)
            .Select(r => r.AcceptedByMembershipId)
            .SingleAsync(ct);
        return acceptedBy is { } one ? [one] : await Holders(Role.ServiceWorker, clock.OrganisationId, ct);
    }

    private async Task<IReadOnlyCollection<Guid>> Holders(Role role, Guid? organisationId, CancellationToken ct) =>
        [.. (await modules.Send(new GetMembers(organisationId, role), ct)).Select(member => member.MembershipId)];
}
