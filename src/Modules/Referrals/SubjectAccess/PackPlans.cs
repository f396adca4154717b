using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What a pack tells of a person's support plans: who took part, what was agreed, rated and written.</summary>
internal sealed class PackPlans(AppDb db, IMediator modules, PackTexts texts)
{
    public async Task<IReadOnlyList<Found>> Of(Submission s, CancellationToken ct)
    {
        var plans = await db
            .SupportPlans.AsNoTracking()
            .Whole()
            .Where(plan => plan.SubmissionId == s.Id)
            .OrderBy(plan => plan.Id)
            .ToListAsync(ct);
        var scales = await db.ScaleSets.AsNoTracking().ToListAsync(ct);
        var found = new List<Found>();
        foreach (var plan in plans)
        {
            var family = await db.PlanFamilies.AsNoTracking().FirstOrDefaultAsync(f => f.PlanId == plan.Id, ct);
            var names = await PlanNames.Load(plan, modules, ct);
            found.Add(
                new(
                    Show(plan, s, names, scales, await Cohorts(plan, s, ct)),
                    [.. Said(plan, s).Concat(Said(family, s)).Where(remark => remark.Text.Length > 0)],
                    [.. Told(plan, names)],
                    [.. plan.Agencies.Select(agency => agency.OrganisationId)]
                )
            );
        }
        return found;
    }

    private SubjectPack.Plan Show(
        SupportPlan plan,
        Submission s,
        PlanNames names,
        IReadOnlyList<ScaleSet> scales,
        IReadOnlyList<SubjectPack.PlanCohort> cohorts
    ) =>
        new(
            plan.Reference,
            UkTime.DateOf(plan.OpenedAt),
            names.Organisation(plan.OpenedByOrganisationId),
            names.OrganisationOrNone(plan.LeadOrganisationId),
            plan.ClosedAt is { } closed ? UkTime.DateOf(closed) : null,
            plan.EndedBecause,
            [
                .. plan
                    .Agencies.OrderBy(agency => agency.Id)
                    .Select(agency => new SubjectPack.PlanAgency(
                        names.Organisation(agency.OrganisationId),
                        agency.State,
                        UkTime.DateOf(agency.EndedAt ?? agency.JoinedAt ?? agency.InvitedAt)
                    )),
            ],
            [
                .. from review in plan.Reviews.OrderBy(review => review.Number)
                from rating in review.Ratings
                select new SubjectPack.PlanRated(review.On, NameOf(rating, review, scales), rating.Value),
            ],
            [
                .. plan
                    .Consents.OrderBy(consent => consent.Id)
                    .Select(consent => new SubjectPack.PlanPermission(
                        names.Organisation(consent.OrganisationId),
                        consent.Answer,
                        new(consent.SharesAims, consent.SharesWheel, consent.SharesOthers),
                        consent.How,
                        consent.GivenBy,
                        texts.Of("plan-given-by", consent.Id, s.Reference, consent.GivenByName),
                        consent.GivenOn,
                        consent.WithdrawnAt
                    )),
            ],
            cohorts
        );

    private static string NameOf(PlanRating rating, PlanReview review, IReadOnlyList<ScaleSet> sets) =>
        ScaleSet.Then(sets, review.ScalesNumber).Scales.FirstOrDefault(scale => scale.Id == rating.ScaleId)?.Name ?? "";

    private async Task<IReadOnlyList<SubjectPack.PlanCohort>> Cohorts(
        SupportPlan plan,
        Submission s,
        CancellationToken ct
    )
    {
        var rows = await (
            from member in db.CohortMembers.AsNoTracking()
            join cohort in db.Cohorts.AsNoTracking() on member.CohortId equals cohort.Id
            where member.PlanId == plan.Id
            orderby member.Id
            select new { member, cohort }
        ).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new SubjectPack.PlanCohort(
                row.cohort.Name,
                row.cohort.Purpose,
                UkTime.DateOf(row.member.JoinedAt),
                row.member.LeftAt is { } left ? UkTime.DateOf(left) : null,
                texts.Of("cohort-given-by", row.member.Id, s.Reference, row.member.GivenByName)
            )),
        ];
    }

    private static IEnumerable<SubjectPack.Told> Told(SupportPlan plan, PlanNames names) =>
        from agency in plan.Agencies
        where agency.JoinedAt is not null
        select new SubjectPack.Told(
            $"Support plan {plan.Reference}",
            names.Organisation(agency.OrganisationId),
            agency.JoinedAt!.Value,
            agency.JoinedAt,
            agency.EndedAt ?? plan.ClosedAt
        );

    private IEnumerable<SubjectPack.Remark> Said(SupportPlan plan, Submission s) =>
        [
            Remark("plan-aims", plan.Id, s, plan.OpenedAt, string.Join("; ", plan.Aims)),
            Remark("plan-closing", plan.Id, s, plan.ClosedAt ?? plan.OpenedAt, plan.ClosingNote),
            .. plan.Actions.OrderBy(a => a.Id).Select(a => Remark("plan-action", a.Id, s, a.AddedAt, a.What)),
            .. plan.Actions.OrderBy(a => a.Id).Select(a => Remark("plan-reason", a.Id, s, a.AddedAt, a.Reason)),
            .. plan.Notes.OrderBy(n => n.Id).Select(n => Remark("plan-note", n.Id, s, n.WrittenAt, n.Text)),
            .. plan
                .Reviews.OrderBy(r => r.Number)
                .Select(r => new SubjectPack.Remark(
                    r.On,
                    "plan-review",
                    texts.Of("plan-review", r.Id, s.Reference, r.Note)
                )),
        ];

    private IEnumerable<SubjectPack.Remark> Said(PlanFamily? family, Submission s) =>
        family is null
            ? []
            :
            [
                new(
                    family.AssessedOn,
                    "plan-competence",
                    texts.Of("plan-competence", family.Id, s.Reference, family.CompetenceReasons)
                ),
                .. family.Contacts.Select(contact => new SubjectPack.Remark(
                    family.AssessedOn,
                    "plan-contact",
                    texts.Of("plan-contact", contact.Id, s.Reference, Words(contact))
                )),
            ];

    private static string Words(ParentContact contact) =>
        string.Join(
            ", ",
            new[] { contact.Name, contact.Relationship, contact.Phone, contact.SafeContact }.Where(w => w.Length > 0)
        );

    private SubjectPack.Remark Remark(string kind, Guid id, Submission s, DateTimeOffset at, string text) =>
        new(UkTime.DateOf(at), kind, texts.Of(kind, id, s.Reference, text));

    /// <param name="Agencies">Organisations that take part, or took part.</param>
    internal sealed record Found(
        SubjectPack.Plan Plan,
        IReadOnlyList<SubjectPack.Remark> Remarks,
        IReadOnlyList<SubjectPack.Told> ToldTo,
        IReadOnlyList<Guid> Agencies
    );
}
