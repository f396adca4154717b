using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What each service that takes referrals promises of itself, and how well it kept its times.</summary>
public static class ListPromises
{
    private const int Days = 90;

    public sealed record Response(IReadOnlyList<Row> Services);

    /// <param name="ExpectedDays">Days from sending in which four of five people were contacted; null with too few cases.</param>
    /// <param name="AnswersKept">Of the last 90 days; null with fewer than ten cases.</param>
    /// <param name="ContactsKept">The same for first contacts.</param>
    /// <param name="Version">0 while it has promised nothing.</param>
    /// <param name="MayChange">It is of the organisation of whoever asks, who may speak for it.</param>
    public sealed record Row(
        Guid ServiceId,
        string Name,
        string OrganisationName,
        int? AnswerDays,
        int? ContactDays,
        int? ExpectedDays,
        PromiseKept? AnswersKept,
        PromiseKept? ContactsKept,
        int Version,
        bool MayChange
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var promises = await db.ServicePromises.AsNoTracking().ToDictionaryAsync(p => p.ServiceId, ct);
        var expected = await db.ExpectedContacts(UkTime.Today(clock), ct);
        var kept = await PromiseKept.Since(db, clock.GetUtcNow().AddDays(-Days), ct);
        var services = await modules.Send(new GetServices(), ct);
        return TypedResults.Ok(
            new Response([
                .. from service in services
                where service.TakesReferrals
                orderby service.Name, service.Id
                let promise = promises.GetValueOrDefault(service.Id)
                select new Row(
                    service.Id,
                    service.Name,
                    service.OrganisationName,
                    promise?.AnswerDays,
                    promise?.ContactDays,
                    expected.TryGetValue(service.Id, out var days) ? days : null,
                    kept.GetValueOrDefault((service.Id, ClockKind.Respond)),
                    kept.GetValueOrDefault((service.Id, ClockKind.Contact)),
                    promise?.Version ?? 0,
                    service.OrganisationId == me.OrganisationId && me.Has(Permission.CoordinateOrganisation)
                ),
            ])
        );
    }
}
