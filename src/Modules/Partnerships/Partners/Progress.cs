namespace PlacePartners.Partnerships.Partners;

/// <summary>What a partner does to come on board, in the order of the screens.</summary>
public enum OnboardingStep
{
    MembershipAgreement,
    DataSharingAgreement,
    Involvement,
    Vision,
    Colleague,
    Service,
}

/// <summary>How far a partner has come.</summary>
public enum PartnerState
{
    Invited,
    Onboarding,
    Ready,

    /// <summary>Its organisation has closed.</summary>
    Left,
}

/// <summary>One step of one partner.</summary>
/// <param name="CanBeDone">False while there is nothing to do yet, such as a vision that is not published.</param>
public sealed record StepProgress(OnboardingStep Step, bool IsDone, bool CanBeDone);

/// <summary>A partner's steps and what they add up to.</summary>
public sealed record PartnerProgress(PartnerState State, IReadOnlyList<StepProgress> Steps)
{
    /// <summary>How many steps can be done and are not.</summary>
    internal int Left => Steps.Count(step => step is { IsDone: false, CanBeDone: true });

    internal static PartnerProgress Of(Partner partner, IReadOnlyList<StepProgress> steps) =>
        new(
            partner.WithdrawnAt is not null ? PartnerState.Left
                : partner.JoinedAt is null ? PartnerState.Invited
                : steps.Any(step => step is { IsDone: false, CanBeDone: true }) ? PartnerState.Onboarding
                : PartnerState.Ready,
            steps
        );
}
