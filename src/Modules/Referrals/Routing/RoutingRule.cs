using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A need is answered by a service, at this place in the order.</summary>
internal sealed class RoutingRule : TenantOwned
{
    private RoutingRule() { }

    public string Need { get; private set; } = "";
    public Guid ServiceId { get; private set; }
    public int Position { get; private set; }
    public bool IsActive { get; private set; } = true;

    public static RoutingRule Add(string need, Guid serviceId, int position) =>
        new()
        {
            Need = need,
            ServiceId = serviceId,
            Position = position,
        };

    public void Place(int position, bool isActive) => (Position, IsActive) = (position, isActive);
}

public enum FanOut
{
    /// <summary>Every service in use is proposed.</summary>
    All,

    /// <summary>Only the first that takes referrals.</summary>
    First,
}

/// <summary>How a need is shared out among its services. Without a row: to all.</summary>
internal sealed class NeedRouting : TenantOwned, IVersioned
{
    private NeedRouting() { }

    public string Need { get; private set; } = "";
    public FanOut FanOut { get; private set; }
    public int Version { get; private set; }

    public static NeedRouting Of(string need, FanOut fanOut) => new() { Need = need, FanOut = fanOut };

    public void Share(FanOut fanOut) => FanOut = fanOut;
}
