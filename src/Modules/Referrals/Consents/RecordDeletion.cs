using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A service without accounts told the hub that it has deleted what it saved.</summary>
public static class RecordDeletion
{
    /// <param name="KeepsByLaw">All but what the law makes it keep.</param>
    public sealed record Request(int Version, bool KeepsByLaw);

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Guid deletionId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.Where(Sight.OfHub(me))
                .Include(s => s.Referrals)
                .Include(s => s.Deletions)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var asked = submission.Deletions.Find(d => d.Id == deletionId) ?? throw Refusal.NotFound("request");
        if (submission.Line(asked.ReferralId).ReachedBy == ReachedBy.Colleagues)
            throw Refusal.Rule("answers-itself", "This service has people with accounts, who tick it themselves.");
        db.Expect(asked, request.Version);
        asked.Done(request.KeepsByLaw, Act.Of(me, clock, Party.Hub));

        await db.Tell(modules, submission.OrganisationId, [asked.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
