using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// A coordinator reads the concerns that nobody has reported, the longest waiting first, when no safeguarding lead can be
/// reached; and reports them. The leads are told at once, with the reason; it stands in the audit.
/// </summary>
public static class BreakGlass
{
    private const int Most = 20;

    public sealed record Request([Text(10, 1000)] string Reason);

    /// <param name="More">How many more wait: open them when these are reported.</param>
    public sealed record Response([property: Personal] IReadOnlyList<GetConcern.Response> Concerns, int More);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var waiting = db.OwnConcerns(me).Where(c => c.ReportedAt == null);
        var concerns = await waiting.OrderBy(c => c.RecordedAt).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);
        if (concerns.Count == 0)
            throw Refusal.Rule("not-now", "No concern of your organisation waits to be reported.");
        var more = await waiting.CountAsync(ct) - concerns.Count;
        var leads = await modules.Send(new GetMembers(me.OrganisationId, Role.SafeguardingLead), ct);
        var members = await modules.Send(new GetMembersById([me.MembershipId]), ct);
        foreach (var concern in concerns)
        {
            var opening = ConcernOpening.Of(concern, request.Reason, me.MembershipId, clock.GetUtcNow());
            db.Add(opening);
            await modules.Send(
                new Notify(
                    $"concern-opened:{opening.Id}",
                    [.. leads.Select(lead => lead.MembershipId)],
                    "Somebody opened a concern without being a safeguarding lead",
                    $"{members[0].Name} opened it because nobody of you could be reached. Their reason stands with the concern.",
                    $"/concerns/{concern.Id}",
                    ByEmail: true
                ),
                ct
            );
        }
        var shown = new List<GetConcern.Response>();
        foreach (var concern in concerns)
            shown.Add(await GetConcern.Read(concern, db, modules, ct));
        return TypedResults.Ok(new Response(shown, more));
    }
}

/// <summary>Why somebody read a concern who is no safeguarding lead.</summary>
internal sealed class ConcernOpening : TenantOwned, Platform.Encryption.IAboutPerson
{
    private ConcernOpening() { }

    public Guid ConcernId { get; private set; }
    public Guid MembershipId { get; private set; }

    /// <summary>Null of one from before the instant was kept.</summary>
    [Personal]
    public DateTimeOffset? At { get; private set; }

    [Personal]
    public string Reason { get; private set; } = "";

    Guid Platform.Encryption.IAboutPerson.PersonId => ConcernId;

    public static ConcernOpening Of(Concern concern, string reason, Guid membershipId, DateTimeOffset at) =>
        new()
        {
            ConcernId = concern.Id,
            MembershipId = membershipId,
            At = at,
            Reason = reason.Trim(),
        };
}
