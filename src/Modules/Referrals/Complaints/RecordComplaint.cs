using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub writes down a complaint that came by phone, letter or e-mail. From then on its days run.</summary>
public static class RecordComplaint
{
    /// <param name="Reference">Of the checklist that it is about; empty where it is about none.</param>
    /// <param name="Contact">How whoever complains wants to be answered.</param>
    public sealed record Request(
        [Line(0, 40)] string Reference,
        ComplaintBy By,
        ComplaintAbout About,
        [Line(2, 120)] string Name,
        [Line(2, 300)] string Contact,
        [Text(10, 4000)] string What,
        DateOnly ReceivedOn
    );

    public sealed record Response(Guid ComplaintId);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var about = await About(request.Reference.Trim().ToUpperInvariant(), db, ct);
        var days = (await db.ComplaintPages.AsNoTracking().FirstOrDefaultAsync(ct))?.AnswerDays;
        var calendar = (await Timetable.Load(db, modules, ct)).For(null);
        var complaint = Referrals.Complaint.Record(
            new(request.By, request.About, request.Name, request.Contact, request.What, request.ReceivedOn),
            about,
            calendar.Add(request.ReceivedOn, days ?? ComplaintPage.DefaultDays),
            Act.Of(me, clock)
        );
        db.Add(complaint);

        db.Changed(ComplaintDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"complaints/{complaint.Id}", new Response(complaint.Id));
    }

    private static async Task<Submission?> About(string reference, AppDb db, CancellationToken ct)
    {
        if (reference.Length == 0)
            return null;
        var found = await db.Submissions.Include(s => s.Person).FirstOrDefaultAsync(s => s.Reference == reference, ct);
        if (found is null)
            throw Refusal.Field(
                "reference",
                "There is no checklist with this reference. Leave it empty if it is about none."
            );
        if (found.Person.ErasedAt is not null)
            throw Refusal.Field(
                "reference",
                "This person's details have been erased. Leave it empty, and name nobody."
            );
        return found;
    }
}
