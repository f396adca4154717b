using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Http;

namespace PlacePartners.Platform.Live;

/// <summary>The live connection of a partnership. People join its group and their organisation's; they send nothing.</summary>
public sealed class LiveHub(LiveConnections connections) : Hub
{
    /// <summary>The message that says what to fetch again.</summary>
    public const string ChangedMessage = "changed";

    internal static string Group(Guid tenantId) => $"partnership:{tenantId}";

    internal static string Group(Guid tenantId, Guid organisationId) => $"partnership:{tenantId}:{organisationId}";

    /// <inheritdoc />
    public override async Task OnConnectedAsync()
    {
        // The gate has let this connection in. Long polling has a scope of its own here, so the scoped ones know nobody.
        var membership = (MembershipFound)Context.GetHttpContext()!.Items[typeof(MembershipFound)]!;
        var accountId = Guid.Parse(Context.User!.FindFirstValue(Gate.AccountClaim)!);
        var sessionId = Guid.Parse(Context.User!.FindFirstValue(Gate.SessionClaim)!);
        await Groups.AddToGroupAsync(Context.ConnectionId, Group(membership.PartnershipId));
        await Groups.AddToGroupAsync(Context.ConnectionId, Group(membership.PartnershipId, membership.OrganisationId));
        connections.Add(Context, accountId, new LiveAccess(sessionId, membership.MembershipId));
        await base.OnConnectedAsync();
        // What ended between the gate and the list was not told to this connection.
        await connections.Check(accountId, Context.ConnectionAborted);
    }

    /// <inheritdoc />
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}

/// <summary>Live messages by SignalR.</summary>
public sealed class SignalRLive(IHubContext<LiveHub> hub, LiveConnections connections) : ILive
{
    /// <inheritdoc />
    public Task Tell(LiveNotice notice)
    {
        var groups =
            notice.OrganisationIds.Count == 0
                ? [LiveHub.Group(notice.TenantId)]
                : notice.OrganisationIds.Select(id => LiveHub.Group(notice.TenantId, id)).ToList();
        return hub.Clients.Groups(groups).SendAsync(LiveHub.ChangedMessage, notice.Path);
    }

    /// <inheritdoc />
    public Task Check(Guid accountId) => connections.Check(accountId, CancellationToken.None);
}
