using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>What the invitation slices share: sending a link, and finding the invitation behind one.</summary>
public sealed class InvitationDesk
{
    private readonly AppDb db;
    private readonly IMediator modules;
    private readonly CurrentUser me;
    private readonly SiteAddress site;
    private readonly TimeProvider clock;

    internal InvitationDesk(AppDb db, IMediator modules, CurrentUser me, SiteAddress site, TimeProvider clock) =>
        (this.db, this.modules, this.me, this.site, this.clock) = (db, modules, me, site, clock);

    internal async Task Send(Invitation invitation, string organisationName, CancellationToken ct)
    {
        var token = invitation.Send(clock.GetUtcNow());
        var partnership = await modules.Send(new GetPartnership(), ct);
        var inviter = me.AccountId is null ? partnership.Name : me.Name;
        List<string> paragraphs =
        [
            $"{inviter} invites you to take part in {partnership.Name} for {organisationName}.",
            .. invitation.Message.Length > 0 ? [invitation.Message] : Array.Empty<string>(),
            $"Open this link to accept. It is yours alone, works once, and works until {UkTime.Format(invitation.ExpiresAt)}:",
            site.Of($"/invitation#{token}"),
            .. invitation.LastDay is { } lastDay
                ? [$"Your access is until {UkTime.Format(lastDay)}."]
                : Array.Empty<string>(),
            "If you do not know what this is about, you need not do anything.",
        ];
        db.Mail(invitation.Email, $"You are invited to {partnership.Name}", string.Join("\n\n", paragraphs));
    }

    /// <summary>Used, expired, withdrawn and unknown links are refused alike.</summary>
    internal async Task<Invitation> Open(string token, CancellationToken ct)
    {
        var hash = Invitation.Hash(token.Trim());
        var invitation = await db.Invitations.FirstOrDefaultAsync(i => i.TokenHash == hash, ct);
        return invitation is not null && invitation.IsOpen(clock.GetUtcNow())
            ? invitation
            : throw AccountDesk.ExpiredLink();
    }

    /// <summary>Whether the organisation itself was invited: nobody has acted for it here yet.</summary>
    internal async Task<bool> IsFirst(Invitation invitation, CancellationToken ct) =>
        !await db.Memberships.AnyAsync(
            m => m.PartnershipId == invitation.PartnershipId && m.OrganisationId == invitation.OrganisationId,
            ct
        );
}
