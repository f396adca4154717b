using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Reports;

public static class ListReports
{
    public sealed record Response(IReadOnlyList<Item> Items, Guid? Next);

    public sealed record Item(
        Guid ReportId,
        string Title,
        DateOnly From,
        DateOnly To,
        ReportState State,
        int Progress,
        PdfState Pdf,
        DateTimeOffset RequestedAt,
        string RequestedByName,
        int Version
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CancellationToken ct,
        Guid? after = null,
        string? search = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var reports = db.Reports.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
            reports = reports.Where(r => r.Title.ToLower().Contains(search.Trim().ToLower()));
        if (after is { } id && await db.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is { } last)
            reports = reports.Where(r =>
                r.RequestedAt < last.RequestedAt || (r.RequestedAt == last.RequestedAt && r.Id < last.Id)
            );
        var page = await reports
            .OrderByDescending(r => r.RequestedAt)
            .ThenByDescending(r => r.Id)
            .Take(take + 1)
            .Select(r => new
            {
                r.Id,
                r.Title,
                r.From,
                r.To,
                r.State,
                r.Progress,
                r.Pdf,
                r.RequestedAt,
                r.RequestedBy,
                r.Version,
            })
            .ToListAsync(ct);
        var members = await modules.Send(new GetMembersById([.. page.Select(r => r.RequestedBy).Distinct()]), ct);
        var names = members.ToDictionary(member => member.MembershipId, member => member.Name);

        return TypedResults.Ok(
            new Response(
                [
                    .. page.Take(take)
                        .Select(r => new Item(
                            r.Id,
                            r.Title,
                            r.From,
                            r.To,
                            r.State,
                            r.Progress,
                            r.Pdf,
                            r.RequestedAt,
                            names.GetValueOrDefault(r.RequestedBy, ""),
                            r.Version
                        )),
                ],
                page.Count > take ? page[take - 1].Id : null
            )
        );
    }
}
