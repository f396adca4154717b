using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// Why referrals of the own organisation were declined in the last twelve months, so that the next one fits. Nobody else
/// sees it, and no other organisation is named beside it.
/// </summary>
public static class GetDeclineReasons
{
    private const int Months = 12;

    /// <param name="Answered">Accepted or declined.</param>
    public sealed record Response(DateOnly From, int Answered, int Declined, IReadOnlyList<Row> Reasons);

    /// <param name="Services">Those that gave it, most often first.</param>
    public sealed record Row(DeclineCode Reason, int Count, IReadOnlyList<ServiceCount> Services);

    public sealed record ServiceCount(Guid ServiceId, string Name, int Count);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var from = Platform.Time.UkTime.Today(clock).AddMonths(-Months);
        var (since, _) = Days.Span(from, from);
        var answered = await db
            .Submissions.AsNoTracking()
            .Where(Sight.OfOwn(me))
            .SelectMany(s => s.Referrals)
            .Where(r => r.SentAt >= since && (r.AcceptedAt != null || r.DeclinedAt != null))
            .Where(r => r.State != ReferralState.EnteredInError)
            .GroupBy(r => new { r.ServiceId, r.DeclineCode })
            .Select(group => new
            {
                group.Key.ServiceId,
                group.Key.DeclineCode,
                Count = group.Count(),
            })
            .ToListAsync(ct);
        var declined = answered.FindAll(r => r.DeclineCode is not null);
        var services = await modules.Send(new GetServices([.. declined.Select(r => r.ServiceId).Distinct()]), ct);
        var names = services.ToDictionary(service => service.Id, service => service.Name);

        return TypedResults.Ok(
            new Response(
                from,
                answered.Sum(r => r.Count),
                declined.Sum(r => r.Count),
                [
                    .. declined
                        .GroupBy(r => r.DeclineCode!.Value)
                        .OrderByDescending(group => group.Sum(r => r.Count))
                        .ThenBy(group => group.Key)
                        .Select(group => new Row(
                            group.Key,
                            group.Sum(r => r.Count),
                            [
                                .. group
                                    .Select(of => new ServiceCount(
                                        of.ServiceId,
                                        names.GetValueOrDefault(of.ServiceId, ""),
                                        of.Count
                                    ))
                                    .OrderByDescending(of => of.Count)
                                    .ThenBy(of => of.Name),
                            ]
                        )),
                ]
            )
        );
    }
}
