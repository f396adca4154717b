using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

public enum ErasureReason
{
    AskedByPerson,
    EnteredByMistake,
    KeptLongEnough,
}

/// <summary>The person referred, as told to whoever filled the checklist with them.</summary>
internal sealed class Person : TenantOwned, IAboutPerson, IVersioned
{
    /// <summary>What stands for the name of somebody who was erased.</summary>
    public const string Unnamed = "Erased person";

    private Person() { }

    [Personal(IsSought = true)]
    public string FirstName { get; private set; } = "";

    [Personal(IsSought = true)]
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

    /// <summary>The organisation that answers for this record. A referral that was accepted has its own besides.</summary>
    public Guid ControllerId { get; private set; }

    public DateTimeOffset? ErasedAt { get; private set; }
    public ErasureReason? ErasedBecause { get; private set; }
    public int Version { get; private set; }

    Guid IAboutPerson.PersonId => Id;

    public string Name => ErasedAt is null ? $"{FirstName} {LastName}" : Unnamed;

    public static Person Told(PersonDetails details, Guid controllerId, DateOnly today)
    {
        var person = new Person { ControllerId = controllerId };
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

    /// <summary>Another organisation answers for the record, under an instrument that names it.</summary>
    public void AnswersTo(Guid controllerId) => ControllerId = controllerId;

    public void Erase(ErasureReason reason, DateTimeOffset now)
    {
        Take(new("", "", null, "", "", "", "", "", "", false));
        (ErasedAt, ErasedBecause) = (now, reason);
    }

    private void Take(PersonDetails details)
    {
        (FirstName, LastName, DateOfBirth) = (details.FirstName.Trim(), details.LastName.Trim(), details.DateOfBirth);
        (Address, Postcode) = (details.Address.Trim(), details.TidyPostcode);
        (Phone, Email, SafeContact) = (details.Phone.Trim(), details.Email.Trim(), details.SafeContact.Trim());
        (Language, NeedsInterpreter) = (details.Language.Trim(), details.NeedsInterpreter);
    }
}
