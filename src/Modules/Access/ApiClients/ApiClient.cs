using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>A program of an organisation that signs in by itself, and acts for the organisation in one partnership.</summary>
[Global("it asks for a token before it is in a partnership")]
internal sealed class ApiClient : Entity, IVersioned
{
    /// <summary>How many live ones an organisation may have in a partnership.</summary>
    public const int Most = 20;

    private const int MostYears = 2;

    private ApiClient() { }

    public Guid PartnershipId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>What it may do, by the names in <see cref="ApiScopes"/>.</summary>
    public List<string> Scopes { get; private set; } = [];

    [Personal(InClear = "a hash of 32 random bytes gives nothing away")]
    public string SecretHash { get; private set; } = "";

    /// <summary>Tells one secret from the next, and nothing of it.</summary>
    public string SecretMark => SecretHash[..16];
    public DateTimeOffset MadeAt { get; private set; }
    public Guid MadeByMembershipId { get; private set; }
    public DateTimeOffset SecretMadeAt { get; private set; }

    /// <summary>The last day on which it gets tokens.</summary>
    public DateOnly LastDay { get; private set; }
    public DateTimeOffset? LastUsedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public int Version { get; private set; }

    /// <param name="secret">In plain; it is kept nowhere.</param>
    public static ApiClient Make(
        Guid partnershipId,
        CurrentUser me,
        string name,
        IReadOnlyCollection<string> scopes,
        DateOnly lastDay,
        DateOnly today,
        DateTimeOffset now,
        out string secret
    )
    {
        if (scopes.Count == 0 || scopes.Any(scope => !ApiScopes.All.Contains(scope)))
            throw Refusal.Field("scopes", "Choose at least one thing that it may do.");
        if (lastDay < today || lastDay > today.AddYears(MostYears))
            throw Refusal.Field("lastDay", "Enter today or a later day, within two years.");
        var client = new ApiClient
        {
            PartnershipId = partnershipId,
            OrganisationId = me.OrganisationId,
            Name = name.Trim(),
            Scopes = [.. scopes.Distinct()],
            MadeAt = now,
            MadeByMembershipId = me.MembershipId,
            LastDay = lastDay,
        };
        secret = client.Renew(now);
        return client;
    }

    /// <summary>Those that may act on a day.</summary>
    public static Expression<Func<ApiClient, bool>> LiveOn(DateOnly day) =>
        client => client.RevokedAt == null && client.LastDay >= day;

    public bool IsLiveOn(DateOnly day) => RevokedAt is null && LastDay >= day;

    /// <summary>The old secret is of no use from now on.</summary>
    public string RenewSecret(DateTimeOffset now)
    {
        if (RevokedAt is not null)
            throw Refusal.Rule("client-revoked", "This program's access was ended. Make a new one.");
        return Renew(now);
    }

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    public bool Knows(string secret) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Hash(secret)),
            Encoding.ASCII.GetBytes(SecretHash)
        );

    private string Renew(DateTimeOffset now)
    {
        var secret = $"pps_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";
        (SecretHash, SecretMadeAt) = (Hash(secret), now);
        return secret;
    }

    private static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
