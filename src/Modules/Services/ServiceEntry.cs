using System.ComponentModel.DataAnnotations;
using PlacePartners.Platform.Http;

namespace PlacePartners.Services;

/// <summary>What a coordinator writes about a service.</summary>
public record ServiceEntry
{
    [Line(3, 120)]
    public required string Name { get; init; }

    [Text(10, 4000)]
    public required string Description { get; init; }

    [Items(1, 18, ErrorMessage = "Tick at least one need, and each once.")]
    public required IReadOnlyList<string> Needs { get; init; }

    [Required(ErrorMessage = "Choose whether workers can refer people to it.")]
    public bool? TakesReferrals { get; init; }

    [Line(0, 120)]
    public string? NeutralName { get; init; }

    [Text(0, 1000)]
    public string? WhoFor { get; init; }

    [Line(0, 400)]
    public string? Cost { get; init; }

    [Text(0, 1000)]
    public string? OpeningTimes { get; init; }

    [Line(0, 40), CanBeRung]
    public string? Phone { get; init; }

    [Line(0, 254), CanBeMailed]
    public string? Email { get; init; }

    [Line(0, 400), CanBeVisited]
    public string? Website { get; init; }

    [Text(0, 400)]
    public string? Address { get; init; }
}
