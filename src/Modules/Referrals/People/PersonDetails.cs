using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What a person tells about themselves. One way to reach them is enough.</summary>
public sealed partial record PersonDetails(
    [property: Personal] [Line(1, 80)] string FirstName,
    [property: Personal] [Line(1, 80)] string LastName,
    [property: Personal] DateOnly? DateOfBirth,
    [property: Personal] [Text(0, 300)] string Address,
    [property: Personal] [Line(0, 10)] string Postcode,
    [property: Personal] [Line(0, 40)] string Phone,
    [property: Personal] [Line(0, 200)] string Email,
    [property: Personal] [Text(0, 300)] string SafeContact,
    [property: Personal] [Line(0, 80)] string Language,
    [property: Personal] bool NeedsInterpreter
)
{
    internal string TidyPostcode
    {
        get
        {
            var letters = Postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
            return letters.Length > 3 ? letters[..^3] + " " + letters[^3..] : letters;
        }
    }

    internal void Check(DateOnly today)
    {
        if (DateOfBirth is { } born && (born > today || born < today.AddYears(-120)))
            throw Refusal.Field("person.dateOfBirth", "Enter a date of birth in the past.");
        if (Postcode.Trim().Length > 0 && !PostcodeForm().IsMatch(TidyPostcode))
            throw Refusal.Field("person.postcode", "Enter a full UK postcode, such as SW2 1AA.");
        if (Phone.Trim().Length > 0 && !PhoneForm().IsMatch(Phone.Trim()))
            throw Refusal.Field("person.phone", "Enter a phone number, such as 020 7946 0018.");
        if (Email.Trim().Length > 0 && !new EmailAddressAttribute().IsValid(Email.Trim()))
            throw Refusal.Field("person.email", "Enter an e-mail address, such as name@example.org.");
        if (Phone.Trim().Length == 0 && Email.Trim().Length == 0 && Address.Trim().Length == 0)
            throw Refusal.Field(
                "person.phone",
                "Enter a phone number, an e-mail address or an address, so that the hub can reach them."
            );
    }

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$")]
    private static partial Regex PostcodeForm();

    [GeneratedRegex(@"^\+?[0-9][0-9 ()-]{6,24}$")]
    private static partial Regex PhoneForm();
}
