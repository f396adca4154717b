using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// What went wrong with residents' records and what was done about it: the facts, effects and remedy that Article 33(5) of
/// the UK GDPR asks a controller to keep, reported or not.
/// </summary>
internal sealed class BreachRecord : TenantOwned, IVersioned
{
    /// <summary>From when it was found, to tell the regulator where the people may come to harm: Article 33(1).</summary>
    public static readonly TimeSpan TimeToReport = TimeSpan.FromHours(72);

    private BreachRecord() { }

    /// <summary>The checklists of the people affected.</summary>
    public List<Guid> SubmissionIds { get; private set; } = [];

    /// <summary>Since when it was wrong.</summary>
    public DateTimeOffset HappenedAt { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }
    public Guid? FoundByMembershipId { get; private set; }
    public Guid OrganisationId { get; private set; }

    [Personal]
    public string WhatHappened { get; private set; } = "";

    [Personal]
    public string WhatWasDone { get; private set; } = "";

    public bool? IsReported { get; private set; }
    public bool? ArePeopleTold { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public Guid? ClosedByMembershipId { get; private set; }
    public int Version { get; private set; }

    public static BreachRecord OfWrongMerge(
        IReadOnlyList<Guid> submissionIds,
        string whatHappened,
        DateTimeOffset happenedAt,
        Act by
    ) =>
        new()
        {
            SubmissionIds = [.. submissionIds],
            HappenedAt = happenedAt,
            FoundAt = by.At,
            FoundByMembershipId = by.MembershipId,
            OrganisationId = by.OrganisationId,
            WhatHappened = whatHappened.Trim(),
        };

    public void Close(string whatWasDone, bool isReported, bool arePeopleTold, Act by)
    {
        if (ClosedAt is not null)
            throw Refusal.Rule("breach-closed", "This breach record is closed. What it says stays as it is.");
        (WhatWasDone, IsReported, ArePeopleTold) = (whatWasDone.Trim(), isReported, arePeopleTold);
        (ClosedAt, ClosedByMembershipId) = (by.At, by.MembershipId);
    }
}
