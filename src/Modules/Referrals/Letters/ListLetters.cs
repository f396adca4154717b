using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Which letters were written about a checklist, and which may be written now.</summary>
public static class ListLetters
{
    /// <param name="Why">Why none may be written now; null where one may.</param>
    public sealed record Response(
        int Version,
        IReadOnlyList<Row> Items,
        IReadOnlyList<LetterKind> MayWrite,
        string? Why
    );

    public sealed record Row(
        Guid LetterId,
        LetterKind Kind,
        DateTimeOffset AskedAt,
        DateTimeOffset? EndedAt,
        bool IsPosted,
        string? EndedBy
    );

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.AsNoTracking()
                .AsSplitQuery()
                .Where(Sight.OfHub(me))
                .Include(s => s.Person)
                .Include(s => s.Referrals)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var letters = await db
            .Letters.AsNoTracking()
            .Where(l => l.SubmissionId == submissionId)
            .OrderByDescending(l => l.AskedAt)
            .Take(50)
            .ToListAsync(ct);
        var names = (
            await modules.Send(
                new GetMembersById([.. letters.Select(l => l.EndedByMembershipId).OfType<Guid>().Distinct()]),
                ct
            )
        ).ToDictionary(member => member.MembershipId, member => member.Name);
        var refused = Enum.GetValues<LetterKind>().ToDictionary(kind => kind, submission.WhyNoLetter);
        var isWaiting = letters.Exists(l => l.EndedAt is null);
        return TypedResults.Ok(
            new Response(
                submission.Version,
                [
                    .. letters.Select(l => new Row(
                        l.Id,
                        l.Kind,
                        l.AskedAt,
                        l.EndedAt,
                        l.IsPosted,
                        l.EndedByMembershipId is { } id ? names.GetValueOrDefault(id, "") : null
                    )),
                ],
                isWaiting ? [] : [.. refused.Where(one => one.Value is null).Select(one => one.Key)],
                refused.ContainsValue(null) ? null : refused[LetterKind.HowItWent]!.Message
            )
        );
    }
}
