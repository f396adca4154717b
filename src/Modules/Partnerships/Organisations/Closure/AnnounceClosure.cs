using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Closure;

/// <summary>Says on which day one's own organisation closes. Nothing ends before that day begins.</summary>
public static class AnnounceClosure
{
    /// <param name="IsUnderstood">The person knows that nothing brings it back after that day.</param>
    /// <param name="MergesIntoId">
    /// The organisation that it becomes part of, which the person coordinates too; null where it just closes.
    /// </param>
    /// <param name="IsSuccessor">That one is the same body, or takes on its duties, and answers for its records.</param>
    public sealed record Request(
        DateOnly ClosesOn,
        bool IsUnderstood,
        int Version,
        Guid? MergesIntoId = null,
        bool IsSuccessor = false
    );

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == me.OrganisationId, ct);
        db.Expect(organisation, request.Version);
        if (await db.LedBy(organisation.Id).FirstOrDefaultAsync(ct) is { } led)
            throw Refusal.Rule(
                "organisation-leads",
                $"Your organisation leads {led.Name}. Hand over the lead, or end that partnership, under signed terms first."
            );
        if (!request.IsUnderstood)
            throw Refusal.Field("isUnderstood", "Confirm that you know it cannot be undone after that day.");
        if (request.MergesIntoId is { } into)
            await RequireSuccessor(into, request.IsSuccessor, db, modules, me, ct);
        organisation.AnnounceClosure(request.ClosesOn, request.MergesIntoId, UkTime.Today(clock), clock.GetUtcNow());

        db.Changed("/api/organisation", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task RequireSuccessor(
        Guid into,
        bool isSuccessor,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var coordinated = await modules.Send(new GetCoordinatedOrganisations(me.AccountId!.Value), ct);
        var isOpen = await db.Organisations.AnyAsync(o => o.Id == into && o.ClosedAt == null && o.ClosesOn == null, ct);
        if (into == me.OrganisationId || !coordinated.Contains(into) || !isOpen)
            throw Refusal.Field(
                "mergesIntoId",
                "Choose another organisation that you coordinate too and that stays open."
            );
        if (!isSuccessor)
            throw Refusal.Field(
                "isSuccessor",
                "Confirm that it is the same body or takes on the duties, and so answers for the records."
            );
    }
}
