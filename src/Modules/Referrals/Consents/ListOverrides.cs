using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What is shared without consent, for those who approve it: what waits first. By reference, with the facts.</summary>
public static class ListOverrides
{
    public sealed record Response(IReadOnlyList<Item> Items, int Total, int Waiting);

    /// <param name="IsOwn">Whoever reads this decided it, so somebody else approves it.</param>
    public sealed record Item(
        Guid OverrideId,
        int Version,
        string Reference,
        OverrideReason Reason,
        IReadOnlyList<string> Services,
        IReadOnlyList<DataGroup> Groups,
        [property: Personal] string Facts,
        [property: Personal] string AdvisedBy,
        bool PersonWasTold,
        [property: Personal] string ToldWhy,
        DateTimeOffset MadeAt,
        string MadeBy,
        DateTimeOffset DueAt,
        DateTimeOffset? ApprovedAt,
        DateTimeOffset? EndedAt,
        string? SettledBy,
        [property: Personal] string SettledNote,
        bool IsOwn
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
        var all = db.OverridesFor(me).AsNoTracking();
        var open = all.Where(made => made.ApprovedAt == null && made.EndedAt == null);
        var found = waiting ? open : all;
        var page = await found
            .OrderBy(made => made.ApprovedAt == null && made.EndedAt == null ? 0 : 1)
            .ThenByDescending(made => made.MadeAt)
            .ThenBy(made => made.Id)
            .Skip(skip)
            .Take(take)
            .ToListAsync(ct);
        var items = await Show(page, db, modules, me, ct);
        var (total, still) = (await found.CountAsync(ct), await open.CountAsync(ct));

        db.RecordShown(nameof(Person), [.. page.Select(made => made.PersonId).Distinct()]);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(items, total, still));
    }

    private static async Task<IReadOnlyList<Item>> Show(
        List<SharingOverride> page,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var (ids, submissionIds) = (
            page.Select(made => (Guid?)made.Id).ToList(),
            page.Select(made => made.SubmissionId).Distinct().ToList()
        );
        var references = await db
            .Submissions.Where(s => submissionIds.Contains(s.Id))
            .Select(s => new { s.Id, s.Reference })
            .ToDictionaryAsync(s => s.Id, s => s.Reference, ct);
        var shared = await db
            .Consents.Where(c => ids.Contains(c.OverrideId))
            .Select(c => new
            {
                c.OverrideId,
                c.ServiceId,
                c.Groups,
            })
            .ToListAsync(ct);
        var services = (
            await modules.Send(new GetServices([.. shared.Select(c => c.ServiceId).Distinct()]), ct)
        ).ToDictionary(service => service.Id, service => service.Name);
        var members = await modules.Send(
            new GetMembersById([
                .. page.SelectMany(made => new[] { made.MadeByMembershipId, made.SettledByMembershipId })
                    .OfType<Guid>()
                    .Distinct(),
            ]),
            ct
        );
        string? Name(Guid? id) => members.FirstOrDefault(member => member.MembershipId == id)?.Name;
        return
        [
            .. page.Select(made => new Item(
                made.Id,
                made.Version,
                references.GetValueOrDefault(made.SubmissionId, ""),
                made.Reason,
                [
                    .. shared
                        .Where(c => c.OverrideId == made.Id)
                        .Select(c => services.GetValueOrDefault(c.ServiceId, ""))
                        .Order(StringComparer.OrdinalIgnoreCase),
                ],
                DataGroups.List(shared.Find(c => c.OverrideId == made.Id)?.Groups ?? 0),
                made.Facts,
                made.AdvisedBy,
                made.PersonWasTold,
                made.ToldWhy,
                made.MadeAt,
                Name(made.MadeByMembershipId) ?? "",
                made.DueAt,
                made.ApprovedAt,
                made.EndedAt,
                Name(made.SettledByMembershipId),
                made.SettledNote,
                made.MadeByMembershipId is { } maker
                    && members.Any(member => member.MembershipId == maker && member.AccountId == me.AccountId)
            )),
        ];
    }
}
