namespace PlacePartners.Referrals;

/// <summary>Whether the person has had the privacy notice.</summary>
internal sealed partial class Submission
{
    public DateTimeOffset? NoticeGivenAt { get; private set; }

    /// <summary>How the hub gave it, where nobody had before.</summary>
    public NoticeGivenHow NoticeGiven { get; private set; }
    public int NoticeNumber { get; private set; }

    /// <summary>Nobody has given it, neither with the checklist nor since.</summary>
    public bool NeedsNotice =>
        WithdrawnAt is null
        && NoticeGivenAt is null
        && !Consents.Exists(consent => consent.NoticeGiven != NoticeGivenHow.NotGiven);

    public void GiveNotice(NoticeGivenHow how, int number, Act by)
    {
        (NoticeGivenAt, NoticeGiven, NoticeNumber) = (by.At, how, number);
        Write("notice-given", by, $"{how}, {number}");
    }
}
