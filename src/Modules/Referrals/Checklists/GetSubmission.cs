using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>One checklist with all that came of it, for those who made it and for the hub. Reading it is noted.</summary>
public static class GetSubmission
{
    /// <param name="Controller">The organisation that answers for the record.</param>
    public sealed record Response(
        Guid SubmissionId,
        int Version,
        string Reference,
        SubmissionState State,
        bool IsUrgent,
        Channel Channel,
        DateOnly FilledOn,
        DateTimeOffset SubmittedAt,
        DateTimeOffset? ConfirmedAt,
        DateTimeOffset? PersonErasedAt,
        string MadeBy,
        string OrganisationName,
        string? KeyedInBy,
        string Controller,
        string Note,
        PersonDetails Person,
        int ChecklistNumber,
        IReadOnlyList<AnswerShown> Answers,
        IReadOnlyList<NeedShown> Needs,
        IReadOnlyList<ReferralShown> Referrals,
        IReadOnlyList<ConsentShown> Consents,
        IReadOnlyList<EventShown> History
    );

    public sealed record AnswerShown(string QuestionId, string Section, string Text, Reply Reply, bool NoneToday);

    public sealed record NeedShown(
        string Code,
        string Name,
        NeedResult Result,
        bool IsUrgent,
        IReadOnlyList<Guid> ReferralIds
    );

    /// <param name="Controller">Who answers for what the service records; null until it accepts.</param>
    public sealed record ReferralShown(
        Guid ReferralId,
        Guid ServiceId,
        string ServiceName,
        string OrganisationName,
        string? Controller,
        string? Phone,
        IReadOnlyList<string> Needs,
        IReadOnlyList<string> QuestionIds,
        string Reason,
        ReferralState State,
        DateTimeOffset? SentAt,
        DateTimeOffset? ViewedAt,
        DateTimeOffset? AcceptedAt,
        string? AcceptedBy,
        DeclineCode? DeclineCode,
        string DeclineNote,
        DateOnly? FirstContactOn,
        DateTimeOffset? CompletedAt,
        OutcomeCode? Outcome,
        DateOnly? OutcomeOn,
        string OutcomeNote,
        DateTimeOffset? WithdrawnAt
    );

    public sealed record ConsentShown(
        Guid ConsentId,
        Guid ServiceId,
        string ServiceName,
        ConsentAnswer Answer,
        int WordingNumber,
        string WordingText,
        ConsentGivenHow How,
        ConsentGivenBy GivenBy,
        string GivenByName,
        DateOnly GivenOn,
        DateTimeOffset GivenAt,
        string RecordedBy,
        DateTimeOffset? WithdrawnAt
    );

    public sealed record EventShown(
        DateTimeOffset At,
        string What,
        string? ServiceName,
        string By,
        string OrganisationName,
        string Note
    );

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.AsNoTracking()
                .AsSplitQuery()
                .Where(Sight.OfReferrer(me))
                .Include(s => s.Person)
                .Include(s => s.Referrals)
                .Include(s => s.Consents)
                .Include(s => s.History)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var checklist = await db.Checklists.AsNoTracking().SingleAsync(c => c.Id == submission.ChecklistId, ct);
        var names = await SubmissionNames.Load(submission, modules, ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SubmissionView.Of(submission, checklist, names));
    }
}

/// <summary>The names behind the ids of one checklist, asked for in three questions.</summary>
internal sealed record SubmissionNames(
    IReadOnlyDictionary<Guid, ServiceRecord> Services,
    IReadOnlyDictionary<Guid, string> Members,
    IReadOnlyDictionary<Guid, string> Organisations
)
{
    public static async Task<SubmissionNames> Load(Submission submission, IMediator modules, CancellationToken ct)
    {
        List<Guid> serviceIds =
        [
            .. submission.Referrals.Select(r => r.ServiceId),
            .. submission.Consents.Select(c => c.ServiceId),
        ];
        List<Guid?> memberIds =
        [
            submission.MembershipId,
            submission.KeyedInByMembershipId,
            .. submission.History.Select(e => e.MembershipId),
            .. submission.Consents.Select(c => c.RecordedByMembershipId),
            .. submission.Referrals.Select(r => r.AcceptedByMembershipId),
        ];
        List<Guid> organisationIds =
        [
            submission.OrganisationId,
            submission.Person.ControllerId,
            .. submission.Referrals.Select(r => r.OrganisationId),
            .. submission.Referrals.Select(r => r.ControllerId).OfType<Guid>(),
            .. submission.History.Select(e => e.OrganisationId),
        ];
        var services = await modules.Send(new GetServices([.. serviceIds.Distinct()]), ct);
        var members = await modules.Send(new GetMembersById([.. memberIds.OfType<Guid>().Distinct()]), ct);
        var organisations = await modules.Send(new GetOrganisations([.. organisationIds.Distinct()]), ct);
        return new(
            services.ToDictionary(service => service.Id),
            members.ToDictionary(member => member.MembershipId, member => member.Name),
            organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name)
        );
    }

    public string Service(Guid id) => Services.GetValueOrDefault(id)?.Name ?? "";

    public string Member(Guid? id) => id is { } known ? Members.GetValueOrDefault(known, "") : "";

    public string Organisation(Guid id) => Organisations.GetValueOrDefault(id, "");
}
