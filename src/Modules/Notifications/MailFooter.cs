namespace PlacePartners.Notifications;

/// <summary>What stands at the end of each e-mail of a partnership.</summary>
internal static class MailFooter
{
    public const string Words =
        "Please do not answer this e-mail. If you write to somebody about it, write nothing about a resident in any e-mail: not "
        + "their name, not what they need, not which service helps them. The page behind the link is the place for that.";
}
