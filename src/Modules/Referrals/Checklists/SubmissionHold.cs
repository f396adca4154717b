using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>A checklist that stands still for the person's safety.</summary>
internal sealed partial class Submission
{
    public DateTimeOffset? HeldAt { get; private set; }

    public void Hold(string note, Act by)
    {
        if (WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist.");
        if (HeldAt is not null)
            return;
        HeldAt = by.At;
        Write("held", by, note);
    }

    public void Release(string note, Act by)
    {
        if (HeldAt is null)
            return;
        HeldAt = null;
        Write("released", by, note);
    }

    /// <summary>Refuses what would tell its receiver anything new. What goes without consent is not held back by a hold.</summary>
    internal void RequireOpenTo(Referral referral)
    {
        if (!referral.IsOverridden)
            RequireFree();
        RequireUnrestricted();
    }

    private void RequireFree()
    {
        if (HeldAt is not null)
            throw Refusal.Rule(
                "on-hold",
                "This checklist is on hold for the person's safety, so nothing of it can be sent until it is released."
            );
    }
}
