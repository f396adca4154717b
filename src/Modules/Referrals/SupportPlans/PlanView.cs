using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A plan as one agency may see it.</summary>
internal sealed class PlanView
{
    private readonly SupportPlan plan;
    private readonly PlanNames names;
    private readonly IReadOnlyList<ScaleSet> sets;
    private readonly ScaleSet scales;
    private readonly PlanSight sight;
    private readonly Guid own;
    private readonly bool leads;
    private readonly bool isHub;
    private readonly DateOnly today;

    public PlanView(SupportPlan plan, PlanNames names, CurrentUser me, IReadOnlyList<ScaleSet> sets, DateOnly today)
    {
        (this.plan, this.names, this.sets, this.today) = (plan, names, sets, today);
        scales = ScaleSet.Then(sets, int.MaxValue);
        (own, isHub) = (me.OrganisationId, me.Has(Permission.RunHub));
        sight = plan.SightOf(own)!;
        leads = plan.LeadOrganisationId == own;
    }

    public GetSupportPlan.Response Shown(
        GetSupportPlan.FamilyShown? family,
        IReadOnlyList<GetSupportPlan.CohortShown> cohorts
    )
    {
        var person = plan.Submission.Person;
        return new(
            plan.Id,
            plan.Version,
            plan.Reference,
            plan.State,
            isHub ? plan.SubmissionId : null,
            person.Name,
            person.Phone,
            person.SafeContact,
            person.SafeWays,
            person.VisitRisk,
            plan.OpenedAt,
            names.Organisation(plan.OpenedByOrganisationId),
            plan.LeadOrganisationId,
            names.OrganisationOrNone(plan.LeadOrganisationId),
            plan.LeadMembershipId,
            names.Member(plan.LeadMembershipId),
            leads,
            plan is { LeadOrganisationId: null, IsOpen: true } && sight.SeesAll,
            new(sight.Aims, sight.Wheel, sight.Others),
            sight.Aims ? plan.Aims : [],
            plan.ReviewOn,
            plan.IsOpen && plan.ReviewOn <= today,
            plan.ClosedAt,
            leads && plan.ReopenUntil >= today ? plan.ReopenUntil : null,
            plan.EndedBecause,
            sight.SeesAll ? plan.ClosingNote : "",
            Agencies(),
            Actions(),
            Notes(),
            sight.Wheel ? Scales() : [],
            sight.Wheel ? Reviews() : [],
            sight.Wheel ? Travelled() : [],
            Consents(),
            NextLeads(),
            MayInvite(),
            family,
            cohorts,
            PlanWording.Text
        );
    }

    private bool Sees(Guid organisationId) => sight.Others || organisationId == own;

    private List<GetSupportPlan.Agency> Agencies() =>
        [
            .. plan
                .Agencies.Where(a => Sees(a.OrganisationId) || a.OrganisationId == plan.LeadOrganisationId)
                .Where(a => leads || a.State == PlanAgencyState.Joined)
                .Select(a => new GetSupportPlan.Agency(
                    a.OrganisationId,
                    names.Organisation(a.OrganisationId),
                    a.State,
                    a.OrganisationId == own,
                    a.OrganisationId == plan.LeadOrganisationId,
                    a.EndedAt ?? a.JoinedAt ?? a.InvitedAt,
                    a.State == PlanAgencyState.Joined && (leads || a.OrganisationId == own)
                        ? People(a.OrganisationId)
                        : []
                ))
                .OrderByDescending(a => a.IsLead)
                .ThenBy(a => a.Name, StringComparer.Ordinal),
        ];

    private List<GetSupportPlan.Choice> People(Guid organisationId) =>
        [
            .. names
                .Keepers.Where(k => k.OrganisationId == organisationId)
                .Select(k => new GetSupportPlan.Choice(k.MembershipId, k.Name)),
        ];

    private List<GetSupportPlan.ActionShown> Actions() =>
        [
            .. plan
                .Actions.Where(a => Sees(a.OrganisationId))
                .OrderBy(a => a.State != PlanActionState.ToDo)
                .ThenBy(a => a.DueOn)
                .ThenBy(a => a.Id)
                .Select(a => new GetSupportPlan.ActionShown(
                    a.Id,
                    a.OrganisationId,
                    names.Organisation(a.OrganisationId),
                    names.Member(a.MembershipId),
                    a.What,
                    a.DueOn,
                    plan.IsOpen && a.State == PlanActionState.ToDo && a.DueOn < today,
                    a.State,
                    a.Reason,
                    a.SettledAt,
                    plan.IsOpen && (leads || a.OrganisationId == own)
                )),
        ];

