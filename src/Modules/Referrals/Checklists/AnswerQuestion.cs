using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Whoever filled the checklist, or the hub, tells the service what it asked.</summary>
public static class AnswerQuestion
{
    public sealed record Request([Text(2, 2000)] string Answer);

    // No version: only a referral with a question can be answered, and the second to answer is told that it has none.
    public static async Task<NoContent> Handle(
        Guid submissionId,
        Guid referralId,
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
                .Submissions.Where(Sight.OfReferrer(me))
                .Include(s => s.Referrals.Where(r => r.Id == referralId))
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var referral = submission.Line(referralId);
        submission.RequireOpenTo(referral);
        if (referral.HasExpired(clock.GetUtcNow()))
            throw Refusal.Rule(
                "consent-expired",
                "The person's OK to share has run out, so nothing new can be told. The hub asks the person again."
            );
        var party = me.OrganisationId == submission.OrganisationId ? Party.Referrer : Party.Hub;
        referral.AnswerQuestion(request.Answer, Act.Of(me, clock, party));

        db.Publish(new QuestionAnswered(referral.Id, referral.OrganisationId));
        await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
