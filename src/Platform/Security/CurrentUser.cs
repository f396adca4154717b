using PlacePartners.Contracts.Access;

namespace PlacePartners.Platform.Security;

/// <summary>Who acts in this request, for whom, and what they may do. In a job there is nobody. Scoped.</summary>
public sealed class CurrentUser
{
    private readonly HashSet<Permission> permissions = [];
    private readonly Dictionary<Permission, Guid> lent = [];
    private Guid? membershipId;

    /// <summary>The signed-in account; null for nobody.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>The sign-in by which they came; null for nobody.</summary>
    public Guid? SessionId { get; internal set; }

    /// <summary>The account's name; empty for nobody.</summary>
    public string Name { get; private set; } = "";

    /// <summary>True for a person who runs the host.</summary>
    public bool IsOperator { get; private set; }

    /// <summary>When the person last showed that it is they; null for nobody.</summary>
    public DateTimeOffset? ProvedAt { get; private set; }

    /// <summary>True when this session was proved by a second step: a code, a recovery code or a passkey.</summary>
    public bool UsedSecondStep { get; private set; }

    /// <summary>The use case or job that runs, by its name; what the audit trail calls it.</summary>
    public string Doing { get; internal set; } = "";

    /// <summary>Browser and system of the request, in words; empty in a job.</summary>
    public string Device { get; private set; } = "";

    /// <summary>Network address of the request without its last part; empty in a job.</summary>
    public string Network { get; private set; } = "";

    /// <summary>Their roles in the current partnership, those that they hold as a deputy included.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>The membership in the current partnership.</summary>
    /// <exception cref="InvalidOperationException">Outside a partnership.</exception>
    public Guid MembershipId =>
        membershipId ?? throw new InvalidOperationException("Nobody acts in a partnership here.");

    /// <summary>The organisation that they act for in the current partnership.</summary>
    /// <exception cref="InvalidOperationException">Outside a partnership.</exception>
    public Guid OrganisationId =>
        OrganisationIdOrNull ?? throw new InvalidOperationException("Nobody acts in a partnership here.");

    /// <summary>The organisation that they act for, or null outside a partnership.</summary>
    public Guid? OrganisationIdOrNull { get; private set; }

    /// <summary>
    /// The membership of the absent colleague in whose place this request acts: set once it needs a permission that the
    /// person holds as a deputy alone. What is saved from then on says so in the audit.
    /// </summary>
    public Guid? InPlaceOf { get; private set; }

    /// <summary>True for a program of an organisation, which signed in by itself.</summary>
    public bool IsProgram { get; private set; }

    /// <summary>Whether their roles grant a permission.</summary>
    public bool Has(Permission permission) =>
        permission switch
        {
            Permission.Anyone => true,
            Permission.SignedIn => AccountId is not null && !IsProgram,
            Permission.Operator => IsOperator,
            _ => permissions.Contains(permission) || HasInPlaceOf(permission),
        };

    /// <summary>Everything their roles grant in the current partnership.</summary>
    public IReadOnlyCollection<Permission> Granted => [.. permissions, .. lent.Keys];

    /// <summary>Notes the signed-in account.</summary>
    public void SignedIn(Guid accountId, string name, bool isOperator) =>
        (AccountId, Name, IsOperator) = (accountId, name, isOperator);

    /// <summary>Notes how the session was proved.</summary>
    public void Proved(DateTimeOffset? at, bool bySecondStep) => (ProvedAt, UsedSecondStep) = (at, bySecondStep);

    /// <summary>Notes where the request comes from.</summary>
    public void ComesFrom(string device, string network) => (Device, Network) = (device, network);

    /// <summary>Notes for which organisation somebody without an account acts. It permits them nothing.</summary>
    public void SpeaksFor(Guid organisationId) => OrganisationIdOrNull = organisationId;

    /// <summary>Notes for whom the account acts in the current partnership.</summary>
    public void ActsAs(MembershipFound membership)
    {
        membershipId = membership.MembershipId;
        OrganisationIdOrNull = membership.OrganisationId;
        Roles = [.. membership.Roles.Union(membership.StandsInFor.SelectMany(standsIn => standsIn.Roles))];
        permissions.UnionWith(membership.Roles.SelectMany(Permissions.Of));
        foreach (var standsIn in membership.StandsInFor)
        {
            foreach (var permission in standsIn.Roles.SelectMany(Permissions.Of).Except(permissions))
                lent.TryAdd(permission, standsIn.MembershipId);
        }
    }

    /// <summary>Notes the program that acts. It holds no role; what it may do is what its token grants for this request.</summary>
    public void ActsAs(ApiClientFound program, IEnumerable<Permission> granted)
    {
        (AccountId, Name, membershipId) = (program.ApiClientId, program.Name, program.ApiClientId);
        (OrganisationIdOrNull, IsProgram) = (program.OrganisationId, true);
        permissions.UnionWith(granted);
    }

    private bool HasInPlaceOf(Permission permission)
    {
        if (!lent.TryGetValue(permission, out var absentId))
            return false;
        InPlaceOf ??= absentId;
        return true;
    }
}
