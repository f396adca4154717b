using System.Security.Cryptography;
using System.Text;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>A link, sent by e-mail, that makes whoever opens it a member. Only the hash of its token is kept.</summary>
[Global("an invited person opens the link before they are in a partnership")]
internal sealed class Invitation : Entity, IVersioned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private Invitation() { }

    public Guid PartnershipId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid? InvitedBy { get; private set; }
    public List<Role> Roles { get; private set; } = [];
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The last day that the membership will have; null for no end.</summary>
    public DateOnly? LastDay { get; private set; }
    public int Version { get; private set; }

    [Personal(InClear = "whoever signs in is known by it")]
    public string Email { get; private set; } = "";

    [Personal(InClear = "a hash, by which the link is found")]
    public string TokenHash { get; private set; } = "";

    [Personal]
    public string Message { get; private set; } = "";

    public static Invitation To(string email, Guid partnershipId, Guid organisationId) =>
        new()
        {
            Email = Form(email),
            PartnershipId = partnershipId,
            OrganisationId = organisationId,
        };

    public static string Form(string email) => email.Trim().ToLowerInvariant();

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public void Ask(IEnumerable<Role> roles, string? message, Guid? invitedBy, DateOnly? lastDay = null) =>
        (Roles, Message, InvitedBy, LastDay) = ([.. roles.Distinct()], message?.Trim() ?? "", invitedBy, lastDay);

    /// <summary>A new link for a new fortnight; the one sent before stops working.</summary>
    public string Send(DateTimeOffset now)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        (TokenHash, SentAt, ExpiresAt) = (Hash(token), now, now + Lifetime);
        return token;
    }

    public bool IsPending => AcceptedAt is null && WithdrawnAt is null;

    public bool IsOpen(DateTimeOffset now) =>
        IsPending && now < ExpiresAt && (LastDay is null || LastDay >= UkTime.DateOf(now));

    public void Accept(DateTimeOffset now) => AcceptedAt = now;

    /// <summary>Its organisation has become part of another.</summary>
    public void GoesTo(Guid organisationId) => OrganisationId = organisationId;

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}
