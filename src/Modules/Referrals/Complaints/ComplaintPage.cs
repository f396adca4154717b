using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>How people complain to a partnership, and how soon it answers. Nobody sees a page while nothing is written.</summary>
internal sealed class ComplaintPage : TenantOwned, IVersioned
{
    /// <summary>Working days in which a complaint is answered while nobody has changed it.</summary>
    public const int DefaultDays = 20;

    public string How { get; private set; } = "";
    public int AnswerDays { get; private set; } = DefaultDays;
    public int Version { get; private set; }

    public void Set(string how, int days) => (How, AnswerDays) = (how.Trim(), days);
}
