using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Looks each day, and whenever a service changes, whether one has opened for a need that waits. No more are offered a
/// service than it has places; the urgent come first, then those who wait longest.
/// </summary>
internal sealed class OfferUnmetNeeds(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var waiting = await Waiting(ct);
        if (waiting.Count == 0)
            return;
        var submissions = await Submissions([.. waiting.Select(need => need.SubmissionId).Distinct()], ct);
        var postcodes = submissions.Values.Select(submission => Applicant.Of(submission).Postcode);
        var facts = await RoutingFacts.Load(db, modules, UkTime.Today(clock), postcodes, ct);
        var (taken, lately) = (new Dictionary<Guid, int>(facts.Taken), new Dictionary<Guid, int>(facts.Lately));
        var opened = new List<Guid>();
        foreach (var need in waiting)
        {
            var submission = submissions[need.SubmissionId];
            var now = facts with { Taken = taken, Lately = lately };
            var routed = Router.Route(need.Need, now, Applicant.Of(submission), EarlierLine.Of(submission));
            if (Best(need, routed) is not { } serviceId)
            {
                need.WaitAgain();
                continue;
            }
            // An offer takes a place and a turn, so that of two equals the next person is offered the other.
            taken[serviceId] = taken.GetValueOrDefault(serviceId) + 1;
            lately[serviceId] = lately.GetValueOrDefault(serviceId) + 1;
            if (need.Offer(serviceId, clock.GetUtcNow()))
                opened.Add(serviceId);
        }
        foreach (var service in opened.CountBy(id => id))
            await Tell(facts, service.Key, service.Value, ct);
        db.Changed(UnmetNeedDesk.Path);
        await db.SaveChangesAsync(ct);
    }

    private async Task<List<UnmetNeed>> Waiting(CancellationToken ct) =>
        await (
            from need in db.UnmetNeeds
            join person in db.People on need.PersonId equals person.Id
            where need.State == UnmetNeedState.Open || need.State == UnmetNeedState.Offered
            where person.ErasedAt == null
            orderby need.IsUrgent descending, need.FoundAt, need.Id
            select need
        ).ToListAsync(ct);

    private async Task<Dictionary<Guid, Submission>> Submissions(List<Guid> ids, CancellationToken ct) =>
        await db
            .Submissions.AsNoTracking()
            .AsSplitQuery()
            .Where(s => ids.Contains(s.Id))
            .Include(s => s.Person)
            .Include(s => s.Referrals)
            .Include(s => s.Consents)
            .ToDictionaryAsync(s => s.Id, ct);

    // Who was told of a service keeps it while it fits.
    private static Guid? Best(UnmetNeed need, RoutedNeed routed)
    {
        var fit = routed.Candidates.Where(candidate => candidate.MayRefer).ToList();
        return (fit.Find(candidate => candidate.Service.Id == need.OfferedServiceId) ?? fit.FirstOrDefault())
            ?.Service
            .Id;
    }

    private async Task Tell(RoutingFacts facts, Guid serviceId, int people, CancellationToken ct)
    {
        var hub = await modules.Send(new GetMembers(Role: Role.HubWorker), ct);
        await modules.Send(
            new Notify(
                $"unmet-needs-offered:{serviceId}:{clock.GetUtcNow():O}",
                [.. hub.Select(member => member.MembershipId)],
                $"A service has opened: {facts.Services[serviceId].Name}",
                people == 1
                    ? "A need that no service was found for fits it now. Ask the person, then add the service."
                    : $"{people} needs that no service was found for fit it now. Ask the people, then add the service.",
                "/hub/unmet-needs?state=Offered"
            ),
            ct
        );
    }
}
