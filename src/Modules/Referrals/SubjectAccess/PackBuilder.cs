using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Gathers what is kept about a person in all records that the hub has confirmed to be theirs. What concerns safeguarding is
/// asked for nowhere here: the pack is the same whether there is any or not.
/// </summary>
internal sealed partial class PackBuilder(AppDb db, IMediator modules, PackTexts texts)
{
    // What somebody noted about a person's safety, and about legal holds, is no part of a pack.
    private static readonly List<string> Withheld = ["held", "released"];
    private static readonly List<string> WithheldActs = [nameof(ListHolds)];

    public async Task<SubjectPack> Build(Guid personId, DateOnly today, CancellationToken ct)
    {
        var personIds = await db.JoinedTo(personId, onlyConfirmed: true, ct);
        var submissions = await db
            .Submissions.AsNoTracking()
            .AsSplitQuery()
            .Where(s => personIds.Contains(s.PersonId))
            .Include(s => s.Person)
            .Include(s => s.Referrals)
            .Include(s => s.Consents)
            .Include(s => s.History)
            .OrderBy(s => s.SubmittedAt)
            .ThenBy(s => s.Id)
            .ToListAsync(ct);
        var checklists = new List<SubjectPack.Checklist>();
        var told = new List<SubjectPack.Told>();
        var unsaid = new HashSet<Guid>();
        foreach (var submission in submissions)
        {
            unsaid.UnionWith(await LeaveOut(submission, ct));
            var names = await SubmissionNames.Load(submission, modules, ct);
            var checklist = await db.Checklists.AsNoTracking().SingleAsync(c => c.Id == submission.ChecklistId, ct);
            var plans = await new PackPlans(db, modules, texts).Of(submission, ct);
            var decisions = new PackDecisions(db, texts);
            var remarks = (await Remarks(submission, ct))
                .Concat(await decisions.Remarks(submission, ct))
                .Concat(plans.SelectMany(plan => plan.Remarks));
            checklists.Add(
                Show(submission, checklist, names, [.. remarks.Where(remark => remark.Text.Length > 0)]) with
                {
                    Plans = [.. plans.Select(plan => plan.Plan)],
                    Deletions = await decisions.Deletions(submission, names, ct),
                }
            );
            told.AddRange(Told(submission, names).Concat(plans.SelectMany(plan => plan.ToldTo)));
            unsaid.ExceptWith(plans.SelectMany(plan => plan.Agencies));
        }
        return new(
            today,
            (await modules.Send(new GetPartnership(), ct)).Name,
            checklists,
            [.. told.OrderBy(t => t.SentAt)],
            await Readings(
                personIds,
                unsaid.Except(submissions.SelectMany(s => s.Referrals.Select(r => r.OrganisationId))),
                ct
            )
        );
    }

    /// <summary>
    /// What was shared without their knowledge stays unsaid, as whoever decided it said. Answers with the organisations that
    /// had it.
    /// </summary>
    private async Task<IReadOnlyList<Guid>> LeaveOut(Submission s, CancellationToken ct)
    {
        var untold = await db
            .SharingOverrides.Where(made => made.SubmissionId == s.Id && !made.PersonWasTold)
            .Select(made => new { made.Id, made.MadeAt })
            .ToListAsync(ct);
        s.Consents.RemoveAll(consent => untold.Exists(made => made.Id == consent.OverrideId));
        // By its own referrals: what the person agreed to at the same service is theirs to read.
        var lines = s
            .History.Where(e => e.What == "override-made" && untold.Exists(made => made.MadeAt == e.At))
            .Select(e => e.ReferralId)
            .ToHashSet();
        s.History.RemoveAll(e =>
            e.What.StartsWith("override-", StringComparison.Ordinal) && lines.Contains(e.ReferralId)
        );
        var left = s.Referrals.FindAll(r => r.IsKeptFromPerson);
        s.Referrals.RemoveAll(left.Contains);
        return [.. left.Select(referral => referral.OrganisationId)];
    }

    private SubjectPack.Checklist Show(
        Submission s,
        Checklist checklist,
        SubmissionNames names,
        IReadOnlyList<SubjectPack.Remark> remarks
    ) =>
        new(
            s.Reference,
            s.FilledOn,
            names.Organisation(s.OrganisationId),
            names.Organisation(s.Person.ControllerId),
            SubmissionView.Details(s.Person),
            Said("note", s.Id, s, s.Note),
            Said("visit-risk", s.Person.Id, s, Risk(s.Person)),
            [.. SubmissionView.Answers(s, checklist).Select(a => new SubjectPack.Answer(a.Section, a.Text, a.Reply))],
            [.. s.Needs.Select(need => Needs.NameOf(need.Code))],
            [.. s.Referrals.OrderBy(r => r.Id).Select(r => Show(r, s, names))],
            [.. s.Consents.OrderBy(c => c.GivenAt).ThenBy(c => c.Id).Select(c => Show(c, s, names))],
            remarks,
            [
                .. s
                    .History.Where(e => !Withheld.Contains(e.What))
                    .Where(e => e.ReferralId is not { } line || s.Referrals.Exists(r => r.Id == line))
                    .OrderBy(e => e.At)
                    .ThenBy(e => e.Id)
                    .Select(e => Show(e, s, names)),
            ]
        );

