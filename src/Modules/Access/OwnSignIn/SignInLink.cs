using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>That somebody at a provider is an account here: known by issuer and subject, never by an address.</summary>
[Global("one account serves in many partnerships")]
internal sealed class SignInLink : Entity
{
    private SignInLink() { }

    public Guid AccountId { get; private set; }
    public string Issuer { get; private set; } = "";

    [Personal(InClear = "whoever signs in is known by it")]
    public string Subject { get; private set; } = "";

    public DateTimeOffset LinkedAt { get; private set; }

    public static SignInLink Of(Guid accountId, string issuer, string subject, DateTimeOffset now) =>
        new()
        {
            AccountId = accountId,
            Issuer = issuer,
            Subject = subject,
            LinkedAt = now,
        };
}
