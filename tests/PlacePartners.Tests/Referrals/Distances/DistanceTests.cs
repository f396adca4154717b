using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Distances;

/// <summary>What somebody outside learns who looks at the figures after each single rating.</summary>
public sealed class DistanceTests
{
    private static readonly DateOnly First = new(2026, 1, 5);

    [Theory]
    [InlineData(9, null)]
    [InlineData(10, 10)]
    [InlineData(19, 10)]
    [InlineData(20, 20)]
    public void People_are_counted_in_full_groups_of_ten(int people, int? counted) =>
        Distance.Together([.. Enumerable.Range(0, people).Select(n => Twice(n, 4, 6))]).People.ShouldBe(counted);

    [Fact]
    public void Whoever_looks_after_each_rating_never_sees_one_person_alone()
    {
        var all = new List<Rated>();
        var looks = new List<Together>();
        for (var person = 0; person < 45; person++)
        {
            all.Add(Twice(person, person % 7, (person * 5) % 11));
            looks.Add(Distance.Together(all));
            // Somebody who was counted long ago is rated once more.
            var again = all[person / 2];
            all[person / 2] = again with { Ratings = [.. again.Ratings, At(person + 31, 10)] };
            looks.Add(Distance.Together(all));
        }

        var seen = looks.Where((look, at) => at == 0 || look != looks[at - 1]).ToList();

        seen.Select(look => look.People).ShouldBe([null, 10, 20, 30, 40]);
        seen.Where(look => look.Change is not null).ShouldAllBe(look => look.Change * 2 % 1 == 0);
    }

    private static Rated Twice(int person, int baseline, int latest) =>
        new(PlanScenes.Money, [At(person, baseline), At(person + 30, latest)]);

    private static RatedAt At(int day, int value) => new(First.AddDays(day), Guid.CreateVersion7(), value);
}
