using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How a partnership lets people ask for help by themselves: whether, with which words, and within whose pages.</summary>
internal sealed class AskingPage : TenantOwned, IVersioned
{
    private AskingPage() { }

    public bool IsOn { get; private set; }
    public string Intro { get; private set; } = "";

    /// <summary>Sites within whose pages it may stand, such as https://www.lambeth.gov.uk.</summary>
    public List<string> Framers { get; private set; } = [];

    public int Version { get; private set; }

    public static AskingPage Begin() => new();

    public void Change(bool isOn, string intro, IReadOnlyList<string> framers)
    {
        (IsOn, Intro) = (isOn, intro.Trim());
        Framers = [.. framers.Select(OriginOf).Distinct()];
    }

    /// <summary>Scheme, name and port, and nothing that could end a header's word and begin another.</summary>
    private static string OriginOf(string typed)
    {
        var text = typed.Trim();
        var full = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        return
            Uri.TryCreate(full, UriKind.Absolute, out var site)
            && site is { Scheme: "https", PathAndQuery: "/", Fragment: "", UserInfo: "" }
            && site.IdnHost.Contains('.', StringComparison.Ordinal)
            && site.IdnHost.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
            ? $"https://{site.IdnHost}{(site.IsDefaultPort ? "" : $":{site.Port}")}"
            : throw Refusal.Field("framers", "Enter sites by name, such as www.example.org, without a page behind it.");
    }
}
