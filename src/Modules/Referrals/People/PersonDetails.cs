using System.Text.RegularExpressions;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What a person tells about themselves. One way to reach them is enough.</summary>
/// <param name="NhsNumber">Where they know it; for the hub, to tell people of one name apart. Services do not see it.</param>
/// <param name="SafeContact">What else there is to know about reaching them safely, in words.</param>
/// <param name="SafeWays">What they ruled out, and how to ring; null where nothing is.</param>
/// <param name="IsAddressWithheld">A refuge or a safe house. Whoever may not see it gets no address, and the postcode's district alone.</param>
/// <param name="AccessNeeds">What a service must offer so that they can use it; null where nothing was noted.</param>
public sealed partial record PersonDetails(
    [property: Personal] [Line(1, 80)] string FirstName,
    [property: Personal] [Line(1, 80)] string LastName,
    [property: Personal] DateOnly? DateOfBirth,
    [property: Personal] [Text(0, 300)] string Address,
    [property: Personal] [Line(0, 10)] string Postcode,
    [property: Personal] [Line(0, 40), CanBeRung] string Phone,
    [property: Personal] [Line(0, 200), CanBeMailed] string Email,
    [property: Personal] [Text(0, 300)] string SafeContact,
    [property: Personal] [Line(0, 80)] string Language,
    [property: Personal] bool NeedsInterpreter,
    [property: Personal] [Line(0, 14)] string NhsNumber = "",
    [property: Personal] SafeWays? SafeWays = null,
    [property: Personal] bool IsAddressWithheld = false,
    [property: Personal] [Items(0, 20)] IReadOnlyList<AccessNeed>? AccessNeeds = null
)
{
    internal string TidyPostcode => Tidy(Postcode);

    /// <summary>In capitals, with one space before the last three.</summary>
    internal static string Tidy(string postcode)
    {
        var letters = postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return letters.Length > 3 ? letters[..^3] + " " + letters[^3..] : letters;
    }

    /// <summary>Whether what is tidy is a whole postcode.</summary>
    internal static bool IsPostcode(string tidy) => PostcodeForm().IsMatch(tidy);

    internal void Check(DateOnly today)
    {
        if (DateOfBirth is { } born && (born > today || born < today.AddYears(-120)))
            throw Refusal.Field("person.dateOfBirth", "Enter a date of birth in the past.");
        if (Postcode.Trim().Length > 0 && !IsPostcode(TidyPostcode))
            throw Refusal.Field("person.postcode", "Enter a full UK postcode, such as SW2 1AA.");
        PhoneNumber.Check("person.phone", Phone);
        if (NhsNumber.Trim().Length > 0 && !Referrals.NhsNumber.IsValid(NhsNumber))
            throw Refusal.Field("person.nhsNumber", Referrals.NhsNumber.Wrong);
        EmailAddress.Check("person.email", Email);
        if (Phone.Trim().Length == 0 && Email.Trim().Length == 0 && Address.Trim().Length == 0)
            throw Refusal.Field(
                "person.phone",
                "Enter a phone number, an e-mail address or an address, so that the hub can reach them."
            );
        SafeWays?.Check(this);
    }

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2}$")]
    private static partial Regex PostcodeForm();
}
