using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What a checklist is counted by. It stands in clear, so that nobody's record is opened to count.</summary>
internal sealed partial class Submission
{
    /// <summary>Age when it was made, in wide bands; empty where it is not known.</summary>
    [Personal(InClear = "ages are counted in the figures on how referrals flow")]
    public string AgeBand { get; private set; } = "";

    /// <summary>Where the person lives, such as SW2; empty where it is not known or their address is withheld.</summary>
    [Personal(InClear = "areas are counted in the figures on how referrals flow")]
    public string Area { get; private set; } = "";

    /// <summary>It should never have been made, so it counts nowhere.</summary>
    public bool IsCounted { get; private set; } = true;

    private void CountBy(Person person)
    {
        var applicant = Applicant.Of(person);
        AgeBand = AgeBands.Of(applicant.AgeOn(UkTime.DateOf(SubmittedAt)));
        Area = person.IsAddressWithheld ? "" : applicant.District;
    }

    private void CountNoMore() => (AgeBand, Area, IsCounted) = ("", "", false);
}

internal static class AgeBands
{
    /// <summary>The ages that are told apart, youngest first; empty where it is not known.</summary>
    public static IReadOnlyList<string> All { get; } = ["0-49", "50-64", "65-74", "75-84", "85", ""];

    public static string Of(int? age) =>
        age switch
        {
            null => "",
            < 50 => "0-49",
            < 65 => "50-64",
            < 75 => "65-74",
            < 85 => "75-84",
            _ => "85",
        };
}
