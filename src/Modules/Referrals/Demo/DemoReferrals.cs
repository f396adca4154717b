using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>Two years of checklists and referrals. What would come after the moment of loading is not told: it waits.</summary>
internal sealed class DemoReferrals(IMediator modules, CurrentTenant partnership, MatchWeights weights) : IDemoPart
{
    private const int Batch = 150;
    private const int Compared = 5;
    private static readonly string[] FirstOnly = ["food", "handyperson"];

    public int Order => 50;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        await Prepare(place, ct);
        var desk = new DemoDesk(
            place,
            await place.Db.LiveChecklist(place.Today, ct),
            await place.Db.LiveWording(place.Today, ct),
            await RoutingFacts.Load(place.Db, modules, place.Today, [], ct),
            DemoPlace.Dice(this)
        );
        await TellAll(desk, place, ct);
        await Compare(desk, place, ct);
        await TellAboutServices(place, ct);
        await DemoRuleSets.Load(place, modules, ct);
        await Save(place.Now, place, ct);
        await DemoDeadlines.Load(desk, place, modules, ct);
        await Save(place.Now, place, ct);
    }

    /// <summary>What the product's own handlers do when a partnership is created and a service is listed.</summary>
    private async Task Prepare(DemoPlace place, CancellationToken ct)
    {
        place.Clock.MoveTo(place.Ago(26, 7));
        var created = new PartnershipCreated(partnership.Id!.Value, place.Organisations["lead"]);
        await new WhenPartnershipCreated(place.Db, place.Clock).Handle(created, ct);

        var routing = new WhenServiceListed(place.Db, new OfferUnmetNeeds(place.Db, modules, place.Clock));
        var services = (await modules.Send(new GetServices(), ct)).ToDictionary(service => service.Id);
        foreach (var service in place.Services.Values.Select(id => services[id]))
        {
            place.Clock.MoveTo(place.Ago(24, -5));
            await routing.Handle(new ServiceListed(service.Id, service.OrganisationId, service.Needs), ct);
        }
        place.Db.AddRange(FirstOnly.Select(need => NeedRouting.Of(need, FanOut.First)));
        var asking = AskingPage.Begin();
        asking.Change(
            isOn: true,
            "We are charities, the council and the NHS in one place. We answer on working days.",
            []
        );
        place.Db.Add(asking);
        await place.Save(ct);
    }

    private static async Task TellAll(DemoDesk desk, DemoPlace place, CancellationToken ct)
    {
        var dice = desk.Dice;
        var (first, told, owed) = (place.Today.AddMonths(-24).AddDays(10), 0, 0.0);
        for (var day = first; day <= place.Today; day = day.AddDays(1))
        {
            var progress = (double)(day.DayNumber - first.DayNumber) / (place.Today.DayNumber - first.DayNumber);
            owed += DemoCalendar.Checklists(day, progress, dice);
            var moments = Enumerable.Range(0, (int)owed).Select(_ => DemoCalendar.InOfficeHours(day, dice)).ToList();
            owed -= moments.Count;
            foreach (var at in moments.Order().Where(at => at < place.Now))
            {
                new DemoJourney(desk, progress).Tell(++told, at);
                if (told % Batch == 0)
                    await Save(at, place, ct);
            }
        }
        await Save(place.Now, place, ct);
    }

    /// <summary>As the product does for each checklist; here for the newest of people who were told of before.</summary>
    private async Task Compare(DemoDesk desk, DemoPlace place, CancellationToken ct)
    {
        var handler = new WhenPersonTold(place.Db, modules, weights);
        foreach (var submissionId in desk.ToldAgain.TakeLast(Compared))
            await handler.Compare(submissionId, ct);
        await Save(place.Now, place, ct);
    }

    private async Task TellAboutServices(DemoPlace place, CancellationToken ct)
    {
        var (dice, services) = (DemoPlace.Dice(this), await modules.Send(new GetServices(), ct));
        var workers = DemoDesk.Workers.Select(worker => place.Members[worker.Key]).ToList();
        for (var week = 103; week >= 0; week--)
        {
            for (var count = dice.Next(3, 10); count > 0; count--)
            {
                var day = place.Today.AddDays(-7 * week - dice.Next(1, 7));
                var (worker, service) = (workers[dice.Next(workers.Count)], services[dice.Next(services.Count)]);
                var by = new Act(worker.MembershipId, worker.OrganisationId, DemoCalendar.InOfficeHours(day, dice));
                var how = (SignpostHow)dice.Next(3);
                place.Db.Add(Signpost.Told(service.Id, service.Needs[dice.Next(service.Needs.Count)], how, by));
            }
        }
        await Save(place.Now, place, ct);
    }

    private static Task Save(DateTimeOffset at, DemoPlace place, CancellationToken ct)
    {
        place.Clock.MoveTo(at);
        return place.Save(ct);
    }
}
