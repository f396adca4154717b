using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public enum AttachmentKind
{
    SignedForm,
    Letter,
    Photo,

    /// <summary>Removed by itself after ninety days.</summary>
    IdentityPaper,
    Other,
}

public enum FileFormat
{
    Pdf,
    Jpeg,
    Png,
    Text,
}

public enum ScanState
{
    /// <summary>No virus scanner is set up on this host.</summary>
    NotScanned,
    Clean,
}

/// <summary>
/// A file about one person, of a checklist or of one of its referrals. The file itself lies in the data directory, locked
/// with a key that stands here among the personal values.
/// </summary>
internal sealed class Attachment : TenantOwned, IAboutPerson, IVersioned
{
    private Attachment() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>The referral whose service added it; null where the referrer or the hub did.</summary>
    public Guid? ReferralId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid MembershipId { get; private set; }

    /// <summary>Made where the file was chosen: sent again, it is still one.</summary>
    public Guid ClientKey { get; private set; }
    public AttachmentKind Kind { get; private set; }
    public FileFormat Format { get; private set; }
    public int Bytes { get; private set; }
    public ScanState Scan { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }

    [Personal]
    public string Name { get; private set; } = "";

    [Personal]
    public string Key { get; private set; } = "";

    /// <summary>The organisation that filled the checklist may see it, also where it did not add it.</summary>
    public bool IsForReferrer { get; private set; }

    /// <summary>The referrals whose services may see it once they have accepted.</summary>
    public List<Guid> ReferralIds { get; private set; } = [];

    /// <summary>What the person agreed to and this file shows: a signed form, an attorney's document.</summary>
    public List<Guid> ShowsConsents { get; private set; } = [];

    public int Version { get; private set; }

    public static Attachment Of(Submission submission, Guid? referralId, CleanFile file, AttachmentForm form, Act by) =>
        new()
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            ReferralId = referralId,
            OrganisationId = by.OrganisationId,
            MembershipId = by.MembershipId!.Value,
            ClientKey = form.ClientKey,
            Kind = form.Kind,
            Format = file.Format,
            Bytes = file.Content.Length,
            AddedAt = by.At,
            Name = form.Name,
            Key = LockedFile.NewKey(),
            IsForReferrer = form.IsForReferrer,
            ReferralIds = [.. form.ReferralIds],
        };

    /// <summary>What the scanner said of it, before it was kept.</summary>
    public void WasScanned(ScanState scan) => Scan = scan;

    public void ShowTo(bool referrer, IReadOnlyCollection<Guid> referralIds) =>
        (IsForReferrer, ReferralIds) = (referrer, [.. referralIds.Distinct()]);

    /// <summary>One that goes by itself after ninety days proves nothing for as long as a consent is kept.</summary>
    public void Shows(IReadOnlyCollection<Guid> consentIds)
    {
        if (Kind == AttachmentKind.IdentityPaper && consentIds.Count > 0)
            throw Refusal.Rule(
                "identity-paper",
                "Identity papers are removed after ninety days, so they cannot show what was agreed. Note which document you saw instead."
            );
        ShowsConsents = [.. consentIds.Distinct()];
    }

    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    public string MediaType =>
        Format switch
        {
            FileFormat.Pdf => "application/pdf",
            FileFormat.Jpeg => "image/jpeg",
            FileFormat.Png => "image/png",
            _ => "text/plain; charset=utf-8",
        };
}

/// <summary>A file that a scanner found something in. Nothing of it was kept; the hub finds out where it came from.</summary>
internal sealed class InfectedFile : TenantOwned, IVersioned
{
    private InfectedFile() { }

    public Guid SubmissionId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid MembershipId { get; private set; }
    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>What the scanner calls it.</summary>
    public string Virus { get; private set; } = "";
    public DateTimeOffset? SettledAt { get; private set; }
    public Guid? SettledByMembershipId { get; private set; }
    public string Note { get; private set; } = "";
    public int Version { get; private set; }

    public static InfectedFile Of(Submission submission, string virus, Act by) =>
        new()
        {
            SubmissionId = submission.Id,
            OrganisationId = by.OrganisationId,
            MembershipId = by.MembershipId!.Value,
            FoundAt = by.At,
            Virus = virus.Length > 200 ? virus[..200] : virus,
        };

    public void Settle(string note, Act by)
    {
        if (SettledAt is not null)
            throw Refusal.Rule("not-now", "Somebody has settled this already. Load it again.");
        (SettledAt, SettledByMembershipId, Note) = (by.At, by.MembershipId, note.Trim());
    }
}
