using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

public enum PairStep
{
    Merged,
    MergedAndConfirmed,
    Confirmed,
    Unmerged,
    KeptApart,
    Household,
    Carer,
    Reopened,

    /// <summary>Both agree that a service that helps both of them is told.</summary>
    Together,
}

/// <summary>What somebody of the hub did with a pair. Only ever added to; both records stand in it.</summary>
internal sealed class PairEvent : TenantOwned
{
    private PairEvent() { }

    public Guid PairId { get; private set; }
    public PairStep Step { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OtherPersonId { get; private set; }

    /// <summary>Under which of the two the other goes on from this step; null where neither does.</summary>
    public Guid? KeptPersonId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid? MembershipId { get; private set; }
    public Guid OrganisationId { get; private set; }

    [Personal]
    public string Note { get; private set; } = "";

    public static PairEvent Of(PersonPair pair, PairStep step, string note, Act by) =>
        new()
        {
            PairId = pair.Id,
            Step = step,
            PersonId = pair.PersonId,
            OtherPersonId = pair.OtherPersonId,
            KeptPersonId = pair.KeptPersonId,
            At = by.At,
            MembershipId = by.MembershipId,
            OrganisationId = by.OrganisationId,
            Note = note.Trim(),
        };

    public void Forget() => Note = "";
}
