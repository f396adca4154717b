using MediatR;

namespace PlacePartners.Contracts.Access;

/// <summary>A person acting for one organisation in one partnership.</summary>
/// <param name="MembershipId">The membership; it ends when the person leaves or is removed.</param>
/// <param name="AccountId">The account behind it, the same in every partnership.</param>
/// <param name="Name">The person's name as they gave it.</param>
/// <param name="Email">The address that notices go to.</param>
/// <param name="OrganisationId">The organisation that they act for.</param>
/// <param name="Roles">What they may do; never empty.</param>
public sealed record Member(
    Guid MembershipId,
    Guid AccountId,
    string Name,
    string Email,
    Guid OrganisationId,
    IReadOnlyList<Role> Roles
);

/// <summary>Asks for the live members of the current partnership, in order of name.</summary>
/// <param name="OrganisationId">Only those of this organisation; null for all.</param>
/// <param name="Role">Only those who hold this role; null for all.</param>
public sealed record GetMembers(Guid? OrganisationId = null, Role? Role = null) : IRequest<IReadOnlyList<Member>>;

/// <summary>Asks for members of the current partnership by id, those who have left included. Unknown ids are left out.</summary>
public sealed record GetMembersById(IReadOnlyCollection<Guid> MembershipIds) : IRequest<IReadOnlyList<Member>>;

/// <summary>
/// Asks whether an account is a live member of the partnership at a slug, and acting for whom. Answers null when the
/// partnership is unknown or the account is not a member, so that the two cannot be told apart.
/// </summary>
/// <param name="ActingFor">
/// The organisation that the person says they act for; null takes their oldest membership. A member who does not act for
/// it is refused with acting-for-ended, never taken for acting for another.
/// </param>
public sealed record FindMembership(string Slug, Guid AccountId, Guid? ActingFor) : IRequest<MembershipFound?>;

/// <summary>The answer to <see cref="FindMembership"/>.</summary>
/// <param name="Roles">The person's own.</param>
/// <param name="StandsInFor">What they hold besides, as somebody's deputy.</param>
/// <param name="NeedsSecondStep">True when the partnership asks one of these roles for a second step at sign-in.</param>
public sealed record MembershipFound(
    Guid PartnershipId,
    string Slug,
    Guid MembershipId,
    Guid OrganisationId,
    IReadOnlyList<Role> Roles,
    bool NeedsSecondStep,
    IReadOnlyList<LentRoles> StandsInFor
);

/// <summary>Roles that a deputy holds today in the place of an absent colleague.</summary>
/// <param name="MembershipId">The absent colleague's.</param>
/// <param name="Roles">Those that the deputy has not as their own.</param>
public sealed record LentRoles(Guid MembershipId, IReadOnlyList<Role> Roles);

/// <summary>Asks who a program is that brought a token, and whether it acts in the partnership at a slug.</summary>
/// <param name="SecretMark">Of the secret by which it got the token. One that was renewed since counts for nothing.</param>
public sealed record FindApiClient(string Slug, Guid ApiClientId, string SecretMark) : IRequest<ApiClientFound?>;

/// <summary>The answer to <see cref="FindApiClient"/>; null when the program's access has ended.</summary>
/// <param name="PartnershipId">Null when it does not act in that partnership, or there is none.</param>
/// <param name="Scopes">What it may do, by the names in the platform's list.</param>
public sealed record ApiClientFound(
    Guid ApiClientId,
    string Name,
    Guid? PartnershipId,
    Guid OrganisationId,
    IReadOnlyList<string> Scopes
);

/// <summary>Asks whether an account has a second step for its sign-in: an authenticator app or a passkey.</summary>
public sealed record HasSecondStep(Guid AccountId) : IRequest<bool>;

/// <summary>By which sign-in and membership somebody is connected to a partnership.</summary>
public sealed record LiveAccess(Guid SessionId, Guid MembershipId);

/// <summary>
/// Asks which of these still hold: the session is live, its account is not suspended, and the membership has not ended.
/// </summary>
public sealed record FindLiveAccess(IReadOnlyCollection<LiveAccess> Asked) : IRequest<IReadOnlyList<LiveAccess>>;

/// <summary>
/// Makes an account a member of a partnership, or adds the roles to the membership it has. Changes the context
/// without saving; the asking slice saves.
/// </summary>
/// <param name="LastDay">The last day of their access; null for no end. A live membership keeps its own.</param>
public sealed record GrantMembership(
    Guid PartnershipId,
    Guid AccountId,
    Guid OrganisationId,
    IReadOnlyList<Role> Roles,
    DateOnly? LastDay = null
) : IRequest<Guid>;

/// <summary>
/// Invites a person by e-mail to act for an organisation in the current partnership: a single-use link that expires
/// after 14 days. Changes the context without saving; the asking slice saves.
/// </summary>
/// <param name="OrganisationName">Named in the message.</param>
/// <param name="Message">A line from the inviting person, or null.</param>
/// <param name="LastDay">The last day of their access; null for no end.</param>
public sealed record InvitePerson(
    Guid OrganisationId,
    string OrganisationName,
    string Email,
    IReadOnlyList<Role> Roles,
    string? Message = null,
    DateOnly? LastDay = null
) : IRequest<Guid>;

/// <summary>The state of the newest invitation of an organisation in the current partnership.</summary>
public sealed record GetInvitations(IReadOnlyCollection<Guid> OrganisationIds)
    : IRequest<IReadOnlyList<InvitationState>>;

/// <summary>One invitation.</summary>
/// <param name="ExpiresAt">After this instant the link no longer works.</param>
/// <param name="AcceptedAt">Null until it is accepted.</param>
public sealed record InvitationState(
    Guid InvitationId,
    Guid OrganisationId,
    string Email,
    DateTimeOffset SentAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? AcceptedAt
);

/// <summary>
/// Ends the open invitations of an organisation in the current partnership: their links stop working. Answers how many.
/// Changes the context without saving; the asking slice saves.
/// </summary>
public sealed record WithdrawInvitations(Guid OrganisationId) : IRequest<int>;

/// <summary>The organisations for which an account is a coordinator in any partnership: those whose one profile it keeps.</summary>
public sealed record GetCoordinatedOrganisations(Guid AccountId) : IRequest<IReadOnlyList<Guid>>;

/// <summary>The partnerships in which an organisation has live members.</summary>
public sealed record GetPartnershipsOf(Guid OrganisationId) : IRequest<IReadOnlyList<Guid>>;

/// <summary>
/// The live coordinators of organisations, in whatever partnership: a person stands once for an organisation, by the
/// membership that they have had longest.
/// </summary>
public sealed record GetCoordinators(IReadOnlyCollection<Guid> OrganisationIds)
    : IRequest<IReadOnlyList<CoordinatorRecord>>;

/// <summary>Somebody who coordinates an organisation.</summary>
/// <param name="MembershipId">Theirs in that partnership.</param>
public sealed record CoordinatorRecord(Guid OrganisationId, Guid PartnershipId, Guid MembershipId);
