using PlacePartners.Platform.Data;

namespace PlacePartners.Notifications;

/// <summary>One line to one member: what happened and where to look.</summary>
internal sealed class Notice : TenantOwned
{
    private Notice() { }

    public Guid MembershipId { get; private set; }
    public string Key { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Body { get; private set; } = "";
    public string Link { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>The absent colleague whose notice it is, where it came to their deputy.</summary>
    public Guid? ForMembershipId { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>It goes into the next daily summary, unless it was read before.</summary>
    public bool AwaitsSummary { get; private set; }

    public static Notice For(
        Guid membershipId,
        string key,
        string title,
        string body,
        string link,
        DateTimeOffset now,
        Guid? forMembershipId = null
    ) =>
        new()
        {
            MembershipId = membershipId,
            Key = key,
            Title = title,
            Body = body,
            Link = link,
            At = now,
            ForMembershipId = forMembershipId,
        };

    public void WaitForSummary() => AwaitsSummary = true;

    public void SummedUp() => AwaitsSummary = false;

    public void Read(DateTimeOffset now) => ReadAt ??= now;
}
