using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

public static class GetMilestone
{
    /// <param name="GoalTitle">Empty when the vision no longer has the goal.</param>
    /// <param name="OwnerHasLeft">The person is no longer a member: reminders go to the organisation's coordinators.</param>
    /// <param name="NextReminderOn">The day of the next reminder; null when none is to come.</param>
    /// <param name="QuickWinDays">Within how many days of its start a quick win is due.</param>
    public sealed record Response(
        Guid MilestoneId,
        Guid GoalId,
        string GoalTitle,
        string Title,
        string Description,
        bool IsQuickWin,
        Guid OwnerOrganisationId,
        string OwnerOrganisationName,
        Guid? OwnerMembershipId,
        string? OwnerName,
        bool OwnerHasLeft,
        DateOnly StartsOn,
        DateOnly DueOn,
        MilestoneStatus Status,
        DateOnly? CompletedOn,
        string WithdrawnReason,
        bool IsLate,
        DateOnly? NextReminderOn,
        int QuickWinDays,
        bool MayChange,
        int Version,
        IReadOnlyList<Note> Notes,
        IReadOnlyList<DateChange> DueDateChanges,
        IReadOnlyList<DateOnly> RemindersSentOn
    );

    public sealed record Note(Guid NoteId, DateTimeOffset At, string? AuthorName, string Text, MilestoneStatus? Status);

    public sealed record DateChange(DateTimeOffset At, string? ByName, DateOnly From, DateOnly To, string Reason);

    public static async Task<Ok<Response>> Handle(
        Guid milestoneId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var milestone =
            await db.Milestones.AsNoTracking().FirstOrDefaultAsync(m => m.Id == milestoneId, ct)
            ?? throw Refusal.NotFound("milestone");
        var notes = await db
            .Notes.Where(n => n.MilestoneId == milestoneId)
            .OrderByDescending(n => n.At)
            .Take(500)
            .ToListAsync(ct);
        var moves = await db
            .DueDateChanges.Where(c => c.MilestoneId == milestoneId)
            .OrderByDescending(c => c.At)
            .Take(500)
            .ToListAsync(ct);
        var sentOn = await db
            .Reminders.Where(r => r.MilestoneId == milestoneId)
            .OrderByDescending(r => r.SentAt)
            .Select(r => r.SentAt)
            .Take(500)
            .ToListAsync(ct);

        IEnumerable<Guid> people = [.. notes.Select(n => n.AuthorMembershipId), .. moves.Select(c => c.ByMembershipId)];
        if (milestone.OwnerMembershipId is { } ownerId)
            people = people.Append(ownerId);
        var names = await Names.For(modules, [milestone.OwnerOrganisationId], people, ct);
        var colleagues = await modules.Send(new GetMembers(milestone.OwnerOrganisationId), ct);

        return TypedResults.Ok(
            new Response(
                milestone.Id,
                milestone.GoalId,
                names.Goal(milestone.GoalId),
                milestone.Title,
                milestone.Description,
                milestone.IsQuickWin,
                milestone.OwnerOrganisationId,
                names.Organisation(milestone.OwnerOrganisationId),
                milestone.OwnerMembershipId,
                names.Person(milestone.OwnerMembershipId),
                milestone.OwnerMembershipId is { } id && colleagues.All(member => member.MembershipId != id),
                milestone.StartsOn,
                milestone.DueOn,
                milestone.Status,
                milestone.CompletedOn,
                milestone.WithdrawnReason,
                milestone.IsLate(UkTime.Today(clock)),
                await NextReminder(milestone, modules, clock, ct),
                Milestone.QuickWinDays,
                OwnMilestone.MayChange(me, milestone.OwnerOrganisationId),
                milestone.Version,
                [.. notes.Select(n => new Note(n.Id, n.At, names.Person(n.AuthorMembershipId), n.Text, n.Status))],
                [.. moves.Select(c => new DateChange(c.At, names.Person(c.ByMembershipId), c.From, c.To, c.Reason))],
                [.. sentOn.Select(UkTime.DateOf)]
            )
        );
    }

    private static async Task<DateOnly?> NextReminder(
        Milestone milestone,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (milestone.Status.IsClosed())
            return null;
        var division = Divisions.Of(await modules.Send(new GetPartnership(), ct));
        var now = clock.GetUtcNow();
        return ReminderSchedule
            .All(milestone.DueOn, division, milestone.ArmedAt)
            .First(reminder => reminder.SendAt > now)
            .SendOn;
    }
}
