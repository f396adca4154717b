using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

/// <summary>What the slices about people of the current partnership share: whom this person may see and change.</summary>
public sealed class MemberDesk
{
    private readonly AppDb db;
    private readonly IMediator modules;
    private readonly CurrentUser me;
    private readonly CurrentTenant tenant;

    internal MemberDesk(AppDb db, IMediator modules, CurrentUser me, CurrentTenant tenant) =>
        (this.db, this.modules, this.me, this.tenant) = (db, modules, me, tenant);

    /// <summary>Memberships that were not ended: a manager's of all organisations, anybody else's of their own.</summary>
    internal IQueryable<Membership> Visible()
    {
        var (partnershipId, organisationId, seesAll) = (
            tenant.Id,
            me.OrganisationId,
            me.Has(Permission.ManagePartnership)
        );
        return db.Memberships.Where(m =>
            m.PartnershipId == partnershipId && m.EndedAt == null && (seesAll || m.OrganisationId == organisationId)
        );
    }

    /// <summary>Invitations that wait for an answer, of the same organisations.</summary>
    internal IQueryable<Invitation> Pending()
    {
        var (partnershipId, organisationId, seesAll) = (
            tenant.Id,
            me.OrganisationId,
            me.Has(Permission.ManagePartnership)
        );
        return db.Invitations.Where(i =>
            i.PartnershipId == partnershipId
            && i.AcceptedAt == null
            && i.WithdrawnAt == null
            && (seesAll || i.OrganisationId == organisationId)
        );
    }

    /// <summary>Deputyships that were not ended, of the same organisations.</summary>
    internal IQueryable<Deputyship> Deputyships()
    {
        var (partnershipId, organisationId, seesAll) = (
            tenant.Id,
            me.OrganisationId,
            me.Has(Permission.ManagePartnership)
        );
        return db.Deputyships.Where(d =>
            d.PartnershipId == partnershipId && d.EndedAt == null && (seesAll || d.OrganisationId == organisationId)
        );
    }

    internal async Task<Membership> Find(Guid membershipId, CancellationToken ct) =>
        await Visible().FirstOrDefaultAsync(m => m.Id == membershipId, ct) ?? throw Refusal.NotFound("person");

    internal async Task<Invitation> FindPending(Guid invitationId, CancellationToken ct) =>
        await Pending().FirstOrDefaultAsync(i => i.Id == invitationId, ct) ?? throw Refusal.NotFound("invitation");

    internal async Task<bool> IsLead(Guid organisationId, CancellationToken ct) =>
        (await modules.Send(new GetPartnership(), ct)).LeadOrganisationId == organisationId;

    internal async Task<string> NameOf(Guid organisationId, CancellationToken ct) =>
        (await modules.Send(new GetOrganisations([organisationId]), ct)).Single().Name;

    /// <summary>Refuses to leave a partnership without a manager, now or by a last day, also when two managers remove each other at once.</summary>
    internal async Task KeepAManager(Membership leaving, CancellationToken ct)
    {
        if (!leaving.Roles.Contains(Role.PartnershipManager))
            return;
        var live = await db
            .LiveMemberships.Where(m => m.PartnershipId == tenant.Id && m.LastDay == null)
            .ToListAsync(ct);
        var others = live.Where(m => m.Id != leaving.Id && m.Roles.Contains(Role.PartnershipManager)).ToList();
        if (others.Count == 0)
            throw Refusal.Rule(
                "last-manager",
                "A partnership keeps at least one manager. Make somebody else a manager first."
            );
        // The one who stays takes part in the commit, so that their own leaving at the same moment fails as stale.
        if (others is [var last])
            db.Entry(last).Property(m => m.Version).IsModified = true;
    }
}
