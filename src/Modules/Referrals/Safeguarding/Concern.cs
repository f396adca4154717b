using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// A safeguarding concern. Only the safeguarding leads of the organisation that recorded it read it; it stands in no search,
/// no export and no figure. It has a key of its own, so that it outlives the erasure of a checklist's person.
/// </summary>
internal sealed class Concern : TenantOwned, IAboutPerson, IVersioned
{
    private Concern() { }

    public Guid OrganisationId { get; private set; }
    public Guid RecordedByMembershipId { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The checklist it came up with; null when with none.</summary>
    public Guid? SubmissionId { get; private set; }

    [Personal]
    public string About { get; private set; } = "";

    [Personal]
    public string Facts { get; private set; } = "";

    [Personal]
    public string Opinion { get; private set; } = "";

    /// <summary>What the person wants to happen, in their words (Making Safeguarding Personal).</summary>
    [Personal]
    public string Wishes { get; private set; } = "";

    /// <summary>When it should be with the council: the end of the working day.</summary>
    public DateTimeOffset DueAt { get; private set; }

    [Personal]
    public string ReportedTo { get; private set; } = "";

    [Personal]
    public string ReportReference { get; private set; } = "";
    public DateTimeOffset? ReportedAt { get; private set; }
    public Guid? ReportedByMembershipId { get; private set; }

    [Personal]
    public string Decision { get; private set; } = "";
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>When its leads were last told that something is late; null when nothing was.</summary>
    public DateTimeOffset? ChasedAt { get; private set; }
    public int Version { get; private set; }

    Guid IAboutPerson.PersonId => Id;

    public ConcernState State =>
        DecidedAt is not null ? ConcernState.Decided
        : ReportedAt is not null ? ConcernState.Reported
        : ConcernState.ToReport;

    public static Concern Record(ConcernTold told, Guid? submissionId, WorkingCalendar calendar, Act by) =>
        new()
        {
            OrganisationId = by.OrganisationId,
            RecordedByMembershipId = by.MembershipId!.Value,
            RecordedAt = by.At,
            SubmissionId = submissionId,
            About = told.About.Trim(),
            Facts = told.Facts.Trim(),
            Opinion = told.Opinion.Trim(),
            Wishes = told.Wishes.Trim(),
            DueAt = calendar.Due(by.At, 0),
        };

    /// <summary>It has been told to whoever must act; an acknowledgment is due in two working days.</summary>
    public void Report(string to, string reference, WorkingCalendar calendar, Act by)
    {
        if (ReportedAt is not null)
            throw Refusal.Rule("not-now", "It has been reported already. Load it again.");
        (ReportedTo, ReportReference, ReportedAt) = (to.Trim(), reference.Trim(), by.At);
        (ReportedByMembershipId, DueAt, ChasedAt) = (by.MembershipId, calendar.Due(by.At, 2), null);
    }

    /// <summary>What whoever must act has decided.</summary>
    public void Decide(string decision, Act by)
    {
        if (ReportedAt is null)
            throw Refusal.Rule("not-now", "Say first to whom it was reported.");
        if (DecidedAt is not null)
            throw Refusal.Rule("not-now", "A decision has been recorded already. Load it again.");
        (Decision, DecidedAt) = (decision.Trim(), by.At);
    }

    /// <summary>Set when its time was over and two safeguarding leads agreed: only that there was one is still counted.</summary>
    public DateTimeOffset? DestroyedAt { get; private set; }

    public void Destroy(DateTimeOffset now)
    {
        (About, Facts, Opinion, Wishes) = ("", "", "", "");
        (ReportedTo, ReportReference, Decision, DestroyedAt) = ("", "", "", now);
    }

    /// <summary>The organisation has become part of another, whose safeguarding leads read it from now on.</summary>
    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    public void Chase(DateTimeOffset at) => ChasedAt = at;
}

public enum ConcernState
{
    ToReport,
    Reported,
    Decided,
}

internal sealed record ConcernTold(string About, string Facts, string Opinion, string Wishes);
