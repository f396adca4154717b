using MediatR;

namespace PlacePartners.Contracts.Notifications;

/// <summary>
/// Tells people in the app, at once, and by e-mail when asked. Changes the context without saving: the asking slice or
/// event handler saves. The same key never notifies the same person twice.
/// </summary>
/// <param name="Key">What this notice is about, unique per partnership, such as milestone-reminder:{id}.</param>
/// <param name="MembershipIds">Who is told; those who have left are passed over.</param>
/// <param name="Title">One line without personal data of residents; also the e-mail's subject.</param>
/// <param name="Body">A sentence or two without personal data of residents.</param>
/// <param name="Link">Page within the partnership, such as /milestones/{id}.</param>
/// <param name="ByChoice">The e-mail goes as each person chose: at once, in a daily summary, or never. False for what must not wait.</param>
public sealed record Notify(
    string Key,
    IReadOnlyCollection<Guid> MembershipIds,
    string Title,
    string Body,
    string Link,
    bool ByEmail = false,
    bool ByChoice = false
) : IRequest<Unit>;

/// <summary>Asks how many notices a member has not read.</summary>
public sealed record CountUnread(Guid MembershipId) : IRequest<int>;

/// <summary>A mail server has refused one e-mail of the partnership, or could not be reached, again and again.</summary>
public sealed record MailNotTaken(Guid MailId) : IEvent;
