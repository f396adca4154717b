using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>Which documents this partnership may see, and what it decided about them.</summary>
public sealed class DocumentShelf(AppDb db, IMediator modules, DataDirectory data, CurrentTenant tenant)
{
    /// <summary>The documents of these organisations that may be seen here, by kind and name.</summary>
    internal async Task<IReadOnlyList<OrganisationDocument>> ShownHere(
        IReadOnlyCollection<Guid> organisationIds,
        CancellationToken ct
    ) =>
        [
            .. (
                await db
                    .OrganisationDocuments.AsNoTracking()
                    .Where(d => organisationIds.Contains(d.OrganisationId))
                    .OrderBy(d => d.Kind)
                    .ThenBy(d => d.Name)
                    .ToListAsync(ct)
            ).Where(IsShownHere),
        ];

    internal bool IsShownHere(OrganisationDocument document) =>
        tenant.Id is { } here && document.PartnershipIds.Contains(here);

    /// <summary>A partner's document that may be seen here.</summary>
    internal async Task<OrganisationDocument> OfPartner(Guid partnerId, Guid documentId, CancellationToken ct)
    {
        var organisationId = await OrganisationOf(partnerId, ct);
        return (await ShownHere([organisationId], ct)).FirstOrDefault(document => document.Id == documentId)
            ?? throw Refusal.NotFound("document");
    }

    internal async Task<Guid> OrganisationOf(Guid partnerId, CancellationToken ct) =>
        await db.Partners.Where(p => p.Id == partnerId).Select(p => (Guid?)p.OrganisationId).FirstOrDefaultAsync(ct)
        ?? throw Refusal.NotFound("partner");

    /// <summary>What was decided here last about the file that each of them has now.</summary>
    internal async Task<IReadOnlyDictionary<Guid, DocumentDecision>> Decisions(
        IReadOnlyCollection<OrganisationDocument> documents,
        CancellationToken ct
    )
    {
        var ids = documents.Select(document => document.Id).ToList();
        var files = documents.Select(document => document.FileId).ToHashSet();
        var decisions = await db
            .DocumentDecisions.AsNoTracking()
            .Where(d => ids.Contains(d.DocumentId))
            .ToListAsync(ct);
        return decisions
            .Where(decision => files.Contains(decision.FileId))
            .GroupBy(decision => decision.DocumentId)
            .ToDictionary(group => group.Key, group => group.MaxBy(decision => decision.DecidedAt)!);
    }

    /// <summary>The partnerships in which an organisation has people, in order of name.</summary>
    internal async Task<IReadOnlyList<PartnershipRecord>> PartnershipsOf(Guid organisationId, CancellationToken ct)
    {
        var ids = await modules.Send(new GetPartnershipsOf(organisationId), ct);
        return [.. (await modules.Send(new ListPartnerships(ids), ct)).OrderBy(partnership => partnership.Name)];
    }

    /// <summary>Refuses what is none of the organisation's partnerships.</summary>
    internal async Task RequireOwn(Guid organisationId, IEnumerable<Guid> partnershipIds, CancellationToken ct)
    {
        var own = await modules.Send(new GetPartnershipsOf(organisationId), ct);
        if (partnershipIds.Except(own).Any())
            throw Refusal.Field("partnershipIds", "Choose among your partnerships.");
    }

    /// <summary>The file, to be kept and not shown by the browser; that it was taken is noted.</summary>
    internal async Task<PhysicalFileHttpResult> Open(OrganisationDocument document, CancellationToken ct)
    {
        var path = document.FileIn(data);
        if (!File.Exists(path))
            throw Refusal.NotFound("file");
        db.RecordRead(nameof(OrganisationDocument), document.Id, AuditKind.Export);
        await db.SaveChangesAsync(ct);
        return TypedResults.PhysicalFile(path, document.MediaType, document.FileName);
    }
}
