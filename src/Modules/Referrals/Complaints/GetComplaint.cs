using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public static class GetComplaint
{
    /// <param name="AcknowledgeBy">By law, where it is about data.</param>
    public sealed record Response(
        ListComplaints.Row Complaint,
        int Version,
        Guid? SubmissionId,
        [property: Personal] string Name,
        [property: Personal] string Contact,
        [property: Personal] string What,
        DateOnly? AcknowledgedOn,
        DateOnly AcknowledgeBy,
        string RecordedBy,
        [property: Personal] string Answer,
        string? ClosedBy
    );

    public static async Task<Ok<Response>> Handle(
        Guid complaintId,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var complaint =
            await db.Complaints.AsNoTracking().FirstOrDefaultAsync(c => c.Id == complaintId, ct)
            ?? throw Refusal.NotFound("complaint");
        var reference = await db
            .Submissions.Where(s => s.Id == complaint.SubmissionId)
            .Select(s => s.Reference)
            .FirstOrDefaultAsync(ct);
        var members = await modules.Send(
            new GetMembersById([
                complaint.RecordedByMembershipId,
                complaint.ClosedByMembershipId ?? complaint.RecordedByMembershipId,
            ]),
            ct
        );
        string Name(Guid? id) => members.FirstOrDefault(member => member.MembershipId == id)?.Name ?? "";

        db.RecordRead(nameof(Person), complaint.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                ListComplaints.Show(new(complaint, reference), UkTime.Today(clock)),
                complaint.Version,
                complaint.SubmissionId,
                complaint.Name,
                complaint.Contact,
                complaint.What,
                complaint.AcknowledgedOn,
                complaint.AcknowledgeBy,
                Name(complaint.RecordedByMembershipId),
                complaint.Answer,
                complaint.ClosedByMembershipId is { } id ? Name(id) : null
            )
        );
    }
}
