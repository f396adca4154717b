using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>One checklist with all that came of it, for those who made it and for the hub. Reading it is noted.</summary>
public static class GetSubmission
{
    /// <param name="Controller">The organisation that answers for the record.</param>
    /// <param name="RuleSet">Number of the rule set that it was routed by; 0 before the first.</param>
    /// <param name="Language">That it was asked and read out in; null for English.</param>
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
        DateTimeOffset? DueAt,
        FollowUpShown FollowUp,
        string MadeBy,
        string OrganisationName,
        string? KeyedInBy,
        string Controller,
        string Note,
        PersonDetails Person,
        int ChecklistNumber,
        int RuleSet,
        FormLanguage? Language,
        IReadOnlyList<AnswerShown> Answers,
        IReadOnlyList<NeedShown> Needs,
        IReadOnlyList<ReferralShown> Referrals,
        IReadOnlyList<ConsentShown> Consents,
        IReadOnlyList<DeletionShown> Deletions,
        IReadOnlyList<EventShown> History
    );

    /// <param name="IsAwaited">Something was sent that the person can be asked about, and nobody has.</param>
    public sealed record FollowUpShown(
        bool IsAwaited,
        int Tries,
        DateTimeOffset? LetterAt,
        DateTimeOffset? EndedAt,
        FollowUpResult? Result
    );

    /// <param name="FollowsId">The question of which one answer leads to this one; null for one that is always asked.</param>
    public sealed record AnswerShown(
        string QuestionId,
        string Section,
        string Text,
        Reply Reply,
        bool NoneToday,
        string? FollowsId,
        Reply? FollowsOn
    );

    public sealed record NeedShown(
        string Code,
        string Name,
        NeedResult Result,
        bool IsUrgent,
        Deadline? Deadline,
        IReadOnlyList<Guid> ReferralIds
    );

    /// <param name="Controller">Who answers for what the service records; null until it accepts.</param>
    /// <param name="DueAt">When whoever is waited for should have acted; null when nobody is.</param>
    /// <param name="Question">What the service asked and nobody has answered; empty else.</param>
    /// <param name="CanBeReopened">It ended within the last 28 days.</param>
    /// <param name="ReachedBy">How its service heard of it: by accounts, by its mailbox, or by the hub.</param>
    /// <param name="Rules">The rules that led to it; empty where somebody chose it.</param>
    /// <param name="Deadline">By when the person must hear from the service; null where no rule says so.</param>
    /// <param name="ContactBy">The last instant for it, once it was sent.</param>
    /// <param name="IsKeptFromPerson">It is shared without consent and the person does not know: say nothing of it to them.</param>
    public sealed record ReferralShown(
        Guid ReferralId,
        Guid ServiceId,
        string ServiceName,
        string OrganisationName,
        string? Controller,
        string? Phone,
        IReadOnlyList<string> Needs,
        IReadOnlyList<string> QuestionIds,
        IReadOnlyList<RuleShown> Rules,
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
        DateTimeOffset? WithdrawnAt,
        DateTimeOffset? DueAt,
        string Question,
        WaitBand? WaitBand,
        DateOnly? ReviewOn,
        PersonsWord? PersonSays,
        bool CanBeReopened,
        DateTimeOffset? SettledAt,
        Guid? ReroutedFromId,
        bool IsWithoutConsent,
        bool IsKeptFromPerson,
        ReachedBy ReachedBy,
        Deadline? Deadline,
        DateTimeOffset? ContactBy
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
        DateTimeOffset? WithdrawnAt,
        IReadOnlyList<DataGroup> Groups,
        IReadOnlyList<DataGroup> TakenBack,
        [property: Personal] string Limits,
        [property: Personal] string DocumentSeen,
        string Language,
        int PrivacyNoticeNumber,
        NoticeGivenHow NoticeGiven,
        DateTimeOffset ExpiresAt,
        bool IsBestInterests,
        bool IsOverride,
        bool IsByMark,
        bool IsThroughInterpreter,
        [property: Personal] string WitnessName,
        [property: Personal] string WitnessRole
    );

    /// <param name="Groups">Empty for everything.</param>
    /// <param name="KeepsByLaw">All but what the law makes the service keep.</param>
    public sealed record DeletionShown(
        Guid DeletionId,
        string ServiceName,
        IReadOnlyList<DataGroup> Groups,
        DateTimeOffset AskedAt,
        DateTimeOffset? DoneAt,
        bool KeepsByLaw,
        int Version,
        bool IsOutside
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
        TimeProvider clock,
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
                .Include(s => s.Deletions)
                .Include(s => s.History)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var checklist = await db.Checklists.AsNoTracking().SingleAsync(c => c.Id == submission.ChecklistId, ct);
        var names = await SubmissionNames.Load(submission, modules, ct);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SubmissionView.Of(submission, checklist, names, clock.GetUtcNow()));
    }
}
