namespace PlacePartners.Referrals;

/// <summary>What a person says of one referral, by their card or through the hub, as the history keeps it.</summary>
internal static class CardSaid
{
    public const string Heard = "heard";
    public const string NotHeard = "not-heard";
    public const string StopAsked = "stop-asked";

    /// <summary>They asked to stop it, spoke with the hub, and keep it.</summary>
    public const string Kept = "stop-kept";
}

internal sealed partial class Referral
{
    /// <summary>A service has it, or had it: the person can tell whether they heard from it.</summary>
    public bool CanBeHeardOf => SentAt is not null && WithdrawnAt is null && !HasLeftReceiver;

    /// <summary>Stopping it may do harm, so the hub speaks with the person first.</summary>
    public bool NeedsCallToStop => IsUrgent || Submission.HeldAt is not null;

    /// <summary>The person has asked the hub to stop it, and has not been rung yet.</summary>
    public ReferralEvent? AskedToStop =>
        WithdrawnAt is null && LastSaid(CardSaid.StopAsked, CardSaid.Kept) is { What: CardSaid.StopAsked } asked
            ? asked
            : null;

    /// <summary>What the person last said about hearing from the service.</summary>
    public ReferralEvent? SaidLast => LastSaid(CardSaid.Heard, CardSaid.NotHeard);

    /// <summary>False where the same was said on the same day: there is nothing to add.</summary>
    public bool SayHeard(bool heard, Act by)
    {
        if (!CanBeHeardOf)
            throw NotNow();
        var what = heard ? CardSaid.Heard : CardSaid.NotHeard;
        if (SaidLast is { } last && last.What == what && DayOf(last.At) == DayOf(by.At))
            return false;
        Write(what, by);
        return true;
    }

    /// <summary>False where they have asked already.</summary>
    public bool AskToStop(Act by)
    {
        if (!CanBeWithdrawn)
            throw NotNow();
        if (AskedToStop is not null)
            return false;
        Write(CardSaid.StopAsked, by);
        return true;
    }

    /// <summary>The hub has spoken with the person, who keeps it.</summary>
    public void KeepAfterAll(Act by)
    {
        if (AskedToStop is null)
            throw NotNow();
        Write(CardSaid.Kept, by);
    }

    private ReferralEvent? LastSaid(params string[] whats) =>
        History.Where(e => whats.Contains(e.What)).OrderBy(e => e.At).ThenBy(e => e.Id).LastOrDefault();

    private static DateOnly DayOf(DateTimeOffset at) => Platform.Time.UkTime.DateOf(at);

    private static Platform.Http.Refusal NotNow() =>
        Platform.Http.Refusal.Rule(
            "card-not-now",
            "That cannot be said of this one now. Look again to see how it stands."
        );
}
