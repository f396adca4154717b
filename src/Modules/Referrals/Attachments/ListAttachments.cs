using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The files of a checklist, newest first, for whoever filled it and for the hub. Reading their names is noted.</summary>
public static class ListAttachments
{
    /// <param name="Infected">Files that were not kept because of what the scanner found; for the hub alone.</param>
    public sealed record Response(IReadOnlyList<AttachmentShown> Items, IReadOnlyList<Infected> Infected);

    public sealed record Infected(
        Guid InfectedFileId,
        int Version,
        string Virus,
        DateTimeOffset FoundAt,
        string By,
        string OrganisationName
    );

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        if (!await db.Submissions.Where(Sight.OfReferrer(me)).AnyAsync(s => s.Id == submissionId, ct))
            throw Refusal.NotFound("checklist");
        var submission = await db.WithConsentsToRead(submissionId, ct);
        var files = await db
            .Attachments.AsNoTracking()
            .Where(a => a.SubmissionId == submissionId)
            .OrderByDescending(a => a.AddedAt)
            .ToListAsync(ct);
        var seen = files.FindAll(file => AttachmentSight.MaySeeAttachment(file, submission, null, me));

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                await AttachmentShown.Of(seen, me, modules, ct),
                me.Has(Permission.RunHub) ? await FoundInfected(submissionId, db, modules, ct) : []
            )
        );
    }

    private static async Task<IReadOnlyList<Infected>> FoundInfected(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        var found = await db
            .InfectedFiles.AsNoTracking()
            .Where(f => f.SubmissionId == submissionId && f.SettledAt == null)
            .OrderBy(f => f.FoundAt)
            .Take(50)
            .ToListAsync(ct);
        var members = (
            await modules.Send(new GetMembersById([.. found.Select(f => f.MembershipId).Distinct()]), ct)
        ).ToDictionary(member => member.MembershipId, member => member.Name);
        var organisations = (
            await modules.Send(new GetOrganisations([.. found.Select(f => f.OrganisationId).Distinct()]), ct)
        ).ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        return
        [
            .. found.Select(file => new Infected(
                file.Id,
                file.Version,
                file.Virus,
                file.FoundAt,
                members.GetValueOrDefault(file.MembershipId, ""),
                organisations.GetValueOrDefault(file.OrganisationId, "")
            )),
        ];
    }
}
