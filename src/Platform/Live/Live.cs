namespace PlacePartners.Platform.Live;

/// <summary>Open browsers are to fetch again all that begins with a path.</summary>
/// <param name="TenantId">In this partnership.</param>
/// <param name="Path">API path, such as /api/milestones.</param>
/// <param name="OrganisationIds">Only people acting for these; empty for all.</param>
public sealed record LiveNotice(Guid TenantId, string Path, IReadOnlyList<Guid> OrganisationIds);

/// <summary>Speaks to open browsers. It never carries data: only what to fetch again.</summary>
public interface ILive
{
    /// <summary>Tells the browsers concerned.</summary>
    Task Tell(LiveNotice notice);

    /// <summary>Cuts those connections of an account whose session or membership has ended.</summary>
    Task Check(Guid accountId);
}
