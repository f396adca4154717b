using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Letters to the person: only where one is safe, and where there is something to write about.</summary>
internal sealed partial class Submission
{
    /// <summary>Three tries came to nothing, and a letter may be written before the hub gives up.</summary>
    public bool NeedsLetter =>
        FollowUpTries >= TriesBeforeGivingUp && FollowUpLetterAt is null && WhyNoLetter(LetterKind.HowItWent) is null;

    /// <summary>Null where such a letter may be printed and posted now.</summary>
    public Refusal? WhyNoLetter(LetterKind kind)
    {
        if (WithdrawnAt is not null)
            return Refusal.Rule("withdrawn", "The person withdrew this checklist.");
        if (Person.ErasedAt is not null)
            return Refusal.Rule("person-erased", "This person's details have been erased already.");
        if (HeldAt is not null || RestrictedAt is not null)
            return Refusal.Rule(
                "no-letter-now",
                "This record is on hold or restricted, so nobody is written to about it."
            );
        if (!Person.MayBeReachedBy(ContactChannel.Letter))
            return Refusal.Rule(
                "unsafe-letter",
                "It is not safe to write to this person. Reach them in one of the ways that are."
            );
        if (Person.Address.Length == 0)
            return Refusal.Rule("no-address", "There is no address to write to. Correct the person's details first.");
        var isTime = kind == LetterKind.BeInTouch ? ConfirmedAt is null : AwaitsFollowUp;
        return isTime
            ? null
            : Refusal.Rule(
                "no-letter-needed",
                "The hub has reached the person since, so there is nothing to write about."
            );
    }

    public Letter Write(LetterKind kind, Act by)
    {
        if (WhyNoLetter(kind) is { } refusal)
            throw refusal;
        Write("letter-asked", by);
        return Letter.For(this, kind, by.At);
    }

    /// <summary>A letter on its way is a try to reach them.</summary>
    public void PostLetter(LetterKind kind, Act by)
    {
        if (WhyNoLetter(kind) is { } refusal)
            throw refusal;
        Write("letter-posted", by);
        if (kind == LetterKind.BeInTouch)
            RecordAttempt(ContactChannel.Letter, "", by);
        else
            RecordFollowUpAttempt(ContactChannel.Letter, "", by);
    }

    public void DropLetter(string note, Act by) => Write("letter-dropped", by, note);
}
