using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

public static class ExportMilestones
{
    private static readonly string[] Headings =
    [
        "Goal",
        "Milestone",
        "Description",
        "Quick win",
        "Owner",
        "Person",
        "Starts on",
        "Due on",
        "Status",
        "Late",
        "Completed on",
        "Latest note",
    ];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] MilestoneQuery asked,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        var milestones = await MilestoneSearch.Find(db, asked, me, today).Take(5000).ToListAsync(ct);
        var names = await Names.For(
            modules,
            milestones.Select(m => m.OwnerOrganisationId),
            milestones.Select(m => m.OwnerMembershipId).OfType<Guid>(),
            ct
        );
        var notes = await MilestoneSearch.LatestNotes(db, [.. milestones.Select(m => m.Id)], ct);
        return CsvText.File(
            "milestones.csv",
            Headings,
            milestones.Select(m => Row(m, names, notes.GetValueOrDefault(m.Id), today))
        );
    }

    private static IReadOnlyList<string?> Row(Milestone milestone, Names names, string? latestNote, DateOnly today) =>
        [
            names.Goal(milestone.GoalId),
            milestone.Title,
            milestone.Description,
            milestone.IsQuickWin ? "yes" : "no",
            names.Organisation(milestone.OwnerOrganisationId),
            names.Person(milestone.OwnerMembershipId),
            milestone.StartsOn.ToString("O", null),
            milestone.DueOn.ToString("O", null),
            milestone.Status.Word(),
            milestone.IsLate(today) ? "yes" : "no",
            milestone.CompletedOn?.ToString("O", null),
            latestNote,
        ];
}
