using MediatR;
using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Counting;
using PlacePartners.Measures.Definitions;
using PlacePartners.Platform.Demo;

namespace PlacePartners.Measures.Demo;

/// <summary>Three measures that the product counts from the referrals and milestones of the demo place.</summary>
internal sealed class DemoCounting(IMediator modules) : IDemoPart
{
    private static readonly (Counted Counted, string Goal)[] Chosen =
    [
        (Counted.ReferralsAccepted, "systems"),
        (Counted.ContactWithinAWeek, "communities"),
        (Counted.MilestonesOnTime, "systems"),
    ];

    public int Order => 75;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        place.Clock.MoveTo(place.Ago(0, 2));
        var name = (await modules.Send(new GetPartnership(), ct)).Place[0].Name;
        var measures = Chosen
            .Select(one =>
                Measure.Define(
                    CountedLibrary.All[one.Counted] with
                    {
                        GoalId = place.Goals[one.Goal],
                        AreaName = name,
                    },
                    place.Clock.GetUtcNow(),
                    CountedLibrary.KeyOf(one.Counted)
                )
            )
            .ToList();
        place.Db.AddRange(measures);
        await new CountMeasures(place.Db, modules, place.Clock).Record(measures, ct);
        await place.Save(ct);
    }
}
