using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>By which ways a person may be reached. Whatever is to reach them asks here first.</summary>
internal sealed partial class Person
{
    /// <summary>By which somebody can be reached, in the order in which they are tried.</summary>
    private static readonly ContactChannel[] Tried =
    [
        ContactChannel.Phone,
        ContactChannel.Text,
        ContactChannel.Email,
        ContactChannel.Letter,
        ContactChannel.Visit,
    ];

    /// <summary>What they ruled out, and how to ring; null where nothing is.</summary>
    [Personal]
    public SafeWays? SafeWays { get; private set; }

    /// <summary>A refuge or a safe house: nobody but the hub sees more of it than the district.</summary>
    [Personal]
    public bool IsAddressWithheld { get; private set; }

    /// <summary>What their other records rule out, since the hub has confirmed with them that these are theirs.</summary>
    [Personal]
    public SafeWays? JoinedWays { get; private set; }

    [Personal]
    public bool IsJoinedWithheld { get; private set; }

    /// <summary>What holds: the stricter of what was said here and elsewhere.</summary>
    public SafeWays? Ways => SafeWays.Stricter(SafeWays, JoinedWays);

    public bool IsWithheld => IsAddressWithheld || IsJoinedWithheld;

    public void JoinWays(IReadOnlyCollection<Person> others) =>
        (JoinedWays, IsJoinedWithheld) = (
            others.Select(other => other.SafeWays).Aggregate((SafeWays?)null, SafeWays.Stricter),
            others.Any(other => other.IsAddressWithheld)
        );

    /// <summary>Nothing is posted to an address that is withheld, whatever else the person said.</summary>
    public bool MayBeReachedBy(ContactChannel channel) =>
        (Ways ?? SafeWays.Any).Allow(channel) && !(channel == ContactChannel.Letter && IsWithheld);

    public IReadOnlyList<ContactChannel> SafeChannels() => [.. Tried.Where(MayBeReachedBy)];

    public void RequireSafe(ContactChannel channel)
    {
        if (!MayBeReachedBy(channel))
            throw Refusal.Rule(
                "unsafe-channel",
                "It is not safe to reach this person in that way, so it is not recorded as a try. Use another way. If it has happened, tell the hub at once."
            );
    }

    /// <summary>The postcode's district alone: thousands of homes share it.</summary>
    public string Area() => Postcode.Split(' ')[0];
}
