using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Protection;

/// <summary>Puts the terms of a change of lead, or of the end of the partnership, before the two organisations to sign.</summary>
public static class DrawUpInstrument
{
    public sealed record Request(
        InstrumentKind Kind,
        Guid ToOrganisationId,
        DateOnly EffectiveOn,
        [Text(50, 8000)] string Terms
    );

    public sealed record Response(Guid InstrumentId);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var partnership = await modules.Send(new GetPartnership(), ct);
        var partners = (await modules.Send(new GetPartners(), ct)).Where(partner => partner.HasJoined).ToList();
        var from = partners.Single(partner => partner.OrganisationId == partnership.LeadOrganisationId);
        var to = partners.Find(partner => partner.OrganisationId == request.ToOrganisationId);
        if (to is null || to == from)
            throw Refusal.Field("toOrganisationId", "Choose another organisation that has joined this partnership.");
        if (await db.Instruments.AnyAsync(i => i.CancelledAt == null && i.CarriedOutAt == null, ct))
            throw Refusal.Rule(
                "instrument-open",
                "Another instrument waits to be signed or carried out. Cancel it first."
            );
        var instrument = Instrument.DrawUp(
            new(request.Kind, from.OrganisationId, to.OrganisationId),
            request.EffectiveOn,
            InstrumentTerms.Fill(request.Terms.Trim(), partnership.Name, from.Name, to.Name, request.EffectiveOn),
            UkTime.Today(clock),
            clock.GetUtcNow()
        );

        db.Add(instrument);
        await modules.Send(await Notice(instrument, modules, ct), ct);
        db.Changed("/api/instruments");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"instruments/{instrument.Id}", new Response(instrument.Id));
    }

    private static async Task<Notify> Notice(Instrument instrument, IMediator modules, CancellationToken ct)
    {
        var coordinators = await modules.Send(
            new GetMembers(instrument.ToOrganisationId, Role.OrganisationCoordinator),
            ct
        );
        return new Notify(
            $"instrument:{instrument.Id}",
            [.. coordinators.Select(member => member.MembershipId)],
            instrument.Kind == InstrumentKind.LeadChange
                ? "Please read and sign: your organisation is to lead the partnership"
                : "Please read and sign: your organisation is to keep the partnership's records",
            "Both organisations sign the terms. Nothing changes before the day that they name.",
            "/data-protection/instruments",
            ByEmail: true
        );
    }
}
