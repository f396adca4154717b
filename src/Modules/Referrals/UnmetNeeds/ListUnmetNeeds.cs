using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The columns that needs without a service are sorted by.</summary>
public enum UnmetNeedOrder
{
    Review,
    Found,
    Need,
    District,
}

/// <param name="State">Null for those that wait: open, or with a service that has opened.</param>
/// <param name="Need">A need code.</param>
public sealed record UnmetNeedQuery(
    UnmetNeedState? State = null,
    string? Need = null,
    UnmetNeedOrder Order = UnmetNeedOrder.Review,
    bool Descending = false
);

/// <summary>Needs that no service was left for, as the hub works through them.</summary>
public static class ListUnmetNeeds
{
    /// <param name="Next">Ask for the page after this row; null on the last page.</param>
    public sealed record Response(IReadOnlyList<Row> Items, int? Next, int Total, Counts Waiting);

    /// <param name="Due">Those whose day of review has come.</param>
    public sealed record Counts(int Open, int Offered, int Due);

    /// <param name="OfferedService">The service that has opened; null while none has.</param>
    /// <param name="LeftOut">What was against each service when the need was found.</param>
    public sealed record Row(
        Guid UnmetNeedId,
        Guid SubmissionId,
        int Version,
        string Reference,
        [property: Personal] string PersonName,
        string Need,
        string NeedName,
        string District,
        bool IsUrgent,
        DateOnly FoundOn,
        DateOnly ReviewOn,
        bool IsDue,
        UnmetNeedState State,
        string? OfferedService,
        IReadOnlyList<ServiceAgainst> LeftOut,
        UnmetNeedEnd? EndedBecause,
        [property: Personal] string Note
    );

    /// <param name="Words">What is against it, as a worker reads it.</param>
    public sealed record ServiceAgainst(string Name, string Words);

    public static async Task<Ok<Response>> Handle(
        [AsParameters] UnmetNeedQuery asked,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        [FromHeader(Name = SearchText.Header)] string? search = null,
        int after = 0,
        int take = 50
    )
    {
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 100));
        var today = UkTime.Today(clock);
        var found = Asked(db, me, asked, search);
        var total = await found.CountAsync(ct);
        var page = await Ordered(found, asked).Skip(after).Take(take).ToListAsync(ct);
        var services = await Services([.. page.Select(row => row.Need)], modules, ct);
        await db.RecordListed([.. page.Select(row => row.Need.SubmissionId).Distinct()], search, ct);
        return TypedResults.Ok(
            new Response(
                [.. page.Select(row => Show(row, services, today))],
                after + page.Count < total ? after + page.Count : null,
                total,
                await Count(db, me, today, ct)
            )
        );
    }

    // Without a constructor: the database is to sort by what is within.
    internal sealed record Found
    {
        public required UnmetNeed Need { get; init; }
        public required Submission Submission { get; init; }
        public required Person Person { get; init; }
    }

    internal static IQueryable<Found> Asked(AppDb db, CurrentUser me, UnmetNeedQuery asked, string? search)
    {
        var needs = db.UnmetNeeds.AsNoTracking();
        needs = asked.State is { } state
            ? needs.Where(n => n.State == state)
            : needs.Where(n => n.State == UnmetNeedState.Open || n.State == UnmetNeedState.Offered);
        if (asked.Need is { Length: > 0 } code)
            needs = needs.Where(n => n.Need == code);
        return from submission in db.Submissions.AsNoTracking().Where(Sight.OfHub(me)).Found(db, search)
            join need in needs on submission.Id equals need.SubmissionId
            select new Found
            {
                Need = need,
                Submission = submission,
                Person = submission.Person,
            };
    }

    internal static IQueryable<Found> Ordered(IQueryable<Found> found, UnmetNeedQuery asked)
    {
        var ordered = (asked.Order, asked.Descending) switch
        {
            (UnmetNeedOrder.Found, false) => found.OrderBy(row => row.Need.FoundAt),
            (UnmetNeedOrder.Found, true) => found.OrderByDescending(row => row.Need.FoundAt),
            (UnmetNeedOrder.Need, false) => found.OrderBy(row => row.Need.Need),
            (UnmetNeedOrder.Need, true) => found.OrderByDescending(row => row.Need.Need),
            (UnmetNeedOrder.District, false) => found.OrderBy(row => row.Need.District),
            (UnmetNeedOrder.District, true) => found.OrderByDescending(row => row.Need.District),
            (_, true) => found.OrderByDescending(row => row.Need.ReviewOn),
            _ => found.OrderBy(row => row.Need.ReviewOn),
        };
        return ordered.ThenBy(row => row.Need.Id);
    }

    internal static async Task<IReadOnlyDictionary<Guid, ServiceRecord>> Services(
        IReadOnlyList<UnmetNeed> needs,
        IMediator modules,
        CancellationToken ct
    )
    {
        List<Guid> ids =
        [
            .. needs.SelectMany(need => need.LeftOut.Select(left => left.ServiceId)),
            .. needs.Select(need => need.OfferedServiceId).OfType<Guid>(),
        ];
        return (await modules.Send(new GetServices([.. ids.Distinct()]), ct)).ToDictionary(service => service.Id);
    }

    private static Row Show(Found row, IReadOnlyDictionary<Guid, ServiceRecord> services, DateOnly today)
    {
        var need = row.Need;
        return new(
            need.Id,
            need.SubmissionId,
            need.Version,
            row.Submission.Reference,
            row.Person.Name,
            need.Need,
            Needs.NameOf(need.Need),
            need.District,
            need.IsUrgent,
            UkTime.DateOf(need.FoundAt),
            need.ReviewOn,
            need.IsWaiting && need.ReviewOn <= today,
            need.State,
            need.OfferedServiceId is { } id ? services.GetValueOrDefault(id)?.Name : null,
            [
                .. from left in need.LeftOut
                where services.ContainsKey(left.ServiceId)
                let service = services[left.ServiceId]
                select new ServiceAgainst(service.Name, LeftOutWords.Of(left.Why, service)),
            ],
            need.EndedBecause,
            need.Note
        );
    }

    private static async Task<Counts> Count(AppDb db, CurrentUser me, DateOnly today, CancellationToken ct)
    {
        var waiting = await Asked(db, me, new UnmetNeedQuery(), search: null)
            .Select(row => new { row.Need.State, row.Need.ReviewOn })
            .ToListAsync(ct);
        return new(
            waiting.Count(need => need.State == UnmetNeedState.Open),
            waiting.Count(need => need.State == UnmetNeedState.Offered),
            waiting.Count(need => need.ReviewOn <= today)
        );
    }
}
