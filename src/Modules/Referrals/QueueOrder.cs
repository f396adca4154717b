namespace PlacePartners.Referrals;

/// <summary>How what waits at a desk is put in order.</summary>
public enum QueueOrder
{
    /// <summary>As the desk works: what needs somebody first.</summary>
    Usual,
    Oldest,
    Newest,
}
