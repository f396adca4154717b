using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

public static class InviteColleague
{
    /// <param name="OrganisationId">For whom they will act: the own organisation; a manager may name any partner that has joined.</param>
    /// <param name="LastDay">The last day of their access, for volunteers and temporary staff; null for no end.</param>
    public sealed record Request(
        [Line(0, 254), EmailAddress(ErrorMessage = "Enter an e-mail address, such as name@example.org.")] string Email,
        [Items(1, 9, ErrorMessage = "Choose at least one role.")] IReadOnlyList<Role> Roles,
        [Text(0, 500)] string? Message = null,
        Guid? OrganisationId = null,
        DateOnly? LastDay = null
    );

    public sealed record Response(Guid InvitationId);

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
        Membership.CheckLastDay(request.LastDay, UkTime.Today(clock));
        var organisationId = request.OrganisationId ?? me.OrganisationId;
        if (!await MayInviteFor(organisationId, desk, modules, me, ct))
            throw Refusal.Field(
                "organisationId",
                "Choose an organisation that takes part and that you may invite for."
            );
        GrantableRoles.Require(request.Roles, me, await desk.IsLead(organisationId, ct));

        var invitationId = await modules.Send(
            new InvitePerson(
                organisationId,
                await desk.NameOf(organisationId, ct),
                request.Email,
                request.Roles,
                request.Message,
                request.LastDay
            ),
            ct
        );
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("/api/members/invitations", new Response(invitationId));
    }

    // A manager may also invite for a partner whose people have all left: nobody else could open its door again.
    private static async Task<bool> MayInviteFor(
        Guid organisationId,
        MemberDesk desk,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    ) =>
        await desk.Visible().AnyAsync(m => m.OrganisationId == organisationId, ct)
        || (
            me.Has(Permission.ManagePartnership)
            && (await modules.Send(new GetPartners(), ct)).Any(partner =>
                partner.HasJoined && partner.OrganisationId == organisationId
            )
        );
}
