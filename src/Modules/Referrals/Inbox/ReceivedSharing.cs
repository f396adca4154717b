using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>What the receiver was given, what was kept back, and until when it may act on it.</summary>
/// <param name="LeftOut">Groups that the spoken sentence would have covered.</param>
/// <param name="Limits">The person's own words, once the service has accepted.</param>
/// <param name="ExpiresAt">The day on which it runs out, or the end of the referral where that was agreed and has come.</param>
/// <param name="IsReadOnly">Consent has run out.</param>
/// <param name="Override">Why it is shared without consent; null where it is not.</param>
public sealed record ReceivedSharing(
    IReadOnlyList<DataGroup> Groups,
    IReadOnlyList<DataGroup> LeftOut,
    [property: Personal] string Limits,
    DateTimeOffset ExpiresAt,
    bool IsReadOnly,
    bool IsBestInterests,
    OverrideShown? Override
)
{
    internal static ReceivedSharing Of(
        Referral referral,
        Consent consent,
        SharingOverride? made,
        bool isOpen,
        DateTimeOffset now
    ) =>
        new(
            DataGroups.List(referral.SharedGroups),
            DataGroups.List(DataGroups.DefaultFor(referral.Needs) & ~referral.SharedGroups),
            isOpen ? consent.Limits : "",
            referral.SharedUntil ?? consent.ExpiresAt,
            referral.HasExpired(now),
            consent.BestInterestsId is not null,
            made is null ? null : OverrideShown.Of(made, isOpen)
        );
}

/// <param name="Facts">Empty until the service has accepted.</param>
/// <param name="PersonWasTold">Where not: nothing may be said or sent that shows the person that it was shared.</param>
public sealed record OverrideShown(
    Guid OverrideId,
    OverrideReason Reason,
    [property: Personal] string Facts,
    bool PersonWasTold,
    [property: Personal] string ToldWhy,
    bool IsApproved
)
{
    internal static OverrideShown Of(SharingOverride made, bool isOpen) =>
        new(
            made.Id,
            made.Reason,
            isOpen ? made.Facts : "",
            made.PersonWasTold,
            isOpen ? made.ToldWhy : "",
            made.ApprovedAt is not null
        );
}
