using MediatR;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>The quarters gone by, each published on its day, how far people came, and what two services promise.</summary>
internal sealed class DemoFlows(IMediator modules) : IDemoPart
{
    public int Order => 57;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        place.Clock.MoveTo(place.Now);
        foreach (var period in FlowPeriod.Latest(place.Clock).Reverse().Where(p => p.MayBePublished(place.Today)))
        {
            place.Clock.MoveTo(UkTime.InstantOf(period.PublishedFrom, new TimeOnly(2, 0)));
            await new PublishFlows(place.Db, modules, place.Clock).Run(ct);
        }
        place.Clock.MoveTo(place.Now);
        await new PublishDistances(place.Db, place.Clock).Run(ct);
        var timetable = await Timetable.Load(place.Db, modules, ct);
        var services = (await modules.Send(new GetServices(), ct)).Where(service => service.TakesReferrals);
        foreach (var (at, service) in services.OrderBy(service => service.Name).Take(2).Index())
        {
            var promise = ServicePromise.Of(service.Id);
            promise.Promise(2 + at, at == 0 ? 5 : null, timetable);
            place.Db.Add(promise);
        }
        await place.Save(ct);
    }
}