    private List<GetSupportPlan.NoteShown> Notes() =>
        [
            .. plan
                .Notes.Where(note => note.IsFor(own))
                .OrderByDescending(note => note.Id)
                .Select(note => new GetSupportPlan.NoteShown(
                    note.Id,
                    names.Organisation(note.OrganisationId),
                    names.Member(note.MembershipId) ?? "",
                    note.WrittenAt,
                    note.Text,
                    [
                        .. note
                            .SharedWith.Where(id => Sees(id) || id == plan.LeadOrganisationId)
                            .Select(names.Organisation),
                    ]
                )),
        ];

    private List<GetSupportPlan.ScaleShown> Scales()
    {
        var rated = plan.Reviews.SelectMany(review => review.Ratings).Select(rating => rating.ScaleId).ToHashSet();
        return
        [
            .. scales
                .Scales.Where(scale => !scale.IsRetired || rated.Contains(scale.Id))
                .Select(scale => new GetSupportPlan.ScaleShown(
                    scale.Id,
                    scale.Name,
                    scale.Description,
                    scale.Lowest,
                    scale.Highest,
                    scale.LowestWords,
                    scale.HighestWords,
                    !scale.IsRetired
                )),
        ];
    }

    private List<GetSupportPlan.ReviewShown> Reviews() =>
        [
            .. plan
                .Reviews.OrderByDescending(review => review.Number)
                .Select(review => new GetSupportPlan.ReviewShown(
                    review.Number,
                    review.On,
                    names.Member(review.RecordedByMembershipId) ?? "",
                    review.Note,
                    [.. review.Ratings.Select(r => Show(r, review))]
                )),
        ];

    private GetSupportPlan.RatingShown Show(PlanRating rating, PlanReview review) =>
        new(
            rating.ScaleId,
            rating.Value,
            ScaleSet.Then(sets, review.ScalesNumber).Scales.Find(scale => scale.Id == rating.ScaleId)?.Name ?? ""
        );

    private List<GetSupportPlan.DistanceShown> Travelled() =>
        [
            .. Distance
                .Of(plan.Reviews)
                .Select(d => new GetSupportPlan.DistanceShown(d.ScaleId, d.Baseline, d.Latest, d.Change)),
        ];

    // Whoever leads asks the person, so it sees what they said of each; everybody sees what was said of themselves.
    private List<GetSupportPlan.ConsentShown> Consents() =>
        [
            .. plan
                .Consents.Where(c => leads || c.OrganisationId == own)
                .OrderByDescending(c => c.Id)
                .Select(c => new GetSupportPlan.ConsentShown(
                    c.OrganisationId,
                    names.Organisation(c.OrganisationId),
                    c.Answer,
                    c.IsLive && !c.HasRunOut(today),
                    new(c.SharesAims, c.SharesWheel, c.SharesOthers),
                    c.How,
                    c.GivenBy,
                    c.GivenByName,
                    c.GivenOn,
                    c.EndsOn,
                    c.WithdrawnAt,
                    c.WithdrawnHow
                )),
        ];

    private List<GetSupportPlan.Choice> NextLeads() =>
        !plan.IsOpen || !(leads || (plan.LeadOrganisationId is null && sight.SeesAll))
            ? []
            :
            [
                .. names
                    .Keepers.Where(k => leads || k.OrganisationId == own)
                    .Where(k => k.MembershipId != plan.LeadMembershipId)
                    .Where(k => plan.SightOf(k.OrganisationId) is { SeesAll: true })
                    .Select(k => new GetSupportPlan.Choice(
                        k.MembershipId,
                        $"{k.Name}, {names.Organisation(k.OrganisationId)}"
                    )),
            ];

    private List<GetSupportPlan.Choice> MayInvite()
    {
        if (!leads || !plan.IsOpen)
            return [];
        var taking = plan
            .Agencies.Where(a => a.State is PlanAgencyState.Invited or PlanAgencyState.Joined)
            .Select(a => a.OrganisationId)
            .ToHashSet();
        var peopled = names.Keepers.Select(k => k.OrganisationId).ToHashSet();
        return
        [
            .. names
                .Partners.Where(p => p.MayReceiveReferrals && peopled.Contains(p.OrganisationId))
                .Where(p => !taking.Contains(p.OrganisationId))
                .Select(p => new GetSupportPlan.Choice(p.OrganisationId, p.Name)),
        ];
    }
}
