using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>How it stands with the card of a checklist, and what the person said by it.</summary>
public static class GetCard
{
    /// <param name="IsSafeAtHome">What the person last said; null where nobody asked.</param>
    /// <param name="MayIssue">A card can be made by whoever asks.</param>
    /// <param name="SafeContact">How it is safe to reach them, to think of before a card is left.</param>
    public sealed record Response(
        [property: Personal] bool? IsSafeAtHome,
        bool MayIssue,
        [property: Personal] string SafeContact,
        Living? Card,
        IReadOnlyList<Said> Says,
        [property: Personal] SafeWays? SafeWays
    );

    public sealed record Living(
        DateTimeOffset IssuedAt,
        string IssuedBy,
        DateTimeOffset? PrintedAt,
        DateTimeOffset? OpenedAt,
        bool IsLocked
    );

    /// <param name="Heard">What the person last said of hearing from the service; null for nothing.</param>
    /// <param name="StopAskedAt">They want to stop it and are to be rung first; null where they do not.</param>
    public sealed record Said(
        Guid ReferralId,
        Guid ServiceId,
        string ServiceName,
        bool? Heard,
        DateTimeOffset? HeardSaidAt,
        DateTimeOffset? StopAskedAt,
        bool CanBeHeardOf
    );

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.ForCard(me, submissionId, ct);
        var (card, safety) = (await db.LivingCard(submissionId, ct), await db.CardSafety(submissionId, ct));
        var hasPage = Card.HasPage(submission, clock.GetUtcNow());
        var shown = hasPage && card is not null ? await Show(card, modules, ct) : null;
        var says = await Says(submission, modules, ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                safety?.IsSafe,
                hasPage && (safety is not { IsSafe: false } || me.Has(Permission.RunHub)),
                submission.Person.SafeContact,
                shown,
                says,
                submission.Person.Ways
            )
        );
    }

    private static async Task<Living> Show(Card card, IMediator modules, CancellationToken ct)
    {
        var issuer = await modules.Send(new GetMembersById([card.IssuedByMembershipId]), ct);
        return new(card.IssuedAt, issuer.Count > 0 ? issuer[0].Name : "", card.PrintedAt, card.OpenedAt, card.IsLocked);
    }

    private static async Task<IReadOnlyList<Said>> Says(Submission submission, IMediator modules, CancellationToken ct)
    {
        var services = (
            await modules.Send(new GetServices([.. submission.Referrals.Select(r => r.ServiceId).Distinct()]), ct)
        ).ToDictionary(service => service.Id, service => service.Name);
        return
        [
            .. submission
                .Referrals.OrderBy(r => r.Id)
                .Where(r => r.IsForPerson && (r.CanBeHeardOf || r.SaidLast is not null || r.AskedToStop is not null))
                .Select(r => new Said(
                    r.Id,
                    r.ServiceId,
                    services.GetValueOrDefault(r.ServiceId, ""),
                    r.SaidLast is { } said ? said.What == CardSaid.Heard : null,
                    r.SaidLast?.At,
                    r.AskedToStop?.At,
                    r.CanBeHeardOf
                )),
        ];
    }
}
