using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Protection;

/// <summary>Signs for one of the two organisations. When both have signed and the day has come, it is carried out.</summary>
public static class SignInstrument
{
    public sealed record Request(int Version, bool IsAuthorised, [Line(2, 120)] string Position);

    public static async Task<NoContent> Handle(
        Guid instrumentId,
        Request request,
        AppDb db,
        InstrumentDesk desk,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var instrument = await db.InstrumentOf(me, instrumentId, ct);
        db.Expect(instrument, request.Version);
        if (!request.IsAuthorised)
            throw Refusal.Field("isAuthorised", "Confirm that you may sign for your organisation.");
        instrument.Sign(me.OrganisationId, me.MembershipId, me.Name, request.Position, clock.GetUtcNow());
        await desk.CarryOutIfDue(instrument, ct);

        db.Changed("/api/instruments");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    /// <summary>An instrument to which one's own organisation is a party.</summary>
    internal static async Task<Instrument> InstrumentOf(
        this AppDb db,
        CurrentUser me,
        Guid instrumentId,
        CancellationToken ct
    ) =>
        await db
            .Instruments.Include(i => i.Signatures)
            .Where(i => i.FromOrganisationId == me.OrganisationId || i.ToOrganisationId == me.OrganisationId)
            .FirstOrDefaultAsync(i => i.Id == instrumentId, ct)
        ?? throw Refusal.NotFound("instrument");
}
