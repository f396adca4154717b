using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Services;

public static class GetService
{
    /// <param name="HasSigned">The organisation has signed what referrals to it need.</param>
    /// <param name="HasServiceWorkers">Somebody is reached when referrals come in: by an account, a mailbox or the hub.</param>
    /// <param name="MayChange">The asking person coordinates the organisation that lists it.</param>
    /// <param name="IntakeVersion">Of the intake; 0 where the service was never offered here.</param>
    /// <param name="TakenThisWeek">Places of its weekly limit that are gone.</param>
    /// <param name="IsAssured">Checked lately enough to be proposed by rule.</param>
    /// <param name="HandsOverTo">The organisation that takes it over, as announced; null for none, and for other people.</param>
    public sealed record Response(
        Guid ServiceId,
        Guid OrganisationId,
        string OrganisationName,
        string Name,
        string Description,
        IReadOnlyList<string> Needs,
        string NeutralName,
        string WhoFor,
        string Cost,
        string OpeningTimes,
        string Phone,
        string Email,
        string Website,
        string Address,
        bool TakesReferrals,
        bool HasSigned,
        bool HasServiceWorkers,
        DateOnly CheckedOn,
        bool IsClosed,
        bool IsOffered,
        bool MayChange,
        string? HandsOverTo,
        DateOnly? HandsOverOn,
        Eligibility IsFor,
        Intake Intake,
        int IntakeVersion,
        int TakenThisWeek,
        bool IsAssured,
        bool ReceivesSafeguarding,
        bool MayMark,
        int Version
    );

    public static async Task<Ok<Response>> Handle(
        Guid serviceId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var mayChange = me.Has(Permission.CoordinateOrganisation);
        var service = await db.Services.AsNoTracking().FirstOrDefaultAsync(s => s.Id == serviceId, ct);
        var offer = await db.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.ServiceId == serviceId, ct);
        var isOwn = mayChange && service?.OrganisationId == me.OrganisationId;
        if (service is null || (offer is null && !isOwn))
            throw Refusal.NotFound("service");

        var organisations = await modules.Send(new GetOrganisations([service.OrganisationId]), ct);
        var partners = await modules.Send(new GetPartners(), ct);
        var taken = await modules.Send(new CountPlacesTaken([serviceId]), ct);
        var today = UkTime.Today(clock);
        var workers = await modules.Send(new GetMembers(service.OrganisationId, Role.ServiceWorker), ct);
        return TypedResults.Ok(
            new Response(
                service.Id,
                service.OrganisationId,
                organisations.Count == 0 ? "" : organisations[0].Name,
                service.Name,
                service.Description,
                service.Needs,
                service.NeutralName,
                service.WhoFor,
                service.Cost,
                service.OpeningTimes,
                service.Phone,
                service.Email,
                service.Website,
                service.Address,
                service.TakesReferrals,
                partners.Any(partner =>
                    partner.OrganisationId == service.OrganisationId && partner.MayReceiveReferrals
                ),
                workers.Count > 0 || offer is { ReachedBy: not ReachedBy.Colleagues },
                service.CheckedOn,
                service.ClosedAt is not null,
                offer is { StoppedAt: null },
                isOwn,
                isOwn && service.HandsOverTo is { } to
                    ? (await modules.Send(new GetOrganisations([to]), ct)).Single().Name
                    : null,
                isOwn ? service.HandsOverOn : null,
                service.IsFor,
                offer?.IntakeOn(today) ?? Intake.Open,
                offer?.Version ?? 0,
                taken.GetValueOrDefault(serviceId),
                Assurance.Holds(service.CheckedOn, today),
                offer is { StoppedAt: null, ReceivesSafeguarding: true },
                me.Has(Permission.ManagePartnership) && offer is { StoppedAt: null },
                service.Version
            )
        );
    }
}
