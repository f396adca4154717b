using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

/// <summary>Gives all that a person holds to colleagues and ends their access, in one commit.</summary>
public static class HandOver
{
    /// <param name="To">Who takes on what no other choice names; null where nothing is left.</param>
    public sealed record Request([Items(0, 10)] IReadOnlyList<Choice> Others, int Version, Guid? To = null);

    public sealed record Choice(HoldingKind Kind, Guid To);

    public static async Task<NoContent> Handle(
        Guid membershipId,
        Request request,
        AppDb db,
        MemberDesk desk,
        LeavingDesk leaving,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var membership = await desk.Find(membershipId, ct);
        if (membership.Roles.Contains(Role.PartnershipManager) && !me.Has(Permission.ManagePartnership))
            throw Refusal.NotAllowed();
        db.Expect(membership, request.Version);
        var colleagues = await leaving.Colleagues(membership, ct);
        LeavingDesk.Require(await leaving.ObstacleTo(membership, colleagues, ct));
        await desk.KeepAManager(membership, ct);
        var name = await leaving.NameOf(membership, ct);
        var given = Given(await leaving.Held(membership, ct), request, colleagues);

        foreach (var (held, to) in given)
            await held.Holding.HandOver(membership.Id, to.MembershipId, ct);
        foreach (var own in given.GroupBy(one => one.To.MembershipId))
            await modules.Send(Notice(membership, name, own.Key, [.. own.Select(one => one.Held)], clock), ct);
        await leaving.EndDeputiesOf(membership, ct);
        membership.End(clock.GetUtcNow());
        db.AccessEnded(membership.AccountId);
        db.Changed("/api/members");
        db.Changed("/api/me", membership.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static IReadOnlyList<(LeavingDesk.Found Held, Member To)> Given(
        IReadOnlyList<LeavingDesk.Found> found,
        Request request,
        IReadOnlyList<Member> colleagues
    ) =>
        [
            .. found.Select(held =>
            {
                var other = request.Others.LastOrDefault(choice => choice.Kind == held.Holding.Kind)?.To;
                var field = other is null ? "to" : held.Holding.Kind.ToString();
                var to =
                    colleagues.FirstOrDefault(colleague => colleague.MembershipId == (other ?? request.To))
                    ?? throw Refusal.Field(field, "Choose who takes this on, from the same organisation.");
                if (!held.Holding.IsTakenBy(to))
                    throw Refusal.Field(
                        held.Holding.Kind.ToString(),
                        $"The roles of {to.Name} do not let them take this on. Choose somebody else, or change their roles first."
                    );
                return (held, to);
            }),
        ];

    private static Notify Notice(
        Membership leaver,
        string name,
        Guid to,
        IReadOnlyList<LeavingDesk.Found> held,
        TimeProvider clock
    ) =>
        new(
            // Somebody may come back and leave again.
            $"handed-over:{leaver.Id}:{clock.GetUtcNow().ToUnixTimeSeconds()}",
            [to],
            $"You take over from {name}",
            $"Now yours: {string.Join(", ", held.Select(Words))}.",
            "/",
            ByEmail: true
        );

    private static string Words(LeavingDesk.Found held)
    {
        var word = held.Holding.Kind switch
        {
            HoldingKind.Milestones => "milestone",
            HoldingKind.Referrals => "accepted referral",
            HoldingKind.Checklists => "checklist",
            HoldingKind.Reports => "report",
            _ => "colleague to stand in for",
        };
        return held.Count == 1 ? $"1 {word}"
            : held.Holding.Kind == HoldingKind.Deputyships ? $"{held.Count} colleagues to stand in for"
            : $"{held.Count} {word}s";
    }
}
