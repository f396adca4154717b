using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How a request for help comes to the hub's desk. The asking slice saves.</summary>
internal static class Asked
{
    public static async Task<Submission> Make(
        AskedFor said,
        PersonDetails details,
        Guid leadOrganisationId,
        AppDb db,
        IMediator modules,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var controllerId = await modules.RequireOpen(leadOrganisationId, ct);
        var checklist = await db.LiveChecklist(UkTime.DateOf(now), ct);
        var reference = Reference.Next();
        while (await db.Submissions.AnyAsync(s => s.Reference == reference, ct))
            reference = Reference.Next();
        var person = Person.Told(details, controllerId, UkTime.DateOf(now));
        var submission = Submission.Ask(reference, checklist, person, said, now);
        db.Add(submission);
        db.Publish(new ChecklistSubmitted(submission.Id, submission.OrganisationId, submission.MembershipId));
        return submission;
    }
}
