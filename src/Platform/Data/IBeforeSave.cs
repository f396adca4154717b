namespace PlacePartners.Platform.Data;

/// <summary>
/// What a module keeps true with every save, whichever slice makes it: called before the commit, and what it changes is in
/// the same one.
/// </summary>
public interface IBeforeSave
{
    /// <summary>Looks at what is about to be saved and adds what belongs to it.</summary>
    Task Run(AppDb db, CancellationToken ct);
}
