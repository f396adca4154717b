using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// Somebody worries that a person is being harmed. Whoever records it cannot read it afterwards; the safeguarding leads of
/// their own organisation are told at once, without a word of it.
/// </summary>
public static class RecordConcern
{
    /// <param name="About">Who is meant, as far as known.</param>
    /// <param name="Facts">What was seen and heard.</param>
    /// <param name="Opinion">What the worker makes of it, kept apart from the facts.</param>
    /// <param name="Wishes">What the person wants to happen.</param>
    public sealed record Request(
        [Line(1, 160)] string About,
        [Text(10, 4000)] string Facts,
        [Text(0, 2000)] string Opinion,
        [Text(0, 2000)] string Wishes,
        Guid? SubmissionId = null
    );

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var leads = await modules.Send(new GetMembers(me.OrganisationId, Role.SafeguardingLead), ct);
        if (leads.Count == 0)
            throw Refusal.Rule(
                "no-safeguarding-lead",
                "Nobody in your organisation is its safeguarding lead here, so nobody could read it. Tell your own safeguarding lead now, and ask your coordinator to give somebody that role."
            );
        if (
            request.SubmissionId is { } id
            && !await db.Submissions.Where(Sight.OfReferrer(me)).AnyAsync(s => s.Id == id, ct)
        )
            throw Refusal.Field("submissionId", "There is no such checklist.");
        var calendar = (await Timetable.Load(db, modules, ct)).For(me.OrganisationId);
        var told = new ConcernTold(request.About, request.Facts, request.Opinion, request.Wishes);
        var concern = Concern.Record(told, request.SubmissionId, calendar, Act.Of(me, clock));
        db.Add(concern);
        await modules.Send(
            new Notify(
                $"concern-recorded:{concern.Id}",
                [.. leads.Select(lead => lead.MembershipId)],
                "A concern has been recorded",
                "Read it now and report it today.",
                $"/concerns/{concern.Id}",
                ByEmail: true
            ),
            ct
        );

        db.Changed("/api/concerns", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
