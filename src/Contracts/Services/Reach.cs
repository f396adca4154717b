namespace PlacePartners.Contracts.Services;

/// <summary>How a service hears of referrals.</summary>
public enum ReachedBy
{
    /// <summary>Its people have accounts, and an inbox.</summary>
    Colleagues,

    /// <summary>A link goes to its mailbox; a code that travels by another way opens it.</summary>
    Mailbox,

    /// <summary>The hub rings or writes, and records what it says.</summary>
    Hub,
}

/// <summary>How referrals from one partnership reach a service.</summary>
/// <param name="Mailbox">One e-mail address; empty unless it is reached by mailbox.</param>
/// <param name="Phone">Where codes are texted, in the form of E.164, or where the hub rings; empty for none.</param>
/// <param name="Address">Where the hub writes; empty for none.</param>
public sealed record Reach(ReachedBy By, string Mailbox, string Phone, string Address)
{
    /// <summary>By people with accounts.</summary>
    public static Reach Colleagues { get; } = new(ReachedBy.Colleagues, "", "", "");
}
