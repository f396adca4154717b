using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How the receiver tries to reach the person, reaches them, or gives up.</summary>
internal sealed partial class Referral
{
    public DateOnly? FirstContactOn { get; private set; }
    public ContactChannel? FirstContactHow { get; private set; }

    [Personal]
    public List<ContactAttempt> Attempts { get; private set; } = [];

    public void RecordAttempt(DateOnly on, ContactChannel channel, Act by)
    {
        Require(ReferralMoves.GiveUp with { Done = "tried", From = ReferralStates.HeldByOne }, by);
        CheckDay("on", on, by);
        Submission.Person.RequireSafe(channel);
        Attempts = [.. Attempts, new ContactAttempt { On = on, Channel = channel }];
        Write("attempt", by, channel.ToString());
    }

    public void RecordFirstContact(DateOnly on, ContactChannel how, Act by)
    {
        Require(ReferralMoves.Contact, by);
        CheckDay("on", on, by);
        ContactChannels.RequireReached(how);
        (FirstContactOn, FirstContactHow) = (on, how);
        (WaitBand, ReviewOn, EndedAt) = (null, null, null);
        Make(ReferralMoves.Contact, by);
    }

    /// <summary>Takes back a first contact entered by mistake, while nothing has been built on it.</summary>
    public void TakeBackFirstContact(string note, Act by)
    {
        Require(ReferralMoves.TakeBackContact, by);
        CheckMistake(note);
        (FirstContactOn, FirstContactHow) = (null, null);
        Make(ReferralMoves.TakeBackContact, by, note, "first-contact-taken-back");
    }

    public void GiveUpContact(string note, Act by)
    {
        Require(ReferralMoves.GiveUp, by);
        var safe = Submission.Person.SafeChannels().Count;
        if (Attempts.Select(a => a.On).Distinct().Count() < 3 || WaysTried() < Math.Min(2, safe))
            throw Refusal.Rule(
                "too-few-attempts",
                safe == 1
                    ? "Record at least three attempts, on different days, before you give up. As only one way of reaching them is safe, that one is enough."
                    : "Record at least three attempts, on different days and in at least two ways, before you give up."
            );
        EndedAt = by.At;
        Make(ReferralMoves.GiveUp, by, note);
    }

    /// <summary>A message on the phone is a call.</summary>
    private int WaysTried() =>
        Attempts
            .Select(a => a.Channel == ContactChannel.Voicemail ? ContactChannel.Phone : a.Channel)
            .Distinct()
            .Count();
}
