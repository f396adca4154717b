using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What a checklist is made from.</summary>
/// <param name="RuleSet">Number of the rule set that it is routed by; 0 before the first.</param>
internal sealed record Draft(
    string Reference,
    Guid ClientKey,
    IReadOnlyList<Answer> Answers,
    DateOnly FilledOn,
    string Note,
    PaperForm? Paper = null,
    string Language = FormLanguages.English,
    int RuleSet = 0
)
{
    private const int DaysOnAPhone = 7;

    /// <summary>Refuses a day that cannot be the one it was filled on. A phone keeps a form for seven days, and deletes it then.</summary>
    public void RequireDay(DateOnly today)
    {
        if (Paper is not null && (FilledOn > today || FilledOn < today.AddYears(-1)))
            throw Refusal.Field("filledOn", "Enter the day it was filled: today, or a day of the last twelve months.");
        if (Paper is null && (FilledOn > today || FilledOn < today.AddDays(-DaysOnAPhone)))
            throw Refusal.Field(
                "filledOn",
                "This form was filled more than seven days ago, or on a day that has not come. Ask the hub to key it in."
            );
    }
}

/// <summary>Whose paper form was keyed in.</summary>
/// <param name="MembershipId">The worker who filled it and hears what comes of it; null when they have no account here.</param>
/// <param name="WorkerName">Their name then.</param>
internal sealed record PaperForm(Guid OrganisationId, Guid? MembershipId, string WorkerName);
