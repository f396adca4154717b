using PlacePartners.Platform.Files;

namespace PlacePartners.Reports;

/// <summary>Where printed reports lie.</summary>
public sealed class ReportFiles(DataDirectory data)
{
    internal string PathOf(Guid reportId) => Path.Combine(data.Folder("reports"), $"{reportId}.pdf");
}
