using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The files of somebody who was erased go too; those that a copy brings back have no key.</summary>
internal sealed class RemoveFilesOfErased(AppDb db, AttachmentFiles files) : INotificationHandler<PersonErased>
{
    public async Task Handle(PersonErased happened, CancellationToken ct)
    {
        var gone = await db.Attachments.Where(a => a.PersonId == happened.PersonId).ToListAsync(ct);
        gone.ForEach(files.Delete);
        db.RemoveRange(gone);
    }
}

/// <summary>What an organisation added is the other's, once it has become part of it. Heard twice, nothing is left to move.</summary>
internal sealed class MoveFilesOfMerged(AppDb db) : INotificationHandler<OrganisationMerged>
{
    public async Task Handle(OrganisationMerged happened, CancellationToken ct)
    {
        var moved = await db.Attachments.Where(a => a.OrganisationId == happened.FromOrganisationId).ToListAsync(ct);
        moved.ForEach(attachment => attachment.BelongsTo(happened.ToOrganisationId));
    }
}
