using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>What partners ask of each other before they work together.</summary>
public enum DocumentKind
{
    Insurance,
    Policy,
    Accounts,
    Certificate,
}

/// <summary>The forms of file that are taken, known by how their content begins.</summary>
public enum DocumentFormat
{
    Pdf,
    Png,
    Jpeg,
}

/// <summary>What an organisation gives once, to be seen in each partnership that it names.</summary>
[Global("given once by its organisation and shown in each partnership that the organisation names")]
internal sealed class OrganisationDocument : Entity, IVersioned
{
    public const int DaysBeforeExpiry = 30;

    private OrganisationDocument() { }

    public Guid OrganisationId { get; private set; }
    public DocumentKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The last day on which it is good; null for no end.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Another one with each new file, so that nobody's acceptance of the old one goes over to the new.</summary>
    public Guid FileId { get; private set; }
    public DocumentFormat Format { get; private set; }
    public int Bytes { get; private set; }

    /// <summary>The partnerships in which it may be seen.</summary>
    public List<Guid> PartnershipIds { get; private set; } = [];
    public DateTimeOffset GivenAt { get; private set; }
    public int Version { get; private set; }

    public string MediaType =>
        Format switch
        {
            DocumentFormat.Pdf => "application/pdf",
            DocumentFormat.Png => "image/png",
            _ => "image/jpeg",
        };

    /// <summary>Its name as that of a file.</summary>
    public string FileName =>
        string.Concat(Name.Select(letter => letter is '/' or '\\' or ':' ? '-' : letter))
        + (Format == DocumentFormat.Jpeg ? ".jpg" : $".{Format.ToString().ToLowerInvariant()}");

    public static OrganisationDocument Given(
        Guid organisationId,
        DocumentForm form,
        IEnumerable<Guid> partnershipIds,
        DateTimeOffset now
    )
    {
        var document = new OrganisationDocument { OrganisationId = organisationId };
        document.Replace(form, now);
        document.ShowIn(partnershipIds);
        return document;
    }

    /// <summary>Its organisation has become part of another.</summary>
    public void GoesTo(Guid organisationId) => OrganisationId = organisationId;

    public void Replace(DocumentForm form, DateTimeOffset now)
    {
        (Kind, Name, IssuedOn, ExpiresOn) = (form.Kind, form.Name, form.IssuedOn, form.ExpiresOn);
        (FileId, Format, Bytes) = (Guid.CreateVersion7(), form.Format, form.Content.Length);
        GivenAt = now;
    }

    public void ShowIn(IEnumerable<Guid> partnershipIds) => PartnershipIds = [.. partnershipIds.Distinct().Order()];

    public bool HasExpired(DateOnly today) => ExpiresOn < today;

    public bool ExpiresSoon(DateOnly today) => ExpiresOn >= today && ExpiresOn <= today.AddDays(DaysBeforeExpiry);

    public string FileIn(DataDirectory data) => PathOf(data, FileId);

    public static string PathOf(DataDirectory data, Guid fileId) =>
        Path.Combine(data.Folder("documents"), $"{fileId:N}");
}
