using System.ComponentModel.DataAnnotations;
using PlacePartners.Platform.Http;

namespace PlacePartners.Plans;

/// <summary>What is planned.</summary>
public record MilestoneEntry
{
    [Required(ErrorMessage = "Choose a goal.")]
    public Guid? GoalId { get; init; }

    [Line(3, 160)]
    public required string Title { get; init; }

    [Text(0, 4000)]
    public string? Description { get; init; }

    public required bool IsQuickWin { get; init; }

    public required Guid OwnerOrganisationId { get; init; }

    public Guid? OwnerMembershipId { get; init; }

    [Required(ErrorMessage = "Enter the day it starts.")]
    public DateOnly? StartsOn { get; init; }

    [Required(ErrorMessage = "Enter the day it is due.")]
    public DateOnly? DueOn { get; init; }

    /// <summary>Goal, start and due date, once validation has found them.</summary>
    internal (Guid GoalId, DateOnly StartsOn, DateOnly DueOn) Given =>
        (GoalId.GetValueOrDefault(), StartsOn.GetValueOrDefault(), DueOn.GetValueOrDefault());
}
