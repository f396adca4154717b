using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Leads from a code or secret to its card. Gone as soon as the card is replaced or stopped.</summary>
[Global("a resident's code is looked up before anybody knows in which partnership it is")]
internal sealed class CardKey : Entity
{
    private CardKey() { }

    public Guid PartnershipId { get; private set; }
    public Guid CardId { get; private set; }

    [Personal(InClear = "a hash, by which the card is found")]
    public string CodeHash { get; private set; } = "";

    [Personal(InClear = "a hash, by which the card is found")]
    public string SecretHash { get; private set; } = "";

    public static CardKey To(Card card, Guid partnershipId, string code, string secret) =>
        new()
        {
            PartnershipId = partnershipId,
            CardId = card.Id,
            CodeHash = CardCodes.HashOfCode(code),
            SecretHash = CardCodes.HashOfSecret(secret),
        };
}
