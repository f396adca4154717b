using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Services;

/// <summary>How referrals from this partnership reach a service.</summary>
internal sealed partial class ServiceOffer
{
    public ReachedBy ReachedBy { get; private set; }

    [Personal(InClear = "referrals are sent there")]
    public string ReachMailbox { get; private set; } = "";

    [Personal(InClear = "codes are sent there")]
    public string ReachPhone { get; private set; } = "";
    public string ReachAddress { get; private set; } = "";

    public Reach Reach => new(ReachedBy, ReachMailbox, ReachPhone, ReachAddress);

    public void IsReached(Reach reach)
    {
        var (mailbox, phone, address) = (reach.Mailbox.Trim(), reach.Phone.Trim(), reach.Address.Trim());
        (ReachMailbox, ReachPhone, ReachAddress) = reach.By switch
        {
            ReachedBy.Mailbox => (OwnMailbox(mailbox), phone.Length == 0 ? "" : ForCodes(phone), ""),
            ReachedBy.Hub => ("", PhoneNumber.Check("phone", phone), address),
            _ => ("", "", ""),
        };
        if (reach.By == ReachedBy.Hub && ReachPhone.Length + ReachAddress.Length == 0)
            throw Refusal.Field("phone", "Give a phone number for the hub to ring, or an address to write to.");
        ReachedBy = reach.By;
    }

    private static string OwnMailbox(string mailbox) =>
        mailbox.Length == 0
            ? throw Refusal.Field("mailbox", "Enter the e-mail address that links are sent to.")
            : EmailAddress.Check("mailbox", mailbox);

    private static string ForCodes(string phone) =>
        PhoneNumber.Textable(phone)
        ?? throw Refusal.Field(
            "phone",
            "Enter a mobile number that takes texts, such as 07700 900123, or leave it empty: the hub then reads codes out."
        );
}
