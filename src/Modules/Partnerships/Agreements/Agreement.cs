using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Agreements;

/// <summary>The agreements that every partner signs.</summary>
internal enum AgreementKind
{
    Membership,
    DataSharing,
}

/// <summary>One version of the text of an agreement. Never changed: a new version takes its place.</summary>
internal sealed class Agreement : TenantOwned
{
    private Agreement() { }

    public AgreementKind Kind { get; private set; }
    public int Number { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTimeOffset PublishedAt { get; private set; }
    public Guid? PublishedBy { get; private set; }

    public static Agreement First(AgreementKind kind, string partnershipName, DateTimeOffset now) =>
        new()
        {
            Kind = kind,
            Number = 1,
            Title = AgreementTexts.TitleOf(kind),
            Text = AgreementTexts.For(kind, partnershipName),
            PublishedAt = now,
        };

    public Agreement Next(string title, string text, string partnershipName, Guid membershipId, DateTimeOffset now) =>
        new()
        {
            Kind = Kind,
            Number = Number + 1,
            Title = title.Trim(),
            Text = AgreementTexts.Fill(text.Trim(), partnershipName),
            PublishedAt = now,
            PublishedBy = membershipId,
        };

    public Signature Sign(Guid organisationId, Guid membershipId, string name, string position, DateTimeOffset now) =>
        Signature.Under(this, organisationId, membershipId, name, position, now);
}

/// <summary>The kinds as they stand in addresses and events.</summary>
internal static class AgreementKinds
{
    public static string Name(AgreementKind kind) => kind == AgreementKind.Membership ? "membership" : "data-sharing";

    public static AgreementKind Of(string name) =>
        name switch
        {
            "membership" => AgreementKind.Membership,
            "data-sharing" => AgreementKind.DataSharing,
            _ => throw Refusal.NotFound("agreement"),
        };
}
