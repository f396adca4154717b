namespace PlacePartners.Referrals;

public enum NeedResult
{
    Referred,
    Signposted,
    NoService,
    NotWanted,
}

/// <summary>What came of one need when the checklist was filled.</summary>
internal sealed class NeedFound
{
    public string Code { get; init; } = "";
    public List<string> QuestionIds { get; init; } = [];
    public NeedResult Result { get; init; }
    public bool IsUrgent { get; init; }
    public Deadline? Deadline { get; init; }
}
