namespace PlacePartners.Platform.Demo;

/// <summary>A module's share of the demo place, made by its own entities. Found in every module's assembly.</summary>
public interface IDemoPart
{
    /// <summary>Its turn: parts load in rising order, each after what it refers to.</summary>
    int Order { get; }

    /// <summary>Makes the rows and saves them with <see cref="DemoPlace.Save"/>.</summary>
    Task Load(DemoPlace place, CancellationToken ct);
}
