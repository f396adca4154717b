using MediatR;

namespace PlacePartners.Contracts.Plans;

/// <summary>A dated step towards a goal.</summary>
/// <param name="Status">not-started, on-track, at-risk, off-track, complete or withdrawn.</param>
/// <param name="IsLate">Due before the day asked about and not complete.</param>
public sealed record MilestoneRecord(
    Guid Id,
    Guid GoalId,
    string Title,
    bool IsQuickWin,
    Guid OwnerOrganisationId,
    DateOnly DueOn,
    string Status,
    DateOnly? CompletedOn,
    bool IsLate,
    string? LatestNote
);

/// <summary>Asks for the milestones of the current partnership that are not withdrawn, in order of due date.</summary>
/// <param name="Today">The day on which lateness is judged.</param>
public sealed record GetMilestones(DateOnly Today) : IRequest<IReadOnlyList<MilestoneRecord>>;

/// <summary>A milestone's owner is to be reminded.</summary>
/// <param name="Kind">before, due or overdue.</param>
/// <param name="DueOn">The date it is due.</param>
public sealed record MilestoneReminded(Guid MilestoneId, Guid ReminderId, string Kind, DateOnly DueOn) : IEvent;
