namespace PlacePartners.Platform.Demo;

/// <summary>The clock of the load: it shows the moment of history that is being made.</summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Goes to another moment, later or earlier: each story is told from its own beginning.</summary>
    public void MoveTo(DateTimeOffset moment) => now = moment.ToUniversalTime();
}
