using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>What a receiver is told, in parts that a person can agree to one by one.</summary>
public enum DataGroup
{
    /// <summary>Who it is and how to reach them: name, birth, address, phone, e-mail, language, access needs, safe contact.</summary>
    Contact,

    /// <summary>What they answered, and what was written to the service about it.</summary>
    Answers,

    /// <summary>Needs of body and mind, and the answers about them.</summary>
    Health,

    /// <summary>Needs of money, and the answers about them.</summary>
    Finance,

    /// <summary>Needs of home and household, and the answers about them.</summary>
    Household,

    /// <summary>Files that were added.</summary>
    Attachments,
}

/// <summary>Sets of data groups, kept as one number so that the database can ask for them.</summary>
internal static class DataGroups
{
    public const int Contact = 1 << (int)DataGroup.Contact;
    public const int All = (1 << 6) - 1;

    private static readonly Dictionary<string, DataGroup> ByNeed = new()
    {
        ["falls"] = DataGroup.Health,
        ["memory"] = DataGroup.Health,
        ["loneliness"] = DataGroup.Health,
        ["activity"] = DataGroup.Health,
        ["substance"] = DataGroup.Health,
        ["telecare"] = DataGroup.Health,
        ["equipment-adaptations"] = DataGroup.Health,
        ["benefits-check"] = DataGroup.Finance,
        ["debt"] = DataGroup.Finance,
        ["practical-digital"] = DataGroup.Finance,
        ["fire.alarm"] = DataGroup.Household,
        ["fire.high-risk"] = DataGroup.Household,
        ["home.security"] = DataGroup.Household,
        ["carer"] = DataGroup.Household,
        ["warm-home"] = DataGroup.Household,
        ["handyperson"] = DataGroup.Household,
        ["food"] = DataGroup.Household,
        ["transport"] = DataGroup.Household,
    };

    /// <summary>A need that nobody has placed counts as health: the most careful.</summary>
    public static DataGroup OfNeed(string need) => ByNeed.GetValueOrDefault(need, DataGroup.Health);

    /// <summary>What the one spoken sentence covers: who they are, and the help they asked this service for.</summary>
    public static int DefaultFor(IEnumerable<string> needs) =>
        Of([DataGroup.Contact, DataGroup.Answers, .. needs.Select(OfNeed)]);

    public static int Of(IEnumerable<DataGroup> groups) =>
        groups.Aggregate(0, (bits, group) => bits | (1 << (int)group));

    public static IReadOnlyList<DataGroup> List(int bits) =>
        [.. Enum.GetValues<DataGroup>().Where(group => Has(bits, group))];

    public static bool Has(int bits, DataGroup group) => (bits & (1 << (int)group)) != 0;

    /// <summary>Everything about these needs was agreed to.</summary>
    public static bool TellsAll(int bits, IEnumerable<string> needs) =>
        Has(bits, DataGroup.Answers) && needs.All(need => Has(bits, OfNeed(need)));

    /// <summary>The needs as a receiver may know them: those it was not told of show as one, without a name.</summary>
    public static IReadOnlyList<Need> Needs(int bits, IReadOnlyCollection<string> needs, bool isOpen)
    {
        var told = Glimpse.Needs(needs.Where(need => Has(bits, OfNeed(need))), isOpen);
        return needs.Any(need => !Has(bits, OfNeed(need))) ? [.. told, Unsaid] : told;
    }

    private static Need Unsaid => new("unsaid", "Help that your service gives");
}
