namespace PlacePartners.Contracts.Services;

/// <summary>What somebody needs to be able to use a service, and what a service can offer.</summary>
public enum AccessNeed
{
    /// <summary>No steps to get in or about.</summary>
    StepFree,

    /// <summary>Its people come to the home.</summary>
    HomeVisit,

    /// <summary>All of it by phone or video.</summary>
    ByPhoneOrVideo,

    /// <summary>A hearing loop.</summary>
    HearingLoop,

    /// <summary>British Sign Language.</summary>
    SignLanguage,

    /// <summary>Letters and forms in easy read.</summary>
    EasyRead,

    /// <summary>A quiet space.</summary>
    QuietSpace,
}

/// <summary>The words for access needs.</summary>
public static class AccessNeeds
{
    /// <summary>Plain words, such as "step-free access", with commas between; empty for none.</summary>
    public static string Words(IEnumerable<AccessNeed> needs) => string.Join(", ", needs.Order().Select(Name));

    private static string Name(AccessNeed need) =>
        need switch
        {
            AccessNeed.StepFree => "step-free access",
            AccessNeed.HomeVisit => "visits at home",
            AccessNeed.ByPhoneOrVideo => "help by phone or video",
            AccessNeed.HearingLoop => "a hearing loop",
            AccessNeed.SignLanguage => "British Sign Language",
            AccessNeed.EasyRead => "easy read",
            _ => "a quiet space",
        };
}
