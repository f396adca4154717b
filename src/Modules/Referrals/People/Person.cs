using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The person referred, as told to whoever filled the checklist with them.</summary>
internal sealed class Person : TenantOwned, IVersioned
{
    private Person() { }

    [Personal]
    public string FirstName { get; private set; } = "";

    [Personal]
    public string LastName { get; private set; } = "";

    [Personal]
    public DateOnly? DateOfBirth { get; private set; }

    [Personal]
    public string Address { get; private set; } = "";

    [Personal]
    public string Postcode { get; private set; } = "";

    [Personal]
    public string Phone { get; private set; } = "";

    [Personal]
    public string Email { get; private set; } = "";

    /// <summary>How it is safe to reach them: "no voicemail", "say you are from the library".</summary>
    [Personal]
    public string SafeContact { get; private set; } = "";

    [Personal]
    public string Language { get; private set; } = "";

    [Personal]
    public bool NeedsInterpreter { get; private set; }

    public int Version { get; private set; }

    public string Name => $"{FirstName} {LastName}";

    public static Person Told(PersonDetails details, DateOnly today)
    {
        var person = new Person();
        person.Correct(details, today);
        return person;
    }

    /// <summary>Whether these are the details that stand here.</summary>
    public bool Told(PersonDetails details)
    {
        var other = new Person();
        other.Take(details);
        return (FirstName, LastName, DateOfBirth, Address, Postcode, Phone, Email)
                == (
                    other.FirstName,
                    other.LastName,
                    other.DateOfBirth,
                    other.Address,
                    other.Postcode,
                    other.Phone,
                    other.Email
                )
            && (SafeContact, Language, NeedsInterpreter) == (other.SafeContact, other.Language, other.NeedsInterpreter);
    }

    public void Correct(PersonDetails details, DateOnly today)
    {
        details.Check(today);
        Take(details);
    }

    private void Take(PersonDetails details)
    {
        (FirstName, LastName, DateOfBirth) = (details.FirstName.Trim(), details.LastName.Trim(), details.DateOfBirth);
        (Address, Postcode) = (details.Address.Trim(), details.TidyPostcode);
        (Phone, Email, SafeContact) = (details.Phone.Trim(), details.Email.Trim(), details.SafeContact.Trim());
        (Language, NeedsInterpreter) = (details.Language.Trim(), details.NeedsInterpreter);
    }
}
