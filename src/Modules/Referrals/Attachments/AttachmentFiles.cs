using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Where the files lie: a folder a partnership, each file locked, none under a name that says anything.</summary>
public sealed class AttachmentFiles(DataDirectory data)
{
    internal async Task Put(Attachment attachment, byte[] content, Guid partnershipId, CancellationToken ct)
    {
        var path = PathOf(attachment.Id, partnershipId);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, LockedFile.Lock(attachment.Key, content, attachment.Id), ct);
    }

    /// <summary>The file as it was kept.</summary>
    internal async Task<byte[]> Read(Attachment attachment, CancellationToken ct)
    {
        var path = PathOf(attachment.Id, attachment.TenantId);
        // Without its key, which went with the person's, the file is nobody's to read.
        if (attachment.Key.Length == 0 || !File.Exists(path))
            throw Refusal.NotFound("file");
        return LockedFile.Open(attachment.Key, await File.ReadAllBytesAsync(path, ct), attachment.Id);
    }

    /// <summary>Deletes the file; again, nothing happens.</summary>
    internal void Delete(Attachment attachment)
    {
        var path = PathOf(attachment.Id, attachment.TenantId);
        if (File.Exists(path))
            File.Delete(path);
    }

    internal string PathOf(Guid attachmentId, Guid partnershipId) =>
        Path.Combine(
            data.Folder("attachments"),
            $"{partnershipId:N}",
            $"{attachmentId:N}"[^2..],
            $"{attachmentId:N}.locked"
        );
}
