using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Who complains.</summary>
public enum ComplaintBy
{
    Person,

    /// <summary>Family, a friend or an attorney, for the person.</summary>
    SpeaksForThem,
    Referrer,
    Service,
}

public enum ComplaintAbout
{
    /// <summary>How information about somebody was used: section 164A of the Data Protection Act 2018.</summary>
    Data,

    /// <summary>How a referral was handled.</summary>
    Referral,
}

public enum ComplaintState
{
    Open,
    Upheld,
    PartlyUpheld,
    NotUpheld,
    TakenBack,
}

/// <summary>Somebody complains. The hub acknowledges it, looks into it, and says what came of it within the days promised.</summary>
internal sealed class Complaint : TenantOwned, IAboutPerson, IVersioned
{
    /// <summary>By law a complaint about data is acknowledged within so many days.</summary>
    public const int DaysToAcknowledge = 30;

    private Complaint() { }

    /// <summary>The checklist that it is about; null where it is about none.</summary>
    public Guid? SubmissionId { get; private set; }

    /// <summary>Whose record it belongs to, and goes with; its own where it is about no checklist.</summary>
    public Guid PersonId { get; private set; }
    public ComplaintBy By { get; private set; }
    public ComplaintAbout About { get; private set; }

    [Personal]
    public string Name { get; private set; } = "";

    /// <summary>How whoever complains wants to be answered.</summary>
    [Personal]
    public string Contact { get; private set; } = "";

    [Personal]
    public string What { get; private set; } = "";
    public DateOnly ReceivedOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateOnly? AcknowledgedOn { get; private set; }
    public Guid RecordedByMembershipId { get; private set; }
    public ComplaintState State { get; private set; }

    [Personal]
    public string Answer { get; private set; } = "";
    public DateTimeOffset? ClosedAt { get; private set; }
    public Guid? ClosedByMembershipId { get; private set; }

    /// <summary>The day of which colleagues were last reminded; null when they were not.</summary>
    public DateOnly? RemindedFor { get; private set; }
    public DateTimeOffset? DestroyedAt { get; private set; }
    public int Version { get; private set; }

    public DateOnly AcknowledgeBy => ReceivedOn.AddDays(DaysToAcknowledge);

    public static Complaint Record(Complained said, Submission? about, DateOnly dueOn, Act by)
    {
        var today = UkTime.DateOf(by.At);
        if (said.ReceivedOn > today || said.ReceivedOn < today.AddMonths(-6))
            throw Refusal.Field("receivedOn", "Enter today, or a day of the last six months.");
        var complaint = new Complaint
        {
            SubmissionId = about?.Id,
            By = said.By,
            About = said.About,
            Name = said.Name.Trim(),
            Contact = said.Contact.Trim(),
            What = said.What.Trim(),
            ReceivedOn = said.ReceivedOn,
            DueOn = dueOn,
            RecordedByMembershipId = by.MembershipId!.Value,
        };
        complaint.PersonId = about?.PersonId ?? complaint.Id;
        return complaint;
    }

    public void Acknowledge(DateOnly on, DateOnly today)
    {
        RequireOpen();
        if (AcknowledgedOn is not null)
            throw Refusal.Rule("not-now", "It has been acknowledged already. Load it again.");
        if (on < ReceivedOn || on > today)
            throw Refusal.Field("on", "Enter a day from the day on which it came until today.");
        AcknowledgedOn = on;
    }

    public void Close(ComplaintState outcome, string answer, Act by)
    {
        RequireOpen();
        if (outcome == ComplaintState.Open)
            throw Refusal.Field("outcome", "Choose what came of it.");
        (State, Answer, ClosedAt, ClosedByMembershipId) = (outcome, answer.Trim(), by.At, by.MembershipId);
    }

    public void Remind(DateOnly day) => RemindedFor = day;

    /// <summary>Its time is over: that there was one, and what came of it, is all that stays.</summary>
    public void Destroy(DateTimeOffset now) => (Name, Contact, What, Answer, DestroyedAt) = ("", "", "", "", now);

    private void RequireOpen()
    {
        if (State != ComplaintState.Open)
            throw Refusal.Rule("not-now", "This complaint has been answered already. Load it again.");
    }
}

/// <summary>What was said, and by whom.</summary>
internal sealed record Complained(
    ComplaintBy By,
    ComplaintAbout About,
    string Name,
    string Contact,
    string What,
    DateOnly ReceivedOn
);
