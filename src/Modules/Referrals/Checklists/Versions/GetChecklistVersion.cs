using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>One version for those who prepare it: its questions in every language, and where it stands in its life.</summary>
public static class GetChecklistVersion
{
    /// <param name="MayApprove">Whoever reads wrote nothing in it, and it was tried.</param>
    /// <param name="IsOwn">Whoever reads wrote in it.</param>
    /// <param name="Languages">Codes of its languages besides English.</param>
    /// <param name="LanguageChoices">Every language that can be chosen.</param>
    public sealed record Response(
        VersionShown Life,
        bool MayApprove,
        bool IsOwn,
        IReadOnlyList<GetChecklist.SectionShown> Sections,
        IReadOnlyList<string> Languages,
        IReadOnlyList<FormLanguage> LanguageChoices,
        IReadOnlyList<GetChecklist.NeedChoice> Needs
    );

    public static async Task<Ok<Response>> Handle(
        int number,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        // Later ones tell until when it was live.
        var versions = await db
            .Checklists.AsNoTracking()
            .Where(c => c.Number >= number || c.State == VersionState.Approved)
            .OrderByDescending(c => c.Number)
            .ToListAsync(ct);
        var checklist = versions.Find(c => c.Number == number) ?? throw Refusal.NotFound("version of the checklist");
        var shown = await VersionShown.Of(versions, UkTime.Today(clock), modules, ct);

        return TypedResults.Ok(
            new Response(
                shown.Single(version => version.Number == number),
                checklist.MayBeApprovedBy(me.AccountId!.Value),
                checklist.DraftedByAccountIds.Contains(me.AccountId.Value),
                GetChecklist.Show(checklist.Sections, isPrepared: true),
                checklist.Languages,
                FormLanguages.All,
                [.. Needs.All.Select(need => new GetChecklist.NeedChoice(need.Code, need.Name))]
            )
        );
    }
}
