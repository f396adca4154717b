using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>What went wrong with residents' records, open ones first, then the newest.</summary>
public static class ListBreaches
{
    /// <param name="Next">Ask for the page after this one; null on the last page.</param>
    public sealed record Response(IReadOnlyList<Item> Items, int? Next, int Total, int Open);

    /// <param name="ReportBy">Until when the Information Commissioner must have been told, where that is needed.</param>
    /// <param name="Affected">The checklists of the people affected.</param>
    public sealed record Item(
        Guid BreachId,
        int Version,
        DateTimeOffset HappenedAt,
        DateTimeOffset FoundAt,
        string FoundBy,
        string OrganisationName,
        DateTimeOffset ReportBy,
        IReadOnlyList<AffectedChecklist> Affected,
        [property: Personal] string WhatHappened,
        [property: Personal] string WhatWasDone,
        bool? IsReported,
        bool? ArePeopleTold,
        DateTimeOffset? ClosedAt,
        string? ClosedBy
    );

    public sealed record AffectedChecklist(Guid SubmissionId, string Reference);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CancellationToken ct,
        int after = 0,
        int take = 50
    )
    {
        (after, take) = (Math.Max(after, 0), Math.Clamp(take, 1, 100));
        var breaches = await db
            .BreachRecords.AsNoTracking()
            .OrderBy(b => b.ClosedAt != null)
            .ThenByDescending(b => b.FoundAt)
            .ThenBy(b => b.Id)
            .Skip(after)
            .Take(take)
            .ToListAsync(ct);
        var submissionIds = breaches.SelectMany(b => b.SubmissionIds).Distinct().ToList();
        var checklists = await db
            .Submissions.AsNoTracking()
            .Where(s => submissionIds.Contains(s.Id))
            .Select(s => new
            {
                s.Id,
                s.Reference,
                s.PersonId,
            })
            .ToDictionaryAsync(s => s.Id, ct);
        var members = await modules.Send(
            new GetMembersById([
                .. breaches
                    .SelectMany(b => new[] { b.FoundByMembershipId, b.ClosedByMembershipId })
                    .OfType<Guid>()
                    .Distinct(),
            ]),
            ct
        );
        var organisations = await modules.Send(
            new GetOrganisations([.. breaches.Select(b => b.OrganisationId).Distinct()]),
            ct
        );
        string? Name(Guid? id) => members.FirstOrDefault(member => member.MembershipId == id)?.Name;

        var (total, open) = (
            await db.BreachRecords.CountAsync(ct),
            await db.BreachRecords.CountAsync(b => b.ClosedAt == null, ct)
        );
        db.RecordShown(nameof(Person), [.. checklists.Values.Select(s => s.PersonId)]);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                [
                    .. breaches.Select(b => new Item(
                        b.Id,
                        b.Version,
                        b.HappenedAt,
                        b.FoundAt,
                        Name(b.FoundByMembershipId) ?? "",
                        organisations.FirstOrDefault(o => o.Id == b.OrganisationId)?.Name ?? "",
                        b.FoundAt + BreachRecord.TimeToReport,
                        [
                            .. b
                                .SubmissionIds.Where(checklists.ContainsKey)
                                .Select(id => new AffectedChecklist(id, checklists[id].Reference)),
                        ],
                        b.WhatHappened,
                        b.WhatWasDone,
                        b.IsReported,
                        b.ArePeopleTold,
                        b.ClosedAt,
                        Name(b.ClosedByMembershipId)
                    )),
                ],
                after + breaches.Count < total ? after + breaches.Count : null,
                total,
                open
            )
        );
    }
}
