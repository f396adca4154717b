using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Somebody who works with referrals, or a service, and whose e-mail or text does not arrive: the hub rings them.</summary>
internal sealed class Unreached : TenantOwned, IVersioned
{
    private Unreached() { }

    /// <summary>Empty where a service's mailbox or phone is meant.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>The service whose mailbox or phone does not take what is sent; null for a colleague.</summary>
    public Guid? ServiceId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>The first e-mail that was not taken.</summary>
    public Guid MailId { get; private set; }
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    public Guid? SettledByMembershipId { get; private set; }
    public string Note { get; private set; } = "";
    public int Version { get; private set; }

    public static Unreached Of(Guid membershipId, Guid organisationId, Guid mailId, DateTimeOffset since) =>
        new()
        {
            MembershipId = membershipId,
            OrganisationId = organisationId,
            MailId = mailId,
            Since = since,
        };

    public static Unreached OfService(Guid serviceId, Guid organisationId, Guid mailId, DateTimeOffset since)
    {
        var unreached = Of(Guid.Empty, organisationId, mailId, since);
        unreached.ServiceId = serviceId;
        return unreached;
    }

    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    public void Settle(string note, Act by)
    {
        if (SettledAt is not null)
            throw Refusal.Rule("not-now", "Somebody has settled this already. Load it again.");
        (SettledAt, SettledByMembershipId, Note) = (by.At, by.MembershipId, note.Trim());
    }
}
