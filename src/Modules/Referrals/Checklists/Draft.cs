namespace PlacePartners.Referrals;

/// <summary>What a checklist is made from.</summary>
internal sealed record Draft(
    string Reference,
    Guid ClientKey,
    IReadOnlyList<Answer> Answers,
    DateOnly FilledOn,
    string Note,
    PaperForm? Paper = null
);

/// <summary>Whose paper form was keyed in.</summary>
/// <param name="MembershipId">The worker who filled it and hears what comes of it; null when they have no account here.</param>
/// <param name="WorkerName">Their name then.</param>
internal sealed record PaperForm(Guid OrganisationId, Guid? MembershipId, string WorkerName);
