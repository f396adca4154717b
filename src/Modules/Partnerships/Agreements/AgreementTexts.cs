namespace PlacePartners.Partnerships.Agreements;

/// <summary>The texts that a partnership begins with.</summary>
internal static class AgreementTexts
{
    private const string PartnershipName = "{partnership}";

    public static string TitleOf(AgreementKind kind) =>
        kind == AgreementKind.Membership ? "Membership agreement" : "Data-sharing agreement";

    public static string For(AgreementKind kind, string partnershipName)
    {
        using var file = typeof(AgreementTexts).Assembly.GetManifestResourceStream(
            $"PlacePartners.Partnerships.Data.{AgreementKinds.Name(kind)}-agreement.txt"
        )!;
        using var reader = new StreamReader(file);
        return Fill(reader.ReadToEnd().Trim(), partnershipName);
    }

    /// <summary>What is signed must not change later, so the name is written in when the text is published.</summary>
    public static string Fill(string text, string partnershipName) => text.Replace(PartnershipName, partnershipName);
}
