using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public enum ErasureReason
{
    AskedByPerson,
    EnteredByMistake,
    KeptLongEnough,
}

/// <summary>The person referred, as told to whoever filled the checklist with them.</summary>
internal sealed partial class Person : TenantOwned, IMarked, IVersioned
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

    /// <summary>What else there is to know about reaching them safely, in words.</summary>
    [Personal]
    public string SafeContact { get; private set; } = "";

    [Personal]
    public string Language { get; private set; } = "";

    [Personal]
    public bool NeedsInterpreter { get; private set; }

    [Personal]
    public List<AccessNeed> AccessNeeds { get; private set; } = [];

    /// <summary>What whoever visits must know to be safe; empty when nothing.</summary>
    [Personal]
    public string VisitRisk { get; private set; } = "";

    [Personal]
    public string VisitRiskSource { get; private set; } = "";
    public DateOnly? VisitRiskReviewOn { get; private set; }

    [Personal]
    public string NhsNumber { get; private set; } = "";

    /// <summary>Five years of birth, such as 1945-1949: what is left of the date once the person was erased.</summary>
    [Personal(InClear = "ages of people who are not known any more are counted")]
    public string BirthBand { get; private set; } = "";

    /// <summary>Such as SW2: what is left of the address once the person was erased.</summary>
    [Personal(InClear = "districts of people who are not known any more are counted")]
    public string LivedIn { get; private set; } = "";

    /// <summary>The organisation that answers for this record. A referral that was accepted has its own besides.</summary>
    public Guid ControllerId { get; private set; }

    public DateTimeOffset? ErasedAt { get; private set; }
    public ErasureReason? ErasedBecause { get; private set; }
    public int Version { get; private set; }

    Guid IAboutPerson.PersonId => Id;

    IEnumerable<string> IMarked.Marks() => Described.Of(this).Marks();

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
            && (SafeContact, Language, NeedsInterpreter, NhsNumber)
                == (other.SafeContact, other.Language, other.NeedsInterpreter, other.NhsNumber)
            && AccessNeeds.SequenceEqual(other.AccessNeeds)
            && (SafeWays, IsAddressWithheld) == (other.SafeWays, other.IsAddressWithheld);
    }

    public void Correct(PersonDetails details, DateOnly today)
    {
        details.Check(today);
        Take(details);
    }

    public void SetVisitRisk(string words, string source, DateOnly? reviewOn, DateOnly today)
    {
        if (ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        if (words.Trim().Length == 0)
        {
            (VisitRisk, VisitRiskSource, VisitRiskReviewOn) = ("", "", null);
            return;
        }
        if (source.Trim().Length < 3)
            throw Refusal.Field("source", "Say who says so, and how they know.");
        if (reviewOn is not { } day || day <= today || day > today.AddYears(1))
            throw Refusal.Field("reviewOn", "Enter a day of the next twelve months on which it is looked at again.");
        (VisitRisk, VisitRiskSource, VisitRiskReviewOn) = (words.Trim(), source.Trim(), day);
    }

    internal VisitRiskShown? Risk => VisitRiskReviewOn is { } day ? new(VisitRisk, VisitRiskSource, day) : null;

    /// <summary>Another organisation answers for the record, under an instrument that names it.</summary>
    public void AnswersTo(Guid controllerId) => ControllerId = controllerId;

    public void Erase(ErasureReason reason, DateTimeOffset now)
    {
        if (reason != ErasureReason.EnteredByMistake)
            (BirthBand, LivedIn) = (BandOf(DateOfBirth), Applicant.Of(this).District);
        (VisitRisk, VisitRiskSource, VisitRiskReviewOn) = ("", "", null);
        JoinWays([]);
        Take(new("", "", null, "", "", "", "", "", "", false));
        (ErasedAt, ErasedBecause) = (now, reason);
    }

    private static string BandOf(DateOnly? born) =>
        born is { Year: var year } ? $"{year - (year % 5)}-{year - (year % 5) + 4}" : "";

    private void Take(PersonDetails details)
    {
        (FirstName, LastName, DateOfBirth) = (details.FirstName.Trim(), details.LastName.Trim(), details.DateOfBirth);
        (Address, Postcode) = (details.Address.Trim(), details.TidyPostcode);
        (Phone, Email, SafeContact) = (details.Phone.Trim(), details.Email.Trim(), details.SafeContact.Trim());
        (Language, NeedsInterpreter) = (details.Language.Trim(), details.NeedsInterpreter);
        AccessNeeds = [.. (details.AccessNeeds ?? []).Distinct().Order()];
        NhsNumber = Referrals.NhsNumber.Tidy(details.NhsNumber);
        (SafeWays, IsAddressWithheld) = (details.SafeWays?.Tidied(), details.IsAddressWithheld);
    }
}
