using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>The OpenID Connect provider by which the people of an organisation sign in.</summary>
[Global("somebody who signs in is not in a partnership yet")]
internal sealed class SignInProvider : Entity, IVersioned
{
    private SignInProvider() { }

    public Guid PartnershipId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public string Issuer { get; private set; } = "";
    public string ClientId { get; private set; } = "";

    [Personal]
    public string ClientSecret { get; private set; } = "";

    /// <summary>The provider says nothing of addresses being verified, and the organisation answers for all of them.</summary>
    public bool AnswersForAddresses { get; private set; }

    /// <summary>People of the domains who have no membership here yet get one at their sign-in.</summary>
    public bool LetsJoin { get; private set; }

    /// <summary>People of the domains sign in this way and no other; coordinators excepted, who must be able to mend it.</summary>
    public bool IsRequired { get; private set; }

    /// <summary>What newcomers are, beside what the claim says.</summary>
    public List<Role> NewcomerRoles { get; private set; } = [];

    /// <summary>The claim whose values give roles; empty for none.</summary>
    public string RoleClaim { get; private set; } = "";

    /// <summary>A role, =, and the value of the claim that gives it.</summary>
    public List<string> RoleRules { get; private set; } = [];

    public int Version { get; private set; }

    public static SignInProvider Of(Guid partnershipId, Guid organisationId) =>
        new() { PartnershipId = partnershipId, OrganisationId = organisationId };

    /// <summary>Its organisation has become part of another.</summary>
    public void GoesTo(Guid organisationId) => OrganisationId = organisationId;

    /// <summary>A secret is sent to whoever the issuer is: with another issuer it has to be given again.</summary>
    public void Trust(string issuer, string clientId, string? secret)
    {
        var isGiven = !string.IsNullOrWhiteSpace(secret);
        if (!isGiven && (issuer != Issuer || ClientSecret.Length == 0))
            throw Refusal.Field("clientSecret", "Enter the client secret that your provider gave you.");
        (Issuer, ClientId) = (issuer, clientId.Trim());
        if (isGiven)
            ClientSecret = secret!.Trim();
    }

    public void LetIn(bool answersForAddresses, bool letsJoin, bool isRequired, IReadOnlyList<Role> newcomers)
    {
        if (letsJoin && newcomers.Count == 0)
            throw Refusal.Field("newcomerRoles", "Choose what newcomers are, or do not let them join.");
        RequireMapped(newcomers, "newcomerRoles");
        (AnswersForAddresses, LetsJoin, IsRequired) = (answersForAddresses, letsJoin, isRequired);
        NewcomerRoles = letsJoin ? [.. newcomers.Distinct()] : [];
    }

    public void MapRoles(string? claim, IReadOnlyList<RoleRule> rules)
    {
        if (rules.Count > 0 && string.IsNullOrWhiteSpace(claim))
            throw Refusal.Field("roleClaim", "Enter the name of the claim, such as groups.");
        RequireMapped(rules.Select(rule => rule.Role), "roleRules");
        RoleClaim = rules.Count == 0 ? "" : claim!.Trim();
        RoleRules = [.. rules.Select(rule => $"{rule.Role}={rule.Value.Trim()}").Distinct()];
    }

    public IReadOnlyList<RoleRule> Rules =>
        [
            .. RoleRules
                .Select(rule => rule.Split('=', 2))
                .Select(part => new RoleRule(Enum.Parse<Role>(part[0]), part[1])),
        ];

    /// <summary>Roles that a sign-in may give: never those of the lead organisation, which stay with its people.</summary>
    private static void RequireMapped(IEnumerable<Role> roles, string field)
    {
        if (roles.Except(GrantableRoles.ByCoordinator).Any())
            throw Refusal.Field(field, "A sign-in can give the roles of your own organisation only.");
    }
}

/// <summary>Who has this value in the provider's claim holds this role.</summary>
public sealed record RoleRule(Role Role, [property: Line(1, 100)] string Value);
