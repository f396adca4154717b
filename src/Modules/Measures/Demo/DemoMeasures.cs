using MediatR;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Public;
using PlacePartners.Measures.Published;
using PlacePartners.Platform.Demo;

namespace PlacePartners.Measures.Demo;

/// <summary>Twelve measures: five published for the place, seven that partners send returns for.</summary>
internal sealed class DemoMeasures(IMediator modules) : IDemoPart
{
    private static readonly (string Key, string Goal)[] Published =
    [
        ("early-years-expected-level", "systems"),
        ("early-education-2", "systems"),
        ("internet-use", "communities"),
        ("bank-branches", "communities"),
        ("air-pollution-mortality", "places"),
    ];

    public int Order => 60;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        var shown = await Adopt(place, ct);
        var dice = DemoPlace.Dice(this);
        foreach (var counted in DemoReturns.All)
            await DemoReturns.Load(counted, place, dice, ct);

        var page = PublicPage.Begin();
        page.Change(
            isOn: true,
            "What we watch in Lambeth together. A demonstration: returns of partners are made up and are not shown here; published figures are those of their publishers.",
            PublicPage.UsualDelay,
            shown
        );
        place.Db.Add(page);
        await place.Save(ct);
    }

    private async Task<IReadOnlyList<Guid>> Adopt(DemoPlace place, CancellationToken ct)
    {
        var adopted = place.Ago(22, 3);
        var library = Library
            .For((await modules.Send(new GetPartnership(), ct)).Place)
            .ToDictionary(found => found.Series.Key);
        place.Clock.MoveTo(adopted);
        var ids = new List<Guid>();
        foreach (var (key, goal) in Published)
        {
            var measure = await AdoptPublishedMeasures.Adopt(
                place.Db,
                library[key],
                place.Goals[goal],
                place.Members["lead"].MembershipId,
                adopted,
                ct
            );
            place.Db.Publish(new MeasureFiguresChanged(measure.Id));
            await place.Save(ct);
            ids.Add(measure.Id);
        }

        return ids;
    }
}
