using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Partners;

/// <summary>An organisation to invite, and the address of the person who is to act for it.</summary>
public sealed record Invitee(
    [Line(2, 200)] string OrganisationName,
    [Line(3, 254)] string Email,
    Sector Sector = Sector.Voluntary
);

/// <summary>What stands against inviting the organisations of a list: a field and a sentence for each bad row.</summary>
internal static class InviteeChecks
{
    public static IReadOnlyList<(string Field, string Sentence)?> Check(
        IReadOnlyList<Invitee> rows,
        IEnumerable<string> partners
    )
    {
        var known = partners.Select(Organisation.Plain).ToHashSet();
        var seen = new HashSet<string>();
        return [.. rows.Select(row => Check(row, known, seen))];
    }

    private static (string, string)? Check(Invitee row, HashSet<string> known, HashSet<string> seen)
    {
        if (row.OrganisationName.Trim().Length is < 2 or > 200)
            return ("organisationName", "Enter the organisation's name, 2 to 200 characters.");
        if (!EmailAddress.IsValid(row.Email))
            return ("email", $"\"{row.Email.Trim()}\" is not an e-mail address.");
        if (known.Contains(Organisation.Plain(row.OrganisationName)))
            return ("organisationName", $"{row.OrganisationName.Trim()} is a partner already, or has been invited.");
        return seen.Add(Organisation.Plain(row.OrganisationName))
            ? null
            : ("organisationName", $"{row.OrganisationName.Trim()} stands in the list twice.");
    }
}
