using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public enum UnmetNeedState
{
    Open,

    /// <summary>A service has opened that fits.</summary>
    Offered,

    /// <summary>A referral was made for it.</summary>
    Met,
    Closed,
}

/// <summary>Why the hub looks for a service no longer.</summary>
public enum UnmetNeedEnd
{
    HelpedElsewhere,
    NoLongerNeeded,
    PersonDeclined,
    CannotReach,
    NothingToOffer,
    EnteredByMistake,

    /// <summary>The person withdrew the checklist; set by the product.</summary>
    Withdrawn,

    /// <summary>The person's details were erased; set by the product.</summary>
    Erased,
}

/// <summary>A need of somebody that no service was left for. The hub looks again until it is met or closed.</summary>
internal sealed class UnmetNeed : TenantOwned, IAboutPerson, IVersioned
{
    /// <summary>Working days after which the hub looks at it again.</summary>
    public const int ReviewDays = 20;

    private UnmetNeed() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }

    [Personal(InClear = "needs are counted for the board")]
    public string Need { get; private set; } = "";

    /// <summary>Where the person lives, such as SW2; empty where it is not known.</summary>
    [Personal(InClear = "districts are counted for the board")]
    public string District { get; private set; } = "";

    public bool IsUrgent { get; private set; }
    public UnmetNeedState State { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }
    public DateOnly ReviewOn { get; private set; }

    /// <summary>The service that opened; null while none has.</summary>
    public Guid? OfferedServiceId { get; private set; }
    public DateTimeOffset? OfferedAt { get; private set; }

    /// <summary>Each service that was looked at, and what was against it.</summary>
    [Personal]
    public List<CandidateLeftOut> LeftOut { get; private set; } = [];

    public DateTimeOffset? EndedAt { get; private set; }

    [Personal(InClear = "ends are counted")]
    public UnmetNeedEnd? EndedBecause { get; private set; }

    /// <summary>What the hub wrote when it last looked, or when it closed it.</summary>
    [Personal]
    public string Note { get; private set; } = "";

    public int Version { get; private set; }

    public bool IsWaiting => State is UnmetNeedState.Open or UnmetNeedState.Offered;

    public static UnmetNeed Found(
        Submission submission,
        NeedFound need,
        RoutedNeed routed,
        Division division,
        Act by
    ) =>
        new()
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            Need = need.Code,
            District = Applicant.Of(submission.Person).District,
            IsUrgent = need.IsUrgent,
            FoundAt = by.At,
            ReviewOn = WorkingDays.Add(UkTime.DateOf(by.At), ReviewDays, division),
            LeftOut = [.. CandidateLeftOut.Of(routed)],
        };

    /// <summary>A service fits and has a place. Said again, nothing changes.</summary>
    public bool Offer(Guid serviceId, DateTimeOffset now)
    {
        if (!IsWaiting || OfferedServiceId == serviceId)
            return false;
        (State, OfferedServiceId, OfferedAt) = (UnmetNeedState.Offered, serviceId, now);
        return true;
    }

    /// <summary>The service that had opened is full again, or does not fit any more.</summary>
    public void WaitAgain()
    {
        if (State == UnmetNeedState.Offered)
            (State, OfferedServiceId, OfferedAt) = (UnmetNeedState.Open, null, null);
    }

    public void LookAgain(DateOnly on, string note, Act by)
    {
        RequireWaiting();
        var today = UkTime.DateOf(by.At);
        if (on <= today || on > today.AddYears(1))
            throw Refusal.Field("on", "Enter a day after today, within a year.");
        (ReviewOn, Note) = (on, note.Trim());
    }

    /// <summary>The hub added a referral for it.</summary>
    public void Meet(Act by)
    {
        if (IsWaiting)
            (State, EndedAt) = (UnmetNeedState.Met, by.At);
    }

    public void Close(UnmetNeedEnd because, string note, Act by)
    {
        RequireWaiting();
        if (because is UnmetNeedEnd.Withdrawn or UnmetNeedEnd.Erased)
            throw Refusal.Field("reason", "Withdraw the checklist, or erase the person, to say so.");
        if (because == UnmetNeedEnd.NothingToOffer && note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters what was tried.");
        End(because, note, by);
    }

    /// <summary>It ends along with its checklist.</summary>
    public void EndWith(UnmetNeedEnd because, Act by)
    {
        if (IsWaiting)
            End(because, "", by);
    }

    private void End(UnmetNeedEnd because, string note, Act by) =>
        (State, EndedAt, EndedBecause, Note) = (UnmetNeedState.Closed, by.At, because, note.Trim());

    private void RequireWaiting()
    {
        if (!IsWaiting)
            throw Refusal.Rule("need-ended", "This need is met or closed already. Load the list again.");
    }
}

/// <summary>A service that answers the need, and the first thing against it.</summary>
internal sealed class CandidateLeftOut
{
    public Guid ServiceId { get; init; }
    public LeftOut Why { get; init; }

    public static IEnumerable<CandidateLeftOut> Of(RoutedNeed routed) =>
        from candidate in routed.Candidates
        where candidate.Why is not null
        select new CandidateLeftOut { ServiceId = candidate.Service.Id, Why = candidate.Why!.Value };
}
