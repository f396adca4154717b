using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>How two generated records came to be alike.</summary>
public enum Made
{
    Alone,
    Again,
    Twin,
    Household,
    SameNameAtHome,
}

/// <param name="Truth">Who it is: two records of one truth are of one person.</param>
internal sealed record Generated(int Truth, Made How, Described Described);
