using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Agreements;

/// <summary>Puts a new version in force. Partners must sign again; what they signed before stays.</summary>
public static class PublishAgreement
{
    /// <param name="Replaces">The version that the person began from.</param>
    public sealed record Request([Line(3, 120)] string Title, [Text(50, 20_000)] string Text, int Replaces);

    public sealed record Response(int Number);

    public static async Task<Created<Response>> Handle(
        string kind,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var current = await db.CurrentAgreement(AgreementKinds.Of(kind), ct);
        if (current.Number != request.Replaces)
            throw Refusal.Stale();
        var partnership = await modules.Send(new GetPartnership(), ct);
        var next = current.Next(request.Title, request.Text, partnership.Name, me.MembershipId, clock.GetUtcNow());

        db.Add(next);
        await modules.Send(await Notice(kind, next, modules, ct), ct);
        db.Changed("/api/agreements");
        db.Changed("/api/data-protection");
        db.Changed("/api/onboarding");
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"agreements/{kind}", new Response(next.Number));
    }

    private static async Task<Notify> Notice(string kind, Agreement next, IMediator modules, CancellationToken ct)
    {
        var coordinators = await modules.Send(new GetMembers(Role: Role.OrganisationCoordinator), ct);
        return new Notify(
            $"agreement-published:{kind}:{next.Number}",
            [.. coordinators.Select(member => member.MembershipId)],
            $"{next.Title}: please sign version {next.Number}",
            "A new version is in force. What you signed before stays on record.",
            $"/agreements/{kind}",
            ByEmail: true
        );
    }
}
