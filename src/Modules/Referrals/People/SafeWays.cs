using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How a person may be reached and how not, as they said. What is not ruled out is safe.</summary>
/// <param name="FromHour">Calls, texts and visits no earlier than this full hour; null at any time.</param>
/// <param name="UntilHour">Calls, texts and visits no later than this full hour; null at any time.</param>
/// <param name="SayFrom">Where whoever rings is to say they are from, such as the library.</param>
/// <param name="CodePhrase">By which the person knows who it is, or says that it is not safe to talk.</param>
public sealed record SafeWays(
    [property: Personal] bool NeverCall = false,
    [property: Personal] bool NeverVoicemail = false,
    [property: Personal] bool NeverText = false,
    [property: Personal] bool NeverEmail = false,
    [property: Personal] bool NeverLetter = false,
    [property: Personal] bool NeverVisit = false,
    [property: Personal] [property: Number(0, 23)] int? FromHour = null,
    [property: Personal] [property: Number(1, 24)] int? UntilHour = null,
    [property: Personal] [property: Line(0, 60)] string SayFrom = "",
    [property: Personal] [property: Line(0, 60)] string CodePhrase = ""
)
{
    internal static readonly SafeWays Any = new();

    internal bool Allow(ContactChannel channel) =>
        channel switch
        {
            ContactChannel.Phone => !NeverCall,
            ContactChannel.Voicemail => !NeverCall && !NeverVoicemail,
            ContactChannel.Text => !NeverText,
            ContactChannel.Email => !NeverEmail,
            ContactChannel.Letter => !NeverLetter,
            ContactChannel.Visit => !NeverVisit,
            _ => false,
        };

    /// <summary>
    /// What two records of one person say together: what either rules out is ruled out, and of the hours only those that both
    /// allow are left; where there are none, there are neither calls nor texts nor visits.
    /// </summary>
    internal static SafeWays? Stricter(SafeWays? one, SafeWays? other)
    {
        if (one is null || other is null)
            return one ?? other;
        var (from, until) = (
            one.FromHour is { } begins && other.FromHour is { } later
                ? Math.Max(begins, later)
                : one.FromHour ?? other.FromHour,
            one.UntilHour is { } ends && other.UntilHour is { } sooner
                ? Math.Min(ends, sooner)
                : one.UntilHour ?? other.UntilHour
        );
        var isNever = from >= until;
        return new(
            one.NeverCall || other.NeverCall || isNever,
            one.NeverVoicemail || other.NeverVoicemail || isNever,
            one.NeverText || other.NeverText || isNever,
            one.NeverEmail || other.NeverEmail,
            one.NeverLetter || other.NeverLetter,
            one.NeverVisit || other.NeverVisit || isNever,
            isNever ? null : from,
            isNever ? null : until,
            one.SayFrom.Length > 0 ? one.SayFrom : other.SayFrom,
            one.CodePhrase.Length > 0 ? one.CodePhrase : other.CodePhrase
        );
    }

    /// <summary>Null where nothing is ruled out and nothing is to be said.</summary>
    internal SafeWays? Tidied()
    {
        var tidy = this with
        {
            NeverVoicemail = NeverCall || NeverVoicemail,
            SayFrom = SayFrom.Trim(),
            CodePhrase = CodePhrase.Trim(),
        };
        return tidy == Any ? null : tidy;
    }

    internal void Check(PersonDetails details)
    {
        if (FromHour is null != UntilHour is null || FromHour >= UntilHour)
            throw Refusal.Field("person.safeWays.untilHour", "Choose both hours, the later one second.");
        var canBeReached =
            (details.Phone.Trim().Length > 0 && !(NeverCall && NeverText))
            || (details.Email.Trim().Length > 0 && !NeverEmail)
            || (details.Address.Trim().Length > 0 && !(NeverLetter && NeverVisit));
        if (!canBeReached)
            throw Refusal.Field(
                "person.safeWays.neverCall",
                "With the details given, no way is left by which the hub could reach them. Ask which one is safe, or add another."
            );
    }
}
