using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Visions;

/// <summary>A published version of the vision, the newest when none is named, and who stands behind it.</summary>
public static class GetVision
{
    /// <param name="Number">0 while nothing is published.</param>
    /// <param name="Versions">All versions, newest first.</param>
    /// <param name="Endorsers">All who have joined, with the newest version that each endorsed.</param>
    public sealed record Response(
        int Number,
        int CurrentNumber,
        DateTimeOffset? PublishedAt,
        string? PublishedBy,
        string Text,
        IReadOnlyList<string> Values,
        IReadOnlyList<GoalRecord> Goals,
        IReadOnlyList<Edition> Versions,
        IReadOnlyList<Endorser> Endorsers
    );

    public sealed record Edition(int Number, DateTimeOffset PublishedAt, int Endorsements);

    public sealed record Endorser(Guid OrganisationId, string Name, int? Number, DateTimeOffset? EndorsedAt);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        int? number = null,
        CancellationToken ct = default
    )
    {
        var versions = await db.VisionVersions.AsNoTracking().OrderByDescending(v => v.Number).ToListAsync(ct);
        if (versions.Count == 0 && number is null)
            return TypedResults.Ok(new Response(0, 0, null, null, "", [], [], [], []));
        var shown =
            versions.Find(v => v.Number == (number ?? versions[0].Number))
            ?? throw Refusal.NotFound("version of the vision");
        var goals = await db
            .PublishedGoals.AsNoTracking()
            .Where(g => g.Number == shown.Number)
            .OrderBy(g => g.Position)
            .ToListAsync(ct);
        var endorsements = await db.VisionEndorsements.AsNoTracking().ToListAsync(ct);
        var counts = endorsements.CountBy(e => e.Number).ToDictionary();
        var publisher = (await modules.Send(new GetMembersById([shown.PublishedBy]), ct)).FirstOrDefault();
        return TypedResults.Ok(
            new Response(
                shown.Number,
                versions[0].Number,
                shown.PublishedAt,
                publisher?.Name,
                shown.Text,
                shown.Values,
                [.. goals.Select(goal => goal.ToRecord())],
                [.. versions.Select(v => new Edition(v.Number, v.PublishedAt, counts.GetValueOrDefault(v.Number)))],
                await Endorsers(db, endorsements, ct)
            )
        );
    }

    private static async Task<IReadOnlyList<Endorser>> Endorsers(
        AppDb db,
        List<VisionEndorsement> endorsements,
        CancellationToken ct
    )
    {
        var newest = endorsements
            .GroupBy(e => e.OrganisationId)
            .ToDictionary(own => own.Key, own => own.OrderByDescending(e => e.Number).First());
        var partners = await (
            from partner in db.Partners
            join organisation in db.Organisations on partner.OrganisationId equals organisation.Id
            where partner.JoinedAt != null && partner.WithdrawnAt == null
            orderby organisation.Name, organisation.Id
            select new { organisation.Id, organisation.Name }
        ).ToListAsync(ct);
        return
        [
            .. partners.Select(partner =>
            {
                var endorsement = newest.GetValueOrDefault(partner.Id);
                return new Endorser(partner.Id, partner.Name, endorsement?.Number, endorsement?.EndorsedAt);
            }),
        ];
    }
}
