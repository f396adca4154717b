using PlacePartners.Notifications;
using PlacePartners.Platform.Http;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>Which ways are left when others are ruled out.</summary>
public sealed partial class SafeWaysTests
{
    [Theory]
    [InlineData(nameof(SafeWays.NeverCall), "Text Email Letter Visit")]
    [InlineData(nameof(SafeWays.NeverVoicemail), "Phone Text Email Letter Visit")]
    [InlineData(nameof(SafeWays.NeverText), "Phone Email Letter Visit")]
    [InlineData(nameof(SafeWays.NeverEmail), "Phone Text Letter Visit")]
    [InlineData(nameof(SafeWays.NeverLetter), "Phone Text Email Visit")]
    [InlineData(nameof(SafeWays.NeverVisit), "Phone Text Email Letter")]
    [InlineData("", "Phone Text Email Letter Visit")]
    [InlineData(nameof(PersonDetails.IsAddressWithheld), "Phone Text Email Visit")]
    public void What_is_ruled_out_leaves_the_rest(string ruledOut, string left)
    {
        var person = Told(Ruling(ruledOut));

        string.Join(' ', person.SafeChannels()).ShouldBe(left);
        person
            .MayBeReachedBy(ContactChannel.Voicemail)
            .ShouldBe(ruledOut is not (nameof(SafeWays.NeverCall) or nameof(SafeWays.NeverVoicemail)));
        foreach (var channel in Enum.GetValues<ContactChannel>())
        {
            if (person.MayBeReachedBy(channel))
                person.RequireSafe(channel);
            else
                Should.Throw<Refusal>(() => person.RequireSafe(channel)).Code.ShouldBe("unsafe-channel");
        }
    }

    [Fact]
    public void Some_way_is_left_for_which_there_is_a_number_or_an_address()
    {
        Refused(new(NeverCall: true, NeverText: true, NeverLetter: true, NeverVisit: true)).ShouldBe("neverCall");
        Refused(new(FromHour: 9)).ShouldBe("untilHour");
        Refused(new(FromHour: 17, UntilHour: 9)).ShouldBe("untilHour");
        Refused(new(NeverCall: true, NeverText: true, NeverLetter: true)).ShouldBeNull();
        Refused(new(FromHour: 9, UntilHour: 17)).ShouldBeNull();
        Told(Ada with { SafeWays = new(CodePhrase: " ") }).SafeWays.ShouldBeNull();
    }

    private static PersonDetails Ruling(string what) =>
        what switch
        {
            "" => Ada,
            nameof(PersonDetails.IsAddressWithheld) => Ada with { IsAddressWithheld = true },
            _ => Ada with
            {
                SafeWays = new(
                    what == nameof(SafeWays.NeverCall),
                    what == nameof(SafeWays.NeverVoicemail),
                    what == nameof(SafeWays.NeverText),
                    what == nameof(SafeWays.NeverEmail),
                    what == nameof(SafeWays.NeverLetter),
                    what == nameof(SafeWays.NeverVisit)
                ),
            },
        };

    private static string? Refused(SafeWays ways)
    {
        try
        {
            Told(Ada with { SafeWays = ways });
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.FieldName!.Split('.')[^1];
        }
    }
}
