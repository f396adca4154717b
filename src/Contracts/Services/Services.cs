using MediatR;

namespace PlacePartners.Contracts.Services;

/// <summary>An entry of the service directory, as another module needs it.</summary>
/// <param name="Needs">The need codes it answers, such as falls or debt.</param>
/// <param name="TakesReferrals">False: people can only be told about it.</param>
/// <param name="IsActive">False once it is closed; it stays readable in old referrals.</param>
/// <param name="NeutralName">What may stand on a resident's card; null where none was given.</param>
/// <param name="Reach">How its referrals reach it; null for people with accounts.</param>
/// <param name="ReceivesSafeguarding">Marked by those who manage this partnership: what is shared without consent goes to it alone.</param>
/// <param name="Phone">For the person to ring; null when none is given.</param>
/// <param name="IsFor">Whom it is for.</param>
/// <param name="Intake">How many it takes from this partnership, as it stands today.</param>
/// <param name="AssuredOn">London day on which its organisation last said that all this is right.</param>
public sealed record ServiceRecord(
    Guid Id,
    Guid OrganisationId,
    string OrganisationName,
    string Name,
    string Description,
    IReadOnlyList<string> Needs,
    bool TakesReferrals,
    bool IsActive,
    string? Phone,
    string? Email,
    string? Website,
    string? Address,
    Eligibility IsFor,
    Intake Intake,
    DateOnly AssuredOn,
    string? NeutralName = null,
    Reach? Reach = null,
    bool ReceivesSafeguarding = false
)
{
    /// <summary>How its referrals reach it.</summary>
    public Reach Reach { get; init; } = Reach ?? Reach.Colleagues;
}

/// <summary>Asks for services offered to the current partnership, in order of name.</summary>
/// <param name="Ids">Only these, closed ones included; null for all active ones.</param>
public sealed record GetServices(IReadOnlyCollection<Guid>? Ids = null) : IRequest<IReadOnlyList<ServiceRecord>>;

/// <summary>Asks what services offered to the current partnership, closed ones included, are called.</summary>
public sealed record GetServiceNames(IReadOnlyCollection<Guid> Ids) : IRequest<IReadOnlyDictionary<Guid, string>>;

/// <summary>An organisation offered a service to this partnership.</summary>
public sealed record ServiceListed(Guid ServiceId, Guid OrganisationId, IReadOnlyList<string> Needs) : IEvent;

/// <summary>A service's entry changed: its needs, whether it takes referrals, or whether it is active.</summary>
public sealed record ServiceChanged(
    Guid ServiceId,
    Guid OrganisationId,
    IReadOnlyList<string> Needs,
    bool TakesReferrals,
    bool IsActive
) : IEvent;

/// <summary>
/// A service was handed over to another organisation, with the referrals that it received. Each partnership to which it was
/// offered is told.
/// </summary>
public sealed record ServiceHandedOver(Guid ServiceId, Guid FromOrganisationId, Guid ToOrganisationId) : IEvent;

/// <summary>Asks how many active services each organisation offers to the current partnership; none is left out as 0.</summary>
public sealed record CountServices(IReadOnlyCollection<Guid> OrganisationIds)
    : IRequest<IReadOnlyDictionary<Guid, int>>;
