using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>How a file is taken in: looked at, cleaned, locked and put away, or not kept at all.</summary>
public sealed class AttachmentDesk(
    AppDb db,
    IMediator modules,
    IFileScanner scanner,
    AttachmentFiles files,
    CurrentTenant tenant
)
{
    /// <summary>50 MB for all files of a checklist, as the pages say.</summary>
    private const long MostBytes = 50 * 1024 * 1024;
    private const int MostFiles = 100;

    internal async Task<Guid> TakeIn(
        Submission submission,
        Guid? referralId,
        AttachmentForm form,
        CurrentUser me,
        Act by,
        CancellationToken ct
    )
    {
        if (await Kept(form.ClientKey, submission.Id, me, ct) is { } before)
            return before;
        if (submission.Person.ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        var clean = await CleanFile.From(form, ct);
        await RequireRoom(submission.Id, clean.Content.Length, ct);
        var scanned = await scanner.Scan(form.Content, ct);
        if (scanned.Virus is { } virus)
            throw await Infected(submission, virus, by, ct);

        var attachment = Attachment.Of(submission, referralId, clean, form, by);
        attachment.WasScanned(scanned.State);
        await files.Put(attachment, clean.Content, tenant.Id!.Value, ct);
        db.Add(attachment);
        await TellOf(attachment, submission, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The second of two at the same moment loses the race for the key; the first has kept it.
            files.Delete(attachment);
            db.ChangeTracker.Clear();
            if (await Kept(form.ClientKey, submission.Id, me, ct) is { } first)
                return first;
            throw;
        }
        return attachment.Id;
    }

    /// <summary>Whose open pages fetch again.</summary>
    internal Task TellOf(Attachment file, Submission submission, CancellationToken ct) =>
        db.Tell(
            modules,
            submission.OrganisationId,
            [
                .. submission
                    .Referrals.Where(line => line.Id == file.ReferralId || file.ReferralIds.Contains(line.Id))
                    .Where(line => line.IsIdentityOpen)
                    .Select(line => line.OrganisationId)
                    .Distinct(),
            ],
            ct
        );

    private Task<Guid?> Kept(Guid clientKey, Guid submissionId, CurrentUser me, CancellationToken ct)
    {
        var membershipId = me.MembershipId;
        return db
            .Attachments.Where(a =>
                a.ClientKey == clientKey && a.SubmissionId == submissionId && a.MembershipId == membershipId
            )
            .Select(a => (Guid?)a.Id)
            .FirstOrDefaultAsync(ct);
    }

    private async Task RequireRoom(Guid submissionId, int bytes, CancellationToken ct)
    {
        var kept = await db
            .Attachments.Where(a => a.SubmissionId == submissionId)
            .GroupBy(a => a.SubmissionId)
            .Select(all => new { Files = all.Count(), Bytes = all.Sum(a => (long)a.Bytes) })
            .FirstOrDefaultAsync(ct);
        if (kept is not null && (kept.Bytes + bytes > MostBytes || kept.Files >= MostFiles))
            throw Refusal.Rule(
                "no-room",
                "The files of this checklist take up all the room there is: 50 MB, or 100 files. Remove one that is not needed."
            );
    }

    private async Task<Refusal> Infected(Submission submission, string virus, Act by, CancellationToken ct)
    {
        db.Add(InfectedFile.Of(submission, virus, by));
        await db.TellHub(modules, ct);
        await db.SaveChangesAsync(ct);
        return Refusal.Rule(
            "infected",
            "The virus scanner found something harmful in this file, so nothing of it was kept. The hub has been told. Do not open the file again, and tell whoever looks after your computer."
        );
    }
}
