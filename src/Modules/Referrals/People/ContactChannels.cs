using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

internal static class ContactChannels
{
    /// <summary>Refuses what nobody is reached by.</summary>
    public static void RequireReached(ContactChannel how)
    {
        if (how == ContactChannel.Voicemail)
            throw Refusal.Field("how", "A message that was left has reached nobody yet. Record it as a try.");
    }
}
