using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Leads from the secret of a link to the link.</summary>
[Global("the secret of a link is looked up before anybody knows in which partnership it is")]
internal sealed class LinkKey : Entity
{
    private LinkKey() { }

    public Guid PartnershipId { get; private set; }
    public Guid LinkId { get; private set; }

    [Personal(InClear = "a hash, by which the link is found")]
    public string SecretHash { get; private set; } = "";

    public static LinkKey To(ReferralLink link, Guid partnershipId, string secret) =>
        new()
        {
            PartnershipId = partnershipId,
            LinkId = link.Id,
            SecretHash = HashOf(secret),
        };

    public static string HashOf(string secret) => CardCodes.Hash($"link {secret.Trim().ToLowerInvariant()}");
}
