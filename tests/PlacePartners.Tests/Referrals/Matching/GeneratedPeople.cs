using PlacePartners.Referrals;
using Resident = PlacePartners.Referrals.Person;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>Invented people with known truth: some told of twice with slips of the pen, twins, couples, fathers and sons.</summary>
internal static class GeneratedPeople
{
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";

    private static readonly string[] First =
    [
        "margaret",
        "william",
        "john",
        "mary",
        "elizabeth",
        "james",
        "robert",
        "patricia",
        "susan",
        "thomas",
        "joan",
        "michael",
        "david",
        "catherine",
        "peter",
        "dorothy",
        "george",
        "anthony",
        "barbara",
        "stephen",
        "fatima",
        "mohammed",
        "ayesha",
        "grace",
        "chidi",
        "olumide",
        "rosa",
        "joao",
        "maria",
        "jean",
        "kenneth",
        "edward",
        "doreen",
        "winifred",
        "priya",
        "amir",
        "halima",
        "desmond",
        "sylvia",
        "raymond",
    ];

    private static readonly string[] Last =
    [
        "smith",
        "jones",
        "taylor",
        "brown",
        "williams",
        "wilson",
        "johnson",
        "davies",
        "patel",
        "wright",
        "evans",
        "thompson",
        "khan",
        "okafor",
        "adeyemi",
        "silva",
        "murphy",
        "obrien",
        "clarke",
        "campbell",
        "hussain",
        "ahmed",
        "stevens",
        "phillips",
        "mackenzie",
        "ferreira",
        "nwosu",
        "grant",
        "baptiste",
        "kowalski",
        "singh",
        "begum",
        "hughes",
        "walker",
        "robinson",
        "osei",
        "mensah",
        "reid",
        "francis",
        "morgan",
        "cooper",
        "bennett",
        "ward",
        "richardson",
        "cox",
        "howard",
        "gray",
        "watson",
        "brooks",
        "kelly",
        "sanders",
        "price",
        "barnes",
        "ross",
    ];

    private static readonly Dictionary<string, string> Short = new()
    {
        ["margaret"] = "peggy",
        ["william"] = "bill",
        ["elizabeth"] = "betty",
        ["robert"] = "bob",
        ["james"] = "jim",
        ["patricia"] = "pat",
        ["thomas"] = "tom",
        ["catherine"] = "kate",
        ["dorothy"] = "dot",
        ["anthony"] = "tony",
        ["susan"] = "sue",
        ["michael"] = "mick",
        ["edward"] = "ted",
        ["mohammed"] = "mo",
        ["raymond"] = "ray",
    };

    public static Resident Nobody() =>
        Resident.Told(
            new PersonDetails("Ada", "Invented", null, "", "", "020 7946 0018", "", "", "", false),
            Guid.Empty,
            new DateOnly(2026, 11, 23)
        );

    /// <summary>People and their doubles, in no order. A quarter is told of again; a tenth has a twin or a household.</summary>
    public static List<Generated> Make(int seed, int count)
    {
        var dice = new Random(seed);
        var (people, truth) = (new List<Generated>(), 0);
        for (var i = 0; i < count; i++)
        {
            var one = Somebody(dice);
            people.Add(new(truth, Made.Alone, one));
            if (dice.NextDouble() < 0.25)
                people.Add(new(truth, Made.Again, Again(one, dice)));
            truth++;
            var chance = dice.NextDouble();
            if (chance < 0.03)
                people.Add(
                    new(truth++, Made.Twin, one with { FirstName = Other(one.FirstName, dice), NhsNumber = "" })
                );
            else if (chance < 0.08)
                people.Add(new(truth++, Made.Household, Spouse(one, dice)));
            else if (chance < 0.10)
                people.Add(
                    new(truth++, Made.SameNameAtHome, one with { DateOfBirth = Child(one, dice), NhsNumber = "" })
                );
        }
        return people;
    }

    private static Described Somebody(Random dice) =>
        new(
            First[dice.Next(First.Length)],
            Last[dice.Next(Last.Length)],
            dice.NextDouble() < 0.05
                ? null
                : new DateOnly(dice.Next(1928, 1975), 1, 1).AddDays(dice.NextDouble() < 0.02 ? 0 : dice.Next(0, 365)),
            dice.NextDouble() < 0.06 ? "" : Postcode(dice),
            dice.NextDouble() < 0.25 ? "" : Phone(dice),
            "",
            ""
        );

    private static Described Again(Described one, Random dice)
    {
        var again = one;
        if (dice.NextDouble() < 0.18)
            again = again with { FirstName = Short.GetValueOrDefault(again.FirstName, again.FirstName) };
        if (dice.NextDouble() < 0.08)
            again = again with { FirstName = Slip(again.FirstName, dice) };
        if (dice.NextDouble() < 0.10)
            again = again with { LastName = Slip(again.LastName, dice) };
        if (dice.NextDouble() < 0.03)
            again = again with { LastName = $"{again.LastName} {Last[dice.Next(Last.Length)]}" };
        if (dice.NextDouble() < 0.02)
            again = again with { FirstName = again.LastName, LastName = again.FirstName };
        if (again.DateOfBirth is { } born)
        {
            if (dice.NextDouble() < 0.05 && born.Day <= 12)
                again = again with { DateOfBirth = new(born.Year, born.Day, born.Month) };
            else if (dice.NextDouble() < 0.05)
                again = again with { DateOfBirth = born.AddYears(dice.Next(2) == 0 ? -1 : 1) };
            else if (dice.NextDouble() < 0.05)
                again = again with { DateOfBirth = null };
        }
        if (dice.NextDouble() < 0.15)
            again = again with { Postcode = Postcode(dice) };
        if (dice.NextDouble() < 0.25)
            again = again with { Phone = dice.Next(2) == 0 ? "" : Phone(dice) };
        return again;
    }

    private static Described Spouse(Described one, Random dice) =>
        one with
        {
            FirstName = Other(one.FirstName, dice),
            DateOfBirth = one.DateOfBirth?.AddDays(dice.Next(-2500, 2500)),
            NhsNumber = "",
        };

    private static DateOnly? Child(Described one, Random dice) =>
        one.DateOfBirth?.AddYears(dice.Next(19, 35)).AddDays(dice.Next(20, 300));

    private static string Other(string first, Random dice)
    {
        var others = First.Where(name => name != first && !Nicknames.StandFor(name, first)).ToList();
        return others[dice.Next(others.Count)];
    }

    private static string Slip(string name, Random dice)
    {
        if (name.Length < 4)
            return name + name[^1];
        var place = dice.Next(1, name.Length - 1);
        return dice.Next(3) switch
        {
            0 => name.Remove(place, 1),
            1 => name[..place] + name[place + 1] + name[place] + name[(place + 2)..],
            _ => name[..place] + name[place] + name[place..],
        };
    }

    private static string Postcode(Random dice) =>
        $"S{(dice.Next(2) == 0 ? "W" : "E")}{dice.Next(1, 28)}{dice.Next(0, 10)}{Letters[dice.Next(Letters.Length)]}{Letters[dice.Next(Letters.Length)]}";

    private static string Phone(Random dice) => $"+4477009{dice.Next(0, 100_000):00000}";
}
