using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Agreements;

/// <summary>An agreement's text in one version, its versions, and who has signed which.</summary>
public static class GetAgreement
{
    public sealed record Response(
        string Kind,
        string Title,
        string Text,
        int Number,
        DateTimeOffset PublishedAt,
        int CurrentNumber,
        bool IsSignedByUs,
        IReadOnlyList<AgreementVersion> Versions,
        IReadOnlyList<Signatory> Signatories
    );

    public sealed record AgreementVersion(int Number, DateTimeOffset PublishedAt, int Signatures);

    /// <summary>A partner with its newest signature, or with none.</summary>
    public sealed record Signatory(
        Guid OrganisationId,
        string Name,
        int? Number,
        string? SignedBy,
        string? Position,
        DateTimeOffset? SignedAt
    );

    public static async Task<Ok<Response>> Handle(
        string kind,
        AppDb db,
        CurrentUser me,
        int? number = null,
        CancellationToken ct = default
    )
    {
        var asked = AgreementKinds.Of(kind);
        var versions = await db
            .Agreements.AsNoTracking()
            .Where(a => a.Kind == asked)
            .OrderByDescending(a => a.Number)
            .ToListAsync(ct);
        var shown =
            versions.Find(a => a.Number == (number ?? versions[0].Number))
            ?? throw Refusal.NotFound("version of the agreement");
        var signatures = await db.Signatures.AsNoTracking().Where(s => s.Kind == asked).ToListAsync(ct);
        var counts = signatures.CountBy(s => s.Number).ToDictionary();
        return TypedResults.Ok(
            new Response(
                kind,
                shown.Title,
                shown.Text,
                shown.Number,
                shown.PublishedAt,
                versions[0].Number,
                signatures.Exists(s => s.OrganisationId == me.OrganisationId && s.Number == versions[0].Number),
                [
                    .. versions.Select(a => new AgreementVersion(
                        a.Number,
                        a.PublishedAt,
                        counts.GetValueOrDefault(a.Number)
                    )),
                ],
                await Signatories(db, signatures, ct)
            )
        );
    }

    private static async Task<IReadOnlyList<Signatory>> Signatories(
        AppDb db,
        List<Signature> signatures,
        CancellationToken ct
    )
    {
        var newest = signatures
            .GroupBy(s => s.OrganisationId)
            .ToDictionary(own => own.Key, own => own.OrderByDescending(s => s.Number).First());
        var partners = await (
            from partner in db.Partners
            join organisation in db.Organisations on partner.OrganisationId equals organisation.Id
            where partner.JoinedAt != null && partner.WithdrawnAt == null
            orderby organisation.Name, organisation.Id
            select new { organisation.Id, organisation.Name }
        ).ToListAsync(ct);
        return
        [
            .. partners.Select(partner =>
            {
                var signature = newest.GetValueOrDefault(partner.Id);
                return new Signatory(
                    partner.Id,
                    partner.Name,
                    signature?.Number,
                    signature?.SignedBy,
                    signature?.Position,
                    signature?.SignedAt
                );
            }),
        ];
    }
}
