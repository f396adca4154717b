using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Every morning: reminds whoever answers people of requests that are due within a week, again on the day, and of those that
/// wait for proof since a fortnight; and empties packs whose days are over.
/// </summary>
internal sealed class RemindAccessRequests(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    private const int DaysBefore = 7;

    public async Task Run(CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), UkTime.Today(clock));
        var soon = today.AddDays(DaysBefore);
        var due = await db
            .AccessRequests.Where(r => r.ReleasedAt == null && r.ClosedAt == null && r.DueOn <= soon)
            .ToListAsync(ct);
        foreach (var asked in due)
            await Remind(asked, today, ct);
        var before = today.AddDays(-AccessDesk.DaysToProve);
        var unproved = await db
            .AccessRequests.Where(r => r.ReleasedAt == null && r.ClosedAt == null && r.IdentityProvedOn == null)
            .Where(r => r.AskedOn <= before && r.RemindedFor == null)
            .ToListAsync(ct);
        foreach (var asked in unproved)
            await AskForProof(asked, today, ct);
        foreach (var asked in await db.AccessRequests.Where(r => r.PackEndedAt <= now).ToListAsync(ct))
            if (asked.Pack.Length > 0)
                asked.EndPack();
        await db.SaveChangesAsync(ct);
    }

    // Nothing of theirs can be destroyed meanwhile, so that it does not wait for ever.
    private async Task AskForProof(AccessRequest asked, DateOnly today, CancellationToken ct)
    {
        await modules.Send(
            new Notify(
                $"access-request-unproved:{asked.Id}",
                await Answering(ct),
                "Somebody's request for their record waits for proof",
                $"It waits since {asked.AskedOn:d MMMM yyyy}. Ask them once more who they are, or close the request.",
                $"/records/requests/{asked.Id}",
                ByEmail: true
            ),
            ct
        );
        asked.Remind(today);
    }

    private async Task<IReadOnlyList<Guid>> Answering(CancellationToken ct) =>
        [
            .. (await modules.Send(new GetMembers(), ct))
                .Where(m => m.Roles.Any(role => Permissions.Of(role).Contains(Permission.AnswerAccessRequests)))
                .Select(m => m.MembershipId),
        ];

    private async Task Remind(AccessRequest asked, DateOnly today, CancellationToken ct)
    {
        var isDue = asked.DueOn <= today;
        // Once in the week before, and once from the day itself on.
        var reminder = isDue ? asked.DueOn!.Value : asked.DueOn!.Value.AddDays(-DaysBefore);
        if (asked.RemindedFor >= reminder)
            return;
        await modules.Send(
            new Notify(
                $"access-request-{(isDue ? "due" : "soon")}:{asked.Id}:{asked.DueOn:yyyy-MM-dd}",
                await Answering(ct),
                isDue ? "Somebody's record is due to them today" : "Somebody's record is due to them soon",
                $"They asked what is kept about them. They must have it by {asked.DueOn:d MMMM yyyy}.",
                $"/records/requests/{asked.Id}",
                ByEmail: true
            ),
            ct
        );
        asked.Remind(reminder);
    }
}
