using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Who asks to the person.</summary>
public enum AskerRelation
{
    Self,
    Family,
    Friend,
    Carer,
    Neighbour,
    Volunteer,
}

/// <summary>By which way a code goes to whoever asks.</summary>
public enum ProofWay
{
    Email,
    Text,
}

/// <summary>What somebody without an account said when they asked for help, for themselves or for somebody else.</summary>
/// <param name="Name">Of whoever asks; empty where it is the person.</param>
/// <param name="IsAware">The person knows that they are asked for.</param>
/// <param name="MayShare">What was written may be told to services, once the hub has spoken with the person.</param>
/// <param name="Needs">Codes of needs that were chosen.</param>
/// <param name="IsProved">They typed the code that they were sent.</param>
/// <param name="Proof">Whither the code went.</param>
public sealed record AskedFor(
    [property: Personal] AskerRelation Relation,
    [property: Personal] string Name,
    [property: Personal] string Phone,
    [property: Personal] string Email,
    [property: Personal] bool IsAware,
    [property: Personal] bool MayShare,
    [property: Personal] IReadOnlyList<string> Needs,
    [property: Personal] string Words,
    bool IsProved,
    ProofWay Proof = ProofWay.Email
)
{
    /// <summary>By which two requests are known for those of one asker.</summary>
    internal IEnumerable<string> Contacts(PersonDetails person)
    {
        var isSelf = Relation == AskerRelation.Self;
        var (phone, email) = isSelf ? (person.Phone, person.Email) : (Phone, Email);
        if (phone.Where(char.IsAsciiDigit).TakeLast(9).ToArray() is { Length: >= 6 } digits)
            yield return $"asker-phone:{new string(digits)}";
        if (email.Trim() is { Length: > 0 } address)
            yield return $"asker-email:{address.ToLowerInvariant()}";
    }
}
