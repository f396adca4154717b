using Microsoft.AspNetCore.SignalR;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Platform.Live;

/// <summary>The live connection of a partnership. People join its group and their organisation's; they send nothing.</summary>
public sealed class LiveHub : Hub
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
        await Groups.AddToGroupAsync(Context.ConnectionId, Group(membership.PartnershipId));
        await Groups.AddToGroupAsync(Context.ConnectionId, Group(membership.PartnershipId, membership.OrganisationId));
        await base.OnConnectedAsync();
    }
}

/// <summary>Live messages by SignalR.</summary>
public sealed class SignalRLive(IHubContext<LiveHub> hub) : ILive
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
}
