using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public enum AccessState
{
    /// <summary>The clock stands until it is sure who asks.</summary>
    WaitingForProof,
    Open,
    Released,

    /// <summary>Ended without a pack: taken back, or refused for a reason.</summary>
    Closed,
}

/// <summary>Somebody asks what is kept about them: Article 15 of the UK GDPR.</summary>
internal sealed class AccessRequest : TenantOwned, IAboutPerson, IVersioned
{
    /// <summary>For how many days after its release a pack can be opened and downloaded.</summary>
    public const int DaysToDownload = 7;

    private AccessRequest() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly AskedOn { get; private set; }

    /// <summary>How they showed who they are: "passport seen at the office". No copy of it is kept.</summary>
    [Personal]
    public string IdentityHow { get; private set; } = "";
    public DateOnly? IdentityProvedOn { get; private set; }

    /// <summary>By when they must have their answer; null while the clock stands.</summary>
    public DateOnly? DueOn { get; private set; }
    public DateTimeOffset? ExtendedAt { get; private set; }

    [Personal]
    public string ExtendedBecause { get; private set; } = "";

    /// <summary>What was decided on each text that somebody wrote.</summary>
    [Personal]
    public List<TextDecided> Decided { get; private set; } = [];

    public DateTimeOffset? ReleasedAt { get; private set; }
    public Guid? ReleasedByMembershipId { get; private set; }

    /// <summary>The pack as it was released, with nothing in it that was struck out; empty again after seven days.</summary>
    [Personal]
    public string Pack { get; private set; } = "";
    public DateTimeOffset? PackEndedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    [Personal]
    public string ClosedBecause { get; private set; } = "";
    public Guid OpenedByMembershipId { get; private set; }

    /// <summary>The day of which colleagues were last reminded; null when they were not.</summary>
    public DateOnly? RemindedFor { get; private set; }
    public int Version { get; private set; }

    public bool IsWaiting => ReleasedAt is null && ClosedAt is null;

    public AccessState State =>
        ClosedAt is not null ? AccessState.Closed
        : ReleasedAt is not null ? AccessState.Released
        : IdentityProvedOn is null ? AccessState.WaitingForProof
        : AccessState.Open;

    public static AccessRequest Open(Submission submission, DateOnly askedOn, Act by)
    {
        var today = UkTime.DateOf(by.At);
        if (askedOn > today || askedOn < today.AddMonths(-6))
            throw Refusal.Field("askedOn", "Enter today, or a day of the last six months.");
        return new()
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            AskedOn = askedOn,
            OpenedByMembershipId = by.MembershipId!.Value,
        };
    }

    public void Prove(DateOnly on, string how, DateOnly today, Division division)
    {
        RequireWaiting();
        if (on < AskedOn || on > today)
            throw Refusal.Field("provedOn", "Enter a day from the day on which they asked until today.");
        if (how.Trim().Length < 5)
            throw Refusal.Field("how", "Say how they showed who they are.");
        (IdentityProvedOn, IdentityHow) = (on, how.Trim());
        Reckon(division);
    }

    /// <summary>Two months more, where the request is complex: the person is told within the first.</summary>
    public void Extend(string reason, Division division, Act by)
    {
        RequireWaiting();
        if (IdentityProvedOn is null)
            throw Refusal.Rule("not-now", "The clock stands until it is sure who asks, so there is nothing to extend.");
        if (ExtendedAt is not null)
            throw Refusal.Rule("extended-before", "It has been extended once. The law allows no more.");
        if (UkTime.DateOf(by.At) > DueOn)
            throw Refusal.Rule("too-late", "The first month is over, so it can no longer be extended.");
        (ExtendedAt, ExtendedBecause) = (by.At, reason.Trim());
        Reckon(division);
    }

    public void Decide(IEnumerable<TextDecided> texts)
    {
        RequireWaiting();
        var now = texts.ToDictionary(text => text.Key);
        Decided = [.. Decided.Where(text => !now.ContainsKey(text.Key)), .. now.Values];
    }

    public void Release(string pack, Act by)
    {
        RequireWaiting();
        if (IdentityProvedOn is null)
            throw Refusal.Rule("not-proved", "Say first how the person showed who they are.");
        (Pack, ReleasedAt, ReleasedByMembershipId) = (pack, by.At, by.MembershipId);
        PackEndedAt = by.At.AddDays(DaysToDownload);
    }

    public void Close(string reason, Act by)
    {
        RequireWaiting();
        (ClosedAt, ClosedBecause) = (by.At, reason.Trim());
    }

    public void EndPack() => (Pack, Decided) = ("", []);

    public void Remind(DateOnly day) => RemindedFor = day;

    /// <summary>
    /// A calendar month from the day on which it was sure who asks, three where it was extended; where that day is no
    /// working day, the next one. Source: the Information Commissioner's guidance on the right of access.
    /// </summary>
    private void Reckon(Division division)
    {
        var begins = IdentityProvedOn!.Value > AskedOn ? IdentityProvedOn.Value : AskedOn;
        DueOn = WorkingDays.OnOrAfter(begins.AddMonths(ExtendedAt is null ? 1 : 3), division);
    }

    private void RequireWaiting()
    {
        if (!IsWaiting)
            throw Refusal.Rule("not-now", "This request has been answered already. Load it again.");
    }
}

/// <summary>What was decided on one text: it goes out as it is, without some words, or not at all.</summary>
/// <param name="Passages">Words to strike out; none where it stays as it is, or goes altogether.</param>
/// <param name="Mark">Of the text as it was read: once it says something else, nothing is decided of it.</param>
internal sealed record TextDecided(string Key, bool IsStruckOut, List<string> Passages, string Mark = "");
