using Microsoft.Extensions.Configuration;

namespace PlacePartners.Platform.Http;

/// <summary>The address that links in e-mails begin with: Site:Address, else the first address the host listens on.</summary>
public sealed class SiteAddress(IConfiguration configuration)
{
    private readonly string root = (
        configuration["Site:Address"] ?? (configuration["urls"] ?? "http://localhost:5080").Split(';')[0]
    ).TrimEnd('/');

    /// <summary>Whether people reach the site over TLS, wherever that ends.</summary>
    public bool IsSecure => root.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A full address.</summary>
    /// <param name="page">Path of the page, such as /sign-in. Secrets go behind a #, where no server logs them.</param>
    public string Of(string page) => root + page;
}
