using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What the own organisation is asked to delete, by reference and without a name: what waits first.</summary>
public static class ListDeletions
{
    public sealed record Response(IReadOnlyList<Item> Items, int Total, int Waiting);

    /// <param name="Groups">Empty for everything.</param>
    public sealed record Item(
        Guid DeletionId,
        int Version,
        string Reference,
        string ServiceName,
        IReadOnlyList<DataGroup> Groups,
        DateTimeOffset AskedAt,
        DateTimeOffset? DoneAt,
        bool KeepsByLaw
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        bool waiting = false,
        int skip = 0,
        int take = 50
    )
    {
        (skip, take) = (Math.Clamp(skip, 0, 10_000), Math.Clamp(take, 1, 100));
        var found = Asked(db, me, waiting);
        var page = await found.Skip(skip).Take(take).ToListAsync(ct);
        var services = await Services(page, modules, ct);
        return TypedResults.Ok(
            new Response(
                [
                    .. page.Select(row => new Item(
                        row.Asked.Id,
                        row.Asked.Version,
                        row.Reference,
                        services.GetValueOrDefault(row.Asked.ServiceId, ""),
                        DataGroups.List(row.Asked.Groups),
                        row.Asked.AskedAt,
                        row.Asked.DoneAt,
                        row.Asked.KeepsByLaw
                    )),
                ],
                await found.CountAsync(ct),
                await Asked(db, me, waiting: true).CountAsync(ct)
            )
        );
    }

    internal sealed record Listed
    {
        public required DeletionRequest Asked { get; init; }
        public required string Reference { get; init; }
    }

    internal static IQueryable<Listed> Asked(AppDb db, CurrentUser me, bool waiting)
    {
        var organisationId = me.OrganisationId;
        return from asked in db.DeletionRequests.AsNoTracking()
            join submission in db.Submissions on asked.SubmissionId equals submission.Id
            where asked.OrganisationId == organisationId && (!waiting || asked.DoneAt == null)
            orderby asked.DoneAt == null ? 0 : 1, asked.AskedAt descending, asked.Id
            select new Listed { Asked = asked, Reference = submission.Reference };
    }

    internal static async Task<Dictionary<Guid, string>> Services(
        IReadOnlyList<Listed> rows,
        IMediator modules,
        CancellationToken ct
    ) =>
        (await modules.Send(new GetServices([.. rows.Select(row => row.Asked.ServiceId).Distinct()]), ct)).ToDictionary(
            service => service.Id,
            service => service.Name
        );
}
