using PlacePartners.Platform.Data;

namespace PlacePartners.Notifications;

/// <summary>How news of referrals goes to somebody by e-mail. In the app it always stands at once.</summary>
public enum NoticePace
{
    AtOnce,

    /// <summary>One e-mail in the morning.</summary>
    Daily,
    Never,
}

/// <summary>What one member chose; without one, at once.</summary>
internal sealed class NoticeChoice : TenantOwned, IVersioned
{
    private NoticeChoice() { }

    public Guid MembershipId { get; private set; }
    public NoticePace Pace { get; private set; }

    /// <summary>London day of the last summary, so that a host that starts again sends no second.</summary>
    public DateOnly? SummedUpOn { get; private set; }
    public int Version { get; private set; }

    public static NoticeChoice Of(Guid membershipId) => new() { MembershipId = membershipId };

    public void Is(NoticePace pace) => Pace = pace;

    public void SumUp(DateOnly today) => SummedUpOn = today;
}
