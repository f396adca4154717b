using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>One concern, for the safeguarding leads of the organisation that recorded it. Reading it is noted.</summary>
public static class GetConcern
{
    /// <param name="DueAt">When the next step should be done; null once a decision is recorded.</param>
    public sealed record Response(
        Guid ConcernId,
        int Version,
        ConcernState State,
        DateTimeOffset RecordedAt,
        string RecordedBy,
        [property: Personal] string? Reference,
        [property: Personal] string About,
        [property: Personal] string Facts,
        [property: Personal] string Opinion,
        [property: Personal] string Wishes,
        DateTimeOffset? DueAt,
        DateTimeOffset? ReportedAt,
        string? ReportedBy,
        [property: Personal] string ReportedTo,
        [property: Personal] string ReportReference,
        DateTimeOffset? DecidedAt,
        [property: Personal] string Decision,
        IReadOnlyList<Opening> Openings
    );

    /// <summary>Somebody read it who is no safeguarding lead.</summary>
    public sealed record Opening(DateTimeOffset? At, string By, [property: Personal] string Reason);

    public static async Task<Ok<Response>> Handle(
        Guid concernId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    ) => TypedResults.Ok(await Read(await db.OwnConcern(me, concernId, ct), db, modules, ct));

    internal static async Task<Response> Read(Concern concern, AppDb db, IMediator modules, CancellationToken ct)
    {
        var reference = await db
            .Submissions.Where(s => s.Id == concern.SubmissionId)
            .Select(s => s.Reference)
            .FirstOrDefaultAsync(ct);
        var openings = await db.Set<ConcernOpening>()
            .AsNoTracking()
            .Where(o => o.ConcernId == concern.Id)
            .OrderBy(o => o.Id)
            .ToListAsync(ct);
        List<Guid?> memberIds =
        [
            concern.RecordedByMembershipId,
            concern.ReportedByMembershipId,
            .. openings.Select(opening => (Guid?)opening.MembershipId),
        ];
        var members = await modules.Send(new GetMembersById([.. memberIds.OfType<Guid>().Distinct()]), ct);
        var names = members.ToDictionary(member => member.MembershipId, member => member.Name);

        db.RecordRead(nameof(Concern), concern.Id);
        await db.SaveChangesAsync(ct);
        return new Response(
            concern.Id,
            concern.Version,
            concern.State,
            concern.RecordedAt,
            names.GetValueOrDefault(concern.RecordedByMembershipId, ""),
            reference,
            concern.About,
            concern.Facts,
            concern.Opinion,
            concern.Wishes,
            concern.DecidedAt is null ? concern.DueAt : null,
            concern.ReportedAt,
            concern.ReportedByMembershipId is { } by ? names.GetValueOrDefault(by, "") : null,
            concern.ReportedTo,
            concern.ReportReference,
            concern.DecidedAt,
            concern.Decision,
            [.. openings.Select(o => new Opening(o.At, names.GetValueOrDefault(o.MembershipId, ""), o.Reason))]
        );
    }
}
