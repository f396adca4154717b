using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What the hub does with the person before anything is sent.</summary>
internal sealed partial class Submission
{
    /// <summary>The hub has spoken with the person, who stands by it.</summary>
    public void Confirm(ContactChannel how, string note, Act by)
    {
        if (WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist.");
        if (ConfirmedAt is not null)
            return;
        ContactChannels.RequireReached(how);
        (ConfirmedAt, ConfirmedByMembershipId, ConfirmedHow) = (by.At, by.MembershipId, how);
        FirstTriedAt ??= by.At;
        // Nobody filled it, so whoever spoke with them hears what comes of it.
        if (Channel == Channel.Asked && by.MembershipId is { } membershipId)
            FollowedByMembershipId = membershipId;
        Write("confirmed", by, note);
    }

    /// <summary>The hub tried to reach the person and did not.</summary>
    public void RecordAttempt(ContactChannel how, string note, Act by)
    {
        if (ConfirmedAt is not null || WithdrawnAt is not null)
            throw Refusal.Rule(
                "confirmed",
                "The person was reached, or wants none of it: there is nothing left to try."
            );
        Person.RequireSafe(how);
        FirstTriedAt ??= by.At;
        Write("hub-attempt", by, note.Trim().Length == 0 ? how.ToString() : $"{how}: {note.Trim()}");
    }

    /// <summary>What was told about the person was wrong, or has changed. Whoever helps them sees it from now on.</summary>
    public void CorrectPerson(PersonDetails details, Act by)
    {
        if (Person.ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        Person.Correct(details, UkTime.DateOf(by.At));
        CountBy(Person);
        Write("person-corrected", by);
    }
}
