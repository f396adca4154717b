using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

public static class AcceptInvitation
{
    /// <param name="Name">For a new account.</param>
    /// <param name="Password">For a new account.</param>
    /// <param name="OrganisationId">The person's own organisation, to take part with its profile.</param>
    public sealed record Request(
        [Text(1, 200)] string Token,
        [Line(0, 100)] string? Name = null,
        [Text(0, 128)] string? Password = null,
        Guid? OrganisationId = null
    );

    public sealed record Response(string Slug, Guid OrganisationId);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        InvitationDesk invitations,
        AccountDesk desk,
        IMediator modules,
        CurrentUser me,
        CurrentTenant tenant,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var invitation = await invitations.Open(request.Token, ct);
        var isNew = me.AccountId is null;
        var account = isNew
            ? await NewAccount(request, invitation, desk, clock)
            : await OwnAccount(invitation, desk, me);
        me.SignedIn(account.Id, account.Name, account.IsOperator);
        var organisationId = request.OrganisationId ?? invitation.OrganisationId;
        if (organisationId != invitation.OrganisationId)
            await RequireOwn(organisationId, invitation, invitations, modules, account, ct);

        tenant.Enter(invitation.PartnershipId);
        var partnership = await modules.Send(new GetPartnership(), ct);
        await modules.Send(
            new GrantMembership(partnership.Id, account.Id, organisationId, invitation.Roles, invitation.LastDay),
            ct
        );
        invitation.Accept(clock.GetUtcNow());
        await modules.Send(new JoinPartnership(invitation.OrganisationId, organisationId), ct);
        db.Changed("/api/members");
        await SaveOnce(db, ct);

        if (isNew)
            await AccountDesk.StartSession(http, account, new Proof(ProofMethod.MailedLink, clock.GetUtcNow()));
        return TypedResults.Ok(new Response(partnership.Slug, organisationId));
    }

    // The link came by e-mail, so whoever holds it has proved the address. Somebody who signed up with the address but
    // never proved it is not that person: what they set is replaced.
    private static async Task<Account> NewAccount(
        Request request,
        Invitation invitation,
        AccountDesk desk,
        TimeProvider clock
    )
    {
        var known = await desk.ByEmail(invitation.Email);
        if (known is { EmailConfirmed: true })
            throw Refusal.Rule(
                "sign-in-first",
                "You have an account already. Sign in with it, then accept the invitation."
            );
        if (request.Name is not { Length: >= 2 } name || string.IsNullOrWhiteSpace(name))
            throw Refusal.Field("name", "Enter your name.");
        if (request.Password is not { Length: >= 12 } password)
            throw Refusal.Field("password", "Enter 12 to 128 characters.");

        if (known is null)
            known = await desk.Make(name, invitation.Email, password, clock.GetUtcNow());
        else
            await desk.Replace(known, name, password);
        known.EmailConfirmed = true;
        return known;
    }

    private static async Task<Account> OwnAccount(Invitation invitation, AccountDesk desk, CurrentUser me)
    {
        var account = await desk.ById(me.AccountId!.Value) ?? throw Refusal.NotSignedIn();
        if (!string.Equals(account.Email, invitation.Email, StringComparison.OrdinalIgnoreCase))
            throw Refusal.Rule(
                "other-account",
                $"This invitation is for {invitation.Email}. Sign out, then open the link from the e-mail again."
            );
        return account;
    }

    private static async Task RequireOwn(
        Guid organisationId,
        Invitation invitation,
        InvitationDesk invitations,
        IMediator modules,
        Account account,
        CancellationToken ct
    )
    {
        var mine = await modules.Send(new GetCoordinatedOrganisations(account.Id), ct);
        if (!mine.Contains(organisationId) || !await invitations.IsFirst(invitation, ct))
            throw Refusal.Field("organisationId", "Choose the invited organisation, or one that you coordinate.");
    }

    private static async Task SaveOnce(AppDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw AccountDesk.ExpiredLink();
        }
    }
}
