using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>Names who stands in: for oneself, or by a coordinator for a colleague.</summary>
public static class NameDeputy
{
    /// <param name="AbsentMembershipId">Who is away; null for oneself.</param>
    /// <param name="IncludesManagement">Lends the manager's role too, which only a manager can grant.</param>
    public sealed record Request(
        [Required(ErrorMessage = "Choose who stands in.")] Guid? DeputyMembershipId,
        [Required(ErrorMessage = "Enter the first day.")] DateOnly? FirstDay,
        [Required(ErrorMessage = "Enter the last day.")] DateOnly? LastDay,
        Guid? AbsentMembershipId = null,
        bool IncludesManagement = false
    );

    public sealed record Response(Guid DeputyshipId);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        MemberDesk desk,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (absentId, today) = (request.AbsentMembershipId ?? me.MembershipId, UkTime.Today(clock));
        if (absentId != me.MembershipId && !me.Has(Permission.CoordinateOrganisation))
            throw Refusal.NotAllowed();
        var absent = await desk.Find(absentId, ct);
        var deputy =
            await db.LiveMemberships.FirstOrDefaultAsync(
                m => m.Id == request.DeputyMembershipId && m.PartnershipId == absent.PartnershipId,
                ct
            ) ?? throw Refusal.Field("deputyMembershipId", "Choose another person of the same organisation.");
        var roles = await Lent(absent, request.IncludesManagement, desk, me, ct);
        var deputyship = Deputyship.Of(
            absent,
            deputy,
            (request.FirstDay.GetValueOrDefault(), request.LastDay.GetValueOrDefault()),
            roles,
            me.MembershipId,
            today
        );
        await RequireFree(deputyship, db, ct);

        db.Add(deputyship);
        await modules.Send(await Notice(deputyship, modules, ct), ct);
        db.Changed("/api/deputies");
        db.Changed("/api/me", absent.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("/api/deputies", new Response(deputyship.Id));
    }

    // Nobody gives by a deputy what they could not give by hand: only their own roles, or those that they may grant.
    private static async Task<IReadOnlyList<Role>> Lent(
        Membership absent,
        bool includesManagement,
        MemberDesk desk,
        CurrentUser me,
        CancellationToken ct
    )
    {
        if (includesManagement && !me.Has(Permission.ManagePartnership))
            throw Refusal.Field("includesManagement", "Only a manager can lend the manager's role.");
        var grantable = GrantableRoles.Of(me, await desk.IsLead(absent.OrganisationId, ct));
        var lent = absent.Id == me.MembershipId ? absent.Roles : absent.Roles.Intersect(grantable);
        return [.. lent.Where(role => includesManagement || role != Role.PartnershipManager)];
    }

    private static async Task RequireFree(Deputyship asked, AppDb db, CancellationToken ct)
    {
        if (
            await db.Deputyships.AnyAsync(
                d =>
                    d.AbsentMembershipId == asked.AbsentMembershipId
                    && d.EndedAt == null
                    && d.FirstDay <= asked.LastDay
                    && d.LastDay >= asked.FirstDay,
                ct
            )
        )
            throw Refusal.Field("firstDay", "Somebody stands in on some of these days already. End that first.");
    }

    private static async Task<Notify> Notice(Deputyship named, IMediator modules, CancellationToken ct)
    {
        var people = await modules.Send(new GetMembersById([named.AbsentMembershipId, named.DeputyMembershipId]), ct);
        string NameOf(Guid id) => people.First(person => person.MembershipId == id).Name;
        return new Notify(
            $"deputy-named:{named.Id}",
            [named.AbsentMembershipId, named.DeputyMembershipId],
            $"{NameOf(named.DeputyMembershipId)} stands in for {NameOf(named.AbsentMembershipId)}",
            $"From {UkTime.Format(named.FirstDay)} to {UkTime.Format(named.LastDay)}. It ends by itself.",
            "/people/deputies",
            ByEmail: true
        );
    }
}
