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
        Require("tried", ReferralState.Accepted, ReferralState.InProgress);
        CheckDay("on", on, by);
        Attempts = [.. Attempts, new ContactAttempt { On = on, Channel = channel }];
        Write("attempt", by, channel.ToString());
    }

    public void RecordFirstContact(DateOnly on, ContactChannel how, Act by)
    {
        Require("contacted", ReferralState.Accepted, ReferralState.UnableToContact);
        CheckDay("on", on, by);
        (FirstContactOn, FirstContactHow) = (on, how);
        Move(ReferralState.InProgress, by);
    }

    /// <summary>Takes back a first contact entered by mistake, while nothing has been built on it.</summary>
    public void TakeBackFirstContact(string note, Act by)
    {
        Require("set back", ReferralState.InProgress);
        CheckMistake(note);
        (FirstContactOn, FirstContactHow) = (null, null);
        State = ReferralState.Accepted;
        Write("first-contact-taken-back", by, note);
    }

    public void GiveUpContact(string note, Act by)
    {
        Require("given up", ReferralState.Accepted, ReferralState.InProgress);
        if (Attempts.Select(a => a.On).Distinct().Count() < 3 || Attempts.Select(a => a.Channel).Distinct().Count() < 2)
            throw Refusal.Rule(
                "too-few-attempts",
                "Record at least three attempts, on different days and in at least two ways, before you give up."
            );
        Move(ReferralState.UnableToContact, by, note);
    }
}
