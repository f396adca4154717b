namespace PlacePartners.Referrals;

public enum MatchField
{
    NhsNumber,
    DateOfBirth,
    LastName,
    FirstName,
    Postcode,
    Phone,

    /// <summary>Shown to whoever compares; it counts for nothing, since households and workers share addresses.</summary>
    Email,
}

public enum Agreement
{
    NotKnown,
    Same,

    /// <summary>By spelling, by sound, or as part of a longer name.</summary>
    Alike,
    Nickname,
    Initial,

    /// <summary>Day and month, or first and last name, in each other's place.</summary>
    Swapped,

    /// <summary>One of day, month and year is another.</summary>
    OnePartDiffers,

    /// <summary>1 January in both: often written where nobody knows the day.</summary>
    FirstOfJanuary,
    SameSector,
    SameOutward,
    Different,
}

/// <summary>Above Unlikely, somebody of the hub looks.</summary>
public enum MatchBand
{
    Unlikely,
    Review,
    LooksLike,
}

/// <summary>Why two records are not said to look like one person's, however many points they have.</summary>
public enum MatchVeto
{
    /// <summary>One home and last name, another first name, or one only spelt alike with the same birth: twins, couples.</summary>
    SameHome,

    /// <summary>One home and name, another birth altogether: parent and child.</summary>
    AnotherGeneration,
    TwoNhsNumbers,
}

/// <summary>How two records stand to each other in one field. It tells nothing of what stands there.</summary>
public sealed record Finding(MatchField Field, Agreement Agreement);
