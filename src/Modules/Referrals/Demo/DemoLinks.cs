using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>
/// A referral waits at a service that has a mailbox and no accounts. Each that waits there has the link that its mailbox was sent;
/// no mail leaves the demo place.
/// </summary>
internal sealed class DemoLinks(IMediator modules, CurrentTenant partnership) : IDemoPart
{
    public int Order => 56;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        place.Clock.MoveTo(place.Now);
        var service = (await modules.Send(new GetServices(), ct)).First(one => one.Reach.By == ReachedBy.Mailbox);
        await Refer(service, place, ct);
        await place.Save(ct);
        var waiting = await place
            .Db.Referrals.Where(r => r.ServiceId == service.Id && r.State == ReferralState.Sent)
            .Where(r => r.ReachedBy == ReachedBy.Mailbox)
            .OrderBy(r => r.SentAt)
            .ThenBy(r => r.Id)
            .ToListAsync(ct);
        foreach (var referral in waiting)
        {
            var (sent, cause) = (referral.SentAt!.Value, $"demo:{referral.Id}");
            var link = ReferralLink.To(service.Reach.Mailbox, referral, cause, sent, place.Now.AddDays(14));
            place.Db.Add(link);
            place.Db.Add(LinkKey.To(link, partnership.Id!.Value, CardCodes.NextSecret()));
        }
        await place.Save(ct);
    }

    /// <summary>The hub adds it for somebody whom it rang this week, so that one waits there on every day of the year.</summary>
    private async Task Refer(ServiceRecord service, DemoPlace place, CancellationToken ct)
    {
        var at = place.Now.AddHours(-1);
        var submission = await place
            .Db.Submissions.Include(s => s.Person)
            .Include(s => s.Referrals)
            .Include(s => s.Consents)
            .Where(s => s.ConfirmedAt < at && s.WithdrawnAt == null && s.Person.ErasedAt == null && s.HeldAt == null)
            .Where(s => s.Referrals.All(r => r.ServiceId != service.Id))
            .OrderByDescending(s => s.SubmittedAt)
            .ThenBy(s => s.Reference)
            .FirstAsync(ct);
        var (hub, wording) = (place.Members["hub"], await place.Db.LiveWording(place.Today, ct));
        var by = new Act(hub.MembershipId, hub.OrganisationId, at, Party.Hub);
        List<string> needs = [service.Needs[^1]];
        submission.RecordConsent(
            service.Id,
            new SaidOf(ConsentAnswer.Yes, DataGroups.DefaultFor(needs)),
            new(wording.Number, ConsentGivenHow.Phone, ConsentGivenBy.Person, "", UkTime.DateOf(at)),
            wording.ReadOutFor(service.Name, service.OrganisationName),
            by
        );
        var referral = submission.Propose(
            service.Id,
            service.OrganisationId,
            new(needs, [], "They told us on the phone that they eat alone."),
            by
        );
        submission.Send(referral, new(TakesReferrals: true, HasSigned: true, ReachedBy: ReachedBy.Mailbox), by);
        var clocks = new ClockHands(
            await Timetable.Load(place.Db, modules, ct),
            [],
            new Dictionary<Guid, Standing> { [submission.Id] = new(submission.HeldAt, submission.RestrictedAt) }
        );
        clocks.Follow(referral, at);
        place.Db.AddRange(clocks.Started);
    }
}
