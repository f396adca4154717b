using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Pairs that wait for the hub: to be looked at, or to be confirmed with the person. The likeliest first.</summary>
public static class ListPeopleToCompare
{
    /// <param name="Next">Ask for the page after this row; null on the last page.</param>
    public sealed record Response(IReadOnlyList<Row> Items, int? Next, int Total, int ToLookAt, int ToConfirm);

    public sealed record Row(
        Guid PairId,
        Guid SubmissionId,
        string Reference,
        [property: Personal] string PersonName,
        Guid OtherSubmissionId,
        string OtherReference,
        [property: Personal] string OtherPersonName,
        double Probability,
        MatchBand Band,
        MatchVeto? Veto,
        bool IsTie,
        DateTimeOffset FoundAt
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        CurrentUser me,
        CancellationToken ct,
        bool toConfirm = false,
        int after = 0,
        int take = 50
    )
    {
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 100));
        var waiting = db.PersonPairs.AsNoTracking().Where(p => p.Relation == Relation.Open);
        var unconfirmed = db
            .PersonPairs.AsNoTracking()
            .Where(p => p.Relation == Relation.SamePerson && p.ConfirmedAt == null);
        var pairs = await (toConfirm ? unconfirmed : waiting)
            .OrderByDescending(p => p.Points)
            .ThenBy(p => p.Id)
            .Skip(after)
            .Take(take)
            .ToListAsync(ct);
        var personIds = pairs.SelectMany(p => new[] { p.PersonId, p.OtherPersonId }).Distinct().ToList();
        var records = await db
            .Submissions.AsNoTracking()
            .Where(Sight.OfHub(me))
            .Where(s => personIds.Contains(s.PersonId))
            .Select(s => new
            {
                s.Id,
                s.Reference,
                s.PersonId,
                s.Person,
            })
            .ToListAsync(ct);
        var (toLookAt, toBeConfirmed) = (await waiting.CountAsync(ct), await unconfirmed.CountAsync(ct));
        var total = toConfirm ? toBeConfirmed : toLookAt;

        db.RecordShown(nameof(Person), personIds);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                [
                    .. from pair in pairs
                    join newer in records on pair.OtherPersonId equals newer.PersonId
                    join older in records on pair.PersonId equals older.PersonId
                    select new Row(
                        pair.Id,
                        newer.Id,
                        newer.Reference,
                        newer.Person.Name,
                        older.Id,
                        older.Reference,
                        older.Person.Name,
                        Likeness.ProbabilityOf(pair.Points),
                        pair.Band,
                        pair.Veto,
                        pair.IsTie,
                        pair.FoundAt
                    ),
                ],
                after + pairs.Count < total ? after + pairs.Count : null,
                total,
                toLookAt,
                toBeConfirmed
            )
        );
    }
}
