using MediatR;

namespace PlacePartners.Contracts.Access;

/// <summary>A colleague who stands in today for somebody who is away.</summary>
/// <param name="LastDay">The last day of it.</param>
public sealed record DeputyRecord(
    Guid AbsentMembershipId,
    string AbsentName,
    Guid DeputyMembershipId,
    DateOnly LastDay
);

/// <summary>Asks who stands in today for these members of the current partnership.</summary>
public sealed record GetDeputies(IReadOnlyCollection<Guid> AbsentMembershipIds) : IRequest<IReadOnlyList<DeputyRecord>>;
