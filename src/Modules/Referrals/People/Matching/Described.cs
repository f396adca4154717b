using System.Globalization;
using System.Text;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What a record says of a person, in the one form in which records are compared. Empty where it says nothing.</summary>
internal sealed record Described(
    string FirstName,
    string LastName,
    DateOnly? DateOfBirth,
    string Postcode,
    string Phone,
    string Email,
    string NhsNumber
)
{
    private static readonly HashSet<string> Titles =
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "sir",
        "lady",
        "lord",
        "dame",
        "rev",
        "revd",
        "reverend",
        "prof",
        "professor",
        "fr",
        "sister",
        "cllr",
        "capt",
        "captain",
    ];

    // Letters that Unicode does not take apart.
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
    };

    public static Described Of(Person person) =>
        new(
            Words(person.FirstName),
            Words(person.LastName),
            person.DateOfBirth,
            person.Postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(),
            PhoneNumber.International(person.Phone) ?? "",
            person.Email.Trim().ToLowerInvariant(),
            Referrals.NhsNumber.IsValid(person.NhsNumber) ? Referrals.NhsNumber.Tidy(person.NhsNumber) : ""
        );

    /// <summary>The values by which this record is found again; each is kept as a mark, never as it stands here.</summary>
    public IEnumerable<string> Marks() => [.. Kept(LastName)];

    /// <summary>The values to look for: those kept, and the same with first and last name in each other's place.</summary>
    public IReadOnlyCollection<string> Sought() => [.. Kept(LastName), .. SoundsOf(FirstName)];

    /// <summary>Words in lower case without accents, apostrophes and titles, one space between them; hyphens part words.</summary>
    public static string Words(string name)
    {
        var letters = new StringBuilder();
        foreach (var letter in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (Plain.TryGetValue(letter, out var plain))
                letters.Append(plain);
            else if (char.IsLetterOrDigit(letter))
                letters.Append(letter);
            else if (
                letter is not ('\'' or '’' or '.')
                && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark
            )
                letters.Append(' ');
        }
        var words = letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, word => !Titles.Contains(word));
        return string.Join(' ', words[Math.Max(first, 0)..]);
    }

    private IEnumerable<string> Kept(string lastName)
    {
        if (NhsNumber.Length > 0)
            yield return $"nhs:{NhsNumber}";
        if (Phone.Length > 0)
            yield return $"phone:{Phone}";
        // Half of those whose day nobody knows were born on 1 January: they would all be candidates for each other.
        if (DateOfBirth is { } born && born is not { Day: 1, Month: 1 })
            yield return $"born:{born:yyyy-MM-dd}";
        if (Postcode.Length > 0 && FirstName.Length > 0)
            yield return $"home:{Postcode}:{FirstName[0]}";
        foreach (var sound in SoundsOf(lastName))
            yield return sound;
    }

    private IEnumerable<string> SoundsOf(string name) =>
        DateOfBirth is { } born ? NameSound.Of(name).Select(sound => $"sound:{sound}:{born.Year}") : [];
}
