using System.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Data;

/// <summary>
/// The one connection that an operation in a partnership asks everything on: open from the first question, which is who
/// asks, and with the partnership's rights from when they are known to be a member. Until then it sees nothing that belongs
/// to a partnership.
/// </summary>
public sealed class OneConnection(AppDb db, ConnectionSetup setup)
{
    /// <summary>Opens it, where the request is an operation in a partnership.</summary>
    public async Task Open(HttpContext http)
    {
        if (IsFor(http))
            await db.Database.OpenConnectionAsync(http.RequestAborted);
    }

    /// <summary>Takes the rights of the partnership that this scope has entered, and opens it where it was not open.</summary>
    public async Task TakeRights(HttpContext http)
    {
        if (!IsFor(http))
            return;
        var connection = db.Database.GetDbConnection();
        if (connection.State == ConnectionState.Open)
            await setup.TakeRights(connection, http.RequestAborted);
        else
            await db.Database.OpenConnectionAsync(http.RequestAborted);
    }

    // A live connection lasts as long as its page, and asks little.
    private static bool IsFor(HttpContext http) =>
        PartnershipPath.SlugOf(http) is not null
        && http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>() is not null;
}