    private static string Risk(Person person) =>
        person.VisitRisk.Length == 0 ? "" : $"{person.VisitRisk} ({person.VisitRiskSource})";

    private SubjectPack.Line Show(Referral r, Submission s, SubmissionNames names) =>
        new(
            names.Service(r.ServiceId),
            names.Organisation(r.OrganisationId),
            r.State,
            Said("reason", r.Id, s, SubmissionView.Said(r, r.Reason)),
            Said("question", r.Id, s, SubmissionView.Said(r, r.Question)),
            UkTime.DateOf(r.MadeAt),
            r.FirstContactOn,
            [.. r.Attempts.Select(attempt => attempt.On)],
            r.DeclineCode,
            Said("decline", r.Id, s, SubmissionView.Said(r, r.DeclineNote)),
            r.Outcome,
            r.OutcomeOn,
            Said("outcome", r.Id, s, SubmissionView.Said(r, r.OutcomeNote))
        );

    private SubjectPack.Permission Show(Consent c, Submission s, SubmissionNames names) =>
        new(
            names.Service(c.ServiceId),
            c.Answer,
            Said("limits", c.Id, s, c.Limits),
            c.WordingText,
            c.How,
            c.GivenBy,
            Said("given-by", c.Id, s, c.GivenByName),
            c.GivenOn,
            c.WithdrawnAt,
            Said("witness", c.Id, s, c.WitnessName.Length == 0 ? "" : $"{c.WitnessName}, {c.WitnessRole}")
        );

    private SubjectPack.Step Show(ReferralEvent e, Submission s, SubmissionNames names) =>
        new(
            e.At,
            e.What,
            s.Referrals.Find(r => r.Id == e.ReferralId) is { } referral ? names.Service(referral.ServiceId) : null,
            names.Organisation(e.OrganisationId),
            Said(
                "event",
                e.Id,
                s,
                s.Referrals.Find(r => r.Id == e.ReferralId) is { } line ? SubmissionView.Said(line, e.Note) : e.Note
            )
        );

    private string Said(string kind, Guid id, Submission s, string text) => texts.Of(kind, id, s.Reference, text);

    private static IEnumerable<SubjectPack.Told> Told(Submission s, SubmissionNames names) =>
        from referral in s.Referrals
        where referral.SentAt is not null
        select new SubjectPack.Told(
            names.Service(referral.ServiceId),
            names.Organisation(referral.OrganisationId),
            referral.SentAt!.Value,
            referral.AcceptedAt,
            referral.WithdrawnAt ?? referral.EndedAt
        );

    private async Task<IReadOnlyList<SubjectPack.Reading>> Readings(
        HashSet<Guid> personIds,
        IEnumerable<Guid> unsaid,
        CancellationToken ct
    )
    {
        var (looks, left) = (new List<AuditEntry>(), unsaid.Select(id => (Guid?)id).ToHashSet());
        foreach (var personId in personIds)
            looks.AddRange(await (await ListReaders.Looks(db, personId, ct)).ToListAsync(ct));
        var shown = looks
            .Where(look => !WithheldActs.Contains(look.Act) && (look.Roles.Length == 0 || Roles(look).Count > 0))
            .Where(look => look.OrganisationId is null || !left.Contains(look.OrganisationId))
            .DistinctBy(look => look.Id)
            .OrderByDescending(look => look.At)
            .ThenByDescending(look => look.Id)
            .ToList();
        var organisations = await modules.Send(
            new GetOrganisations([.. shown.Select(look => look.OrganisationId).OfType<Guid>().Distinct()]),
            ct
        );
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        return
        [
            .. ListReaders
                .Fold(shown)
                .Select(same => new SubjectPack.Reading(
                    same[^1].At,
                    same[^1].Kind,
                    same[^1].OrganisationId is { } id ? names.GetValueOrDefault(id, "") : "",
                    Roles(same[^1]),
                    same.Count
                )),
        ];
    }

    // Whoever keeps concerns beside other work read the record in that other work, or not at all.
    private static IReadOnlyList<Role> Roles(AuditEntry look) =>
        [
            .. look
                .Roles.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(Enum.Parse<Role>)
                .Where(role => role != Role.SafeguardingLead),
        ];
}
