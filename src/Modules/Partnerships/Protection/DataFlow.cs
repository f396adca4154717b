namespace PlacePartners.Partnerships.Protection;

/// <summary>The ways in which details of people are used in a partnership.</summary>
public enum Flow
{
    /// <summary>A worker takes a checklist with a resident.</summary>
    TakingChecklists,

    /// <summary>The hub checks it, speaks with the person and sends the referrals.</summary>
    HubDesk,

    /// <summary>A service receives a referral and works with the person.</summary>
    ReceivedReferrals,

    /// <summary>Colleagues' accounts, and the record of what they do.</summary>
    Colleagues,
}

/// <summary>Who decides why and how the details are used, and so answers for them.</summary>
public enum Arrangement
{
    /// <summary>One organisation for all.</summary>
    One,

    /// <summary>The partners together; one of them is the contact point for people.</summary>
    Joint,

    /// <summary>Each organisation for what it does itself.</summary>
    Each,
}

/// <summary>UK GDPR, Article 6.</summary>
public enum LawfulBasis
{
    Consent,
    Contract,
    LegalObligation,
    VitalInterests,
    PublicTask,
    LegitimateInterests,
}

/// <summary>UK GDPR, Article 9: what lets health and other special details be used.</summary>
public enum SpecialCondition
{
    None,
    ExplicitConsent,
    HealthOrSocialCare,
    SubstantialPublicInterest,
}

/// <summary>Who answers for one flow, and on what basis.</summary>
internal sealed class DataFlow
{
    public Flow Flow { get; init; }
    public Arrangement Arrangement { get; init; }

    /// <summary>The controller, or the contact point of joint controllers; null where each answers for itself.</summary>
    public Guid? ControllerId { get; init; }

    /// <summary>Those who act for the controller and do not decide.</summary>
    public List<Guid> ProcessorIds { get; init; } = [];

    public LawfulBasis Basis { get; init; }
    public SpecialCondition Condition { get; init; }

    /// <summary>Who answers for a record that an organisation makes in this flow.</summary>
    public Guid ControllerOf(Guid organisationId) => ControllerId ?? organisationId;
}
