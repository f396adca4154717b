using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The receiver says that it has deleted what it saved.</summary>
public static class ConfirmDeletion
{
    /// <param name="KeepsByLaw">All but what the law makes it keep.</param>
    public sealed record Request(int Version, bool KeepsByLaw);

    public static async Task<NoContent> Handle(
        Guid deletionId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var organisationId = me.OrganisationId;
        var asked =
            await db.DeletionRequests.FirstOrDefaultAsync(
                d => d.Id == deletionId && d.OrganisationId == organisationId,
                ct
            ) ?? throw Refusal.NotFound("request");
        db.Expect(asked, request.Version);
        asked.Done(request.KeepsByLaw, Act.Of(me, clock, Party.Receiver));

        var referrer = await db
            .Submissions.Where(s => s.Id == asked.SubmissionId)
            .Select(s => s.OrganisationId)
            .SingleAsync(ct);
        await db.Tell(modules, referrer, [asked.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
