using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>One plan, as far as the person agreed that the own organisation sees it.</summary>
public static class GetSupportPlan
{
    /// <param name="SubmissionId">For the hub, which knows the checklist.</param>
    /// <param name="Leads">The own organisation is the lead worker's.</param>
    /// <param name="MayTakeLead">Nobody leads, and the own organisation sees all.</param>
    /// <param name="Scales">Those in use, and those that it was rated by.</param>
    /// <param name="NextLeads">Who may be handed the lead.</param>
    /// <param name="SafeWays">How they may be reached, and how not; null where nothing is ruled out.</param>
    /// <param name="Family">For whoever leads; null while nothing is recorded.</param>
    /// <param name="Cohorts">For whoever leads: those that are on, and those that the person is in.</param>
    /// <param name="MayInvite">Partners who take no part yet; empty for whoever does not lead.</param>
    public sealed record Response(
        Guid PlanId,
        int Version,
        string Reference,
        PlanState State,
        Guid? SubmissionId,
        [property: Personal] string PersonName,
        [property: Personal] string Phone,
        [property: Personal] string SafeContact,
        [property: Personal] SafeWays? SafeWays,
        [property: Personal] string VisitRisk,
        DateTimeOffset OpenedAt,
        string OpenedBy,
        Guid? LeadOrganisationId,
        string? LeadOrganisationName,
        Guid? LeadMembershipId,
        string? LeadWorker,
        bool Leads,
        bool MayTakeLead,
        Sees Sees,
        [property: Personal] IReadOnlyList<string> Aims,
        DateOnly ReviewOn,
        bool IsReviewDue,
        DateTimeOffset? ClosedAt,
        DateOnly? ReopenUntil,
        PlanEnd? EndedBecause,
        [property: Personal] string ClosingNote,
        IReadOnlyList<Agency> Agencies,
        IReadOnlyList<ActionShown> Actions,
        IReadOnlyList<NoteShown> Notes,
        IReadOnlyList<ScaleShown> Scales,
        IReadOnlyList<ReviewShown> Reviews,
        IReadOnlyList<DistanceShown> Distance,
        IReadOnlyList<ConsentShown> Consents,
        IReadOnlyList<Choice> NextLeads,
        IReadOnlyList<Choice> MayInvite,
        FamilyShown? Family,
        IReadOnlyList<CohortShown> Cohorts,
        string ConsentWording
    );

    public sealed record Sees(bool Aims, bool Wheel, bool Others);

    /// <param name="Workers">Who may be given something to do.</param>
    public sealed record Agency(
        Guid OrganisationId,
        string Name,
        PlanAgencyState State,
        bool IsOwn,
        bool IsLead,
        DateTimeOffset Since,
        IReadOnlyList<Choice> Workers
    );

    public sealed record Choice(Guid Id, string Name);

    public sealed record ActionShown(
        Guid ActionId,
        Guid OrganisationId,
        string OrganisationName,
        string? Worker,
        [property: Personal] string What,
        DateOnly DueOn,
        bool IsLate,
        PlanActionState State,
        [property: Personal] string Reason,
        DateTimeOffset? SettledAt,
        bool MaySettle
    );

    /// <param name="SharedWith">Names of the other agencies that read it.</param>
    public sealed record NoteShown(
        Guid NoteId,
        string OrganisationName,
        string By,
        DateTimeOffset WrittenAt,
        [property: Personal] string Text,
        IReadOnlyList<string> SharedWith
    );

    public sealed record ScaleShown(
        Guid ScaleId,
        string Name,
        string Description,
        int Lowest,
        int Highest,
        string LowestWords,
        string HighestWords,
        bool IsInUse
    );

    public sealed record ReviewShown(
        int Number,
        DateOnly On,
        string By,
        [property: Personal] string Note,
        IReadOnlyList<RatingShown> Ratings
    );

    /// <param name="Name">How the scale was called when it was rated.</param>
    public sealed record RatingShown(Guid ScaleId, [property: Personal] int Value, string Name);

    public sealed record DistanceShown(
        Guid ScaleId,
        [property: Personal] int Baseline,
        [property: Personal] int? Latest,
        [property: Personal] int? Change
    );

    public sealed record ConsentShown(
        Guid OrganisationId,
        string OrganisationName,
        ConsentAnswer Answer,
        bool IsLive,
        Sees Shares,
        ConsentGivenHow How,
        PlanConsentBy GivenBy,
        [property: Personal] string GivenByName,
        DateOnly GivenOn,
        DateOnly EndsOn,
        DateTimeOffset? WithdrawnAt,
        ContactChannel? WithdrawnHow
    );

    public sealed record FamilyShown(
        [property: Personal] Competence Competence,
        [property: Personal] string CompetenceReasons,
        DateOnly AssessedOn,
        [property: Personal] IReadOnlyList<ParentContact> Contacts
    );

    public sealed record CohortShown(
        Guid CohortId,
        string Name,
        string Purpose,
        bool IsForChildren,
        bool IsOn,
        DateOnly? JoinedOn
    );

    public static async Task<Ok<Response>> Handle(
        Guid planId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan =
            await db.PlansOf(me)
                .Whole()
                .AsNoTracking()
                .Include(p => p.Submission)
                    .ThenInclude(s => s.Person)
                .FirstOrDefaultAsync(p => p.Id == planId, ct)
            ?? throw Refusal.NotFound("plan");
        var names = await PlanNames.Load(plan, modules, ct);
        var today = UkTime.Today(clock);
        var leads = plan.LeadOrganisationId == me.OrganisationId;
        var family = leads ? await PlanFamily.Shown(db, planId, ct) : null;
        IReadOnlyList<CohortShown> cohorts = leads ? await CohortDesk.Shown(db, planId, today, ct) : [];
        var sets = await db.ScaleSets.AsNoTracking().ToListAsync(ct);
        var view = new PlanView(plan, names, me, sets, today);

        db.RecordRead(nameof(Person), plan.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(view.Shown(family, cohorts));
    }
}
