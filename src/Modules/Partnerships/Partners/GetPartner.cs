using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Partnerships.Organisations;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Partners;

public static class GetPartner
{
    public sealed record Response(
        Guid PartnerId,
        Guid OrganisationId,
        string Name,
        Sector Sector,
        string Description,
        string Phone,
        string Email,
        string Website,
        CommitmentLevel? Commitment,
        DateTimeOffset InvitedAt,
        DateTimeOffset? JoinedAt,
        DateTimeOffset? WithdrawnAt,
        DateOnly? ClosesOn,
        string? MergesInto,
        IReadOnlyList<AlikePartner> LooksLike,
        PartnerProgress Progress,
        IReadOnlyList<SignedAgreement> Signatures,
        IReadOnlyList<int> EndorsedVersions,
        IReadOnlyList<PersonOfPartner> People,
        InvitationOfPartner? Invitation
    );

    /// <summary>Another partner with the same name, website or e-mail domain: perhaps the same organisation, entered twice.</summary>
    public sealed record AlikePartner(Guid PartnerId, string Name);

    public sealed record SignedAgreement(
        string Kind,
        int Number,
        string SignedBy,
        string Position,
        DateTimeOffset SignedAt
    );

    public sealed record PersonOfPartner(Guid MembershipId, string Name, IReadOnlyList<Role> Roles);

    public sealed record InvitationOfPartner(
        string Email,
        DateTimeOffset SentAt,
        DateTimeOffset ExpiresAt,
        DateTimeOffset? AcceptedAt,
        bool HasExpired
    );

    public static async Task<Ok<Response>> Handle(
        Guid partnerId,
        AppDb db,
        Onboarding onboarding,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var manages = me.Has(Permission.ManagePartnership);
        var partner =
            await db
                .Partners.AsNoTracking()
                .FirstOrDefaultAsync(
                    p => p.Id == partnerId && (manages || (p.JoinedAt != null && p.WithdrawnAt == null)),
                    ct
                )
            ?? throw Refusal.NotFound("partner");
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == partner.OrganisationId, ct);
        var progress = await onboarding.Of([partner], ct);
        var isInside = manages || partner.OrganisationId == me.OrganisationId;

        return TypedResults.Ok(
            new Response(
                partner.Id,
                organisation.Id,
                organisation.Name,
                organisation.Sector,
                organisation.Description,
                organisation.Phone,
                organisation.Email,
                organisation.Website,
                partner.Commitment,
                partner.InvitedAt,
                partner.JoinedAt,
                partner.WithdrawnAt,
                isInside ? organisation.ClosesOn : null,
                isInside ? await MergesInto(db, organisation, ct) : null,
                manages && partner.WithdrawnAt is null ? await LooksLike(db, organisation, ct) : [],
                progress[partner.Id],
                await Signatures(db, organisation.Id, ct),
                await Endorsed(db, organisation.Id, ct),
                isInside ? await People(modules, organisation.Id, ct) : [],
                manages ? await Invitation(modules, organisation.Id, clock.GetUtcNow(), ct) : null
            )
        );
    }

    private static async Task<string?> MergesInto(AppDb db, Organisation organisation, CancellationToken ct) =>
        organisation.MergesIntoId is { } into
            ? await db.Organisations.Where(o => o.Id == into).Select(o => o.Name).SingleAsync(ct)
            : null;

    private static async Task<IReadOnlyList<AlikePartner>> LooksLike(
        AppDb db,
        Organisation organisation,
        CancellationToken ct
    )
    {
        var others = await (
            from partner in db.Partners.AsNoTracking()
            join other in db.Organisations.AsNoTracking() on partner.OrganisationId equals other.Id
            where partner.WithdrawnAt == null && other.Id != organisation.Id
            orderby other.Name
            select new { partner.Id, Organisation = other }
        ).ToListAsync(ct);
        return
        [
            .. others
                .Where(other => Likeness.Between(organisation, other.Organisation))
                .Select(other => new AlikePartner(other.Id, other.Organisation.Name)),
        ];
    }

    private static async Task<IReadOnlyList<SignedAgreement>> Signatures(
        AppDb db,
        Guid organisationId,
        CancellationToken ct
    )
    {
        var signatures = await db
            .Signatures.AsNoTracking()
            .Where(s => s.OrganisationId == organisationId)
            .OrderByDescending(s => s.SignedAt)
            .ToListAsync(ct);
        return
        [
            .. signatures.Select(s => new SignedAgreement(
                AgreementKinds.Name(s.Kind),
                s.Number,
                s.SignedBy,
                s.Position,
                s.SignedAt
            )),
        ];
    }

    private static async Task<IReadOnlyList<int>> Endorsed(AppDb db, Guid organisationId, CancellationToken ct) =>
        await db
            .VisionEndorsements.Where(e => e.OrganisationId == organisationId)
            .OrderByDescending(e => e.Number)
            .Select(e => e.Number)
            .ToListAsync(ct);

    private static async Task<IReadOnlyList<PersonOfPartner>> People(
        IMediator modules,
        Guid organisationId,
        CancellationToken ct
    ) =>
        [
            .. (await modules.Send(new GetMembers(organisationId), ct)).Select(member => new PersonOfPartner(
                member.MembershipId,
                member.Name,
                member.Roles
            )),
        ];

    private static async Task<InvitationOfPartner?> Invitation(
        IMediator modules,
        Guid organisationId,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        (await modules.Send(new GetInvitations([organisationId]), ct)).FirstOrDefault() is { } invitation
            ? new InvitationOfPartner(
                invitation.Email,
                invitation.SentAt,
                invitation.ExpiresAt,
                invitation.AcceptedAt,
                invitation.AcceptedAt is null && invitation.ExpiresAt <= now
            )
            : null;
}
