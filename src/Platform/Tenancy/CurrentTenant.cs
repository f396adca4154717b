namespace PlacePartners.Platform.Tenancy;

/// <summary>The partnership that this request, job or event is about. Set once; scoped.</summary>
public sealed class CurrentTenant
{
    /// <summary>The partnership; null outside of any.</summary>
    public Guid? Id { get; private set; }

    /// <summary>Enters a partnership for the rest of this scope.</summary>
    /// <exception cref="InvalidOperationException">The scope is in another partnership already.</exception>
    public void Enter(Guid partnershipId)
    {
        if (Id is { } entered && entered != partnershipId)
            throw new InvalidOperationException("This scope is in another partnership.");
        Id = partnershipId;
    }
}
