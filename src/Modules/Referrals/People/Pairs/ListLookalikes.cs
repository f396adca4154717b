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

/// <summary>
/// For the hub alone: the other checklists that may be of this person, are, or are of somebody they belong to. Compared at
/// the moment it is asked, so that a checklist sent a second ago is among them. Reading it is noted.
/// </summary>
public static class ListLookalikes
{
    /// <param name="EmailIsWorkers">The person's e-mail address is that of whoever filled the form.</param>
    /// <param name="Joined">What is known of the person from all checklists that they confirmed; null until they did.</param>
    public sealed record Response(bool EmailIsWorkers, IReadOnlyList<Item> Items, Together? Joined);

    /// <param name="Version">Of the pair; 0 where nobody has compared them yet.</param>
    /// <param name="Probability">From 0 to 1, that both are one person.</param>
    /// <param name="Relation">How the other stands to this checklist's person.</param>
    /// <param name="IsJoinedByAnother">They are the same person by way of a third checklist.</param>
    /// <param name="TogetherAt">When both had agreed that a service that helps both is told that they share a home; null else.</param>
    /// <param name="KeepsThis">The person goes on under the open checklist; null unless both are of one person.</param>
    public sealed record Item(
        Guid SubmissionId,
        string Reference,
        string OrganisationName,
        DateTimeOffset SubmittedAt,
        DateTimeOffset? ErasedAt,
        PersonDetails Person,
        int Version,
        double Probability,
        MatchBand Band,
        MatchVeto? Veto,
        bool IsTie,
        IReadOnlyList<Finding> Findings,
        Relation Relation,
        bool IsJoinedByAnother,
        bool? KeepsThis,
        DateTimeOffset? ConfirmedAt,
        DateTimeOffset? TogetherAt,
        IReadOnlyList<Step> History
    );

    public sealed record Step(
        PairStep What,
        DateTimeOffset At,
        string By,
        string OrganisationName,
        [property: Personal] string Note
    );

    public sealed record Together(PersonDetails Person, IReadOnlyList<JoinedChecklist> Checklists);

    public sealed record JoinedChecklist(
        Guid SubmissionId,
        string Reference,
        string OrganisationName,
        DateTimeOffset SubmittedAt
    );

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        MatchWeights weights,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.AsNoTracking()
                .Where(Sight.OfHub(me))
                .Include(s => s.Person)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        var looks = await PairLooks.Load(db, submission.Person, weights, ct);
        var names = await Names.Load(looks, modules, ct);
        var worker = await modules.Send(new GetMembersById([submission.MembershipId]), ct);

        db.RecordShown(nameof(Person), [.. looks.Records.Select(r => r.Person.Id).Append(submission.PersonId)]);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                submission.Person.Email.Length > 0
                    && worker.Any(w => w.Email.Equals(submission.Person.Email, StringComparison.OrdinalIgnoreCase)),
                [.. looks.Rows.Select(row => Show(row, submission.PersonId, names))],
                looks.Confirmed.Count > 1
                    ? new Together(
                        SamePeople.Survives(looks.Confirmed),
                        [
                            .. looks.Confirmed.Select(r => new JoinedChecklist(
                                r.SubmissionId,
                                r.Reference,
                                names.Organisation(r.OrganisationId),
                                r.SubmittedAt
                            )),
                        ]
                    )
                    : null
            )
        );
    }

    private static Item Show(PairLook look, Guid personId, Names names) =>
        new(
            look.Record.SubmissionId,
            look.Record.Reference,
            names.Organisation(look.Record.OrganisationId),
            look.Record.SubmittedAt,
            look.Record.Person.ErasedAt,
            SubmissionView.Details(look.Record.Person, seesAddress: true),
            look.Pair?.Version ?? 0,
            look.Likeness.Probability,
            look.Likeness.Band,
            look.Likeness.Veto,
            look.IsTie,
            look.Record.Person.ErasedAt is null ? look.Likeness.Findings : [],
            look.Pair?.SeenFrom(personId) ?? Relation.Open,
            look.IsJoinedByAnother,
            look.Pair?.KeptPersonId is { } kept ? kept == personId : null,
            look.Pair?.ConfirmedAt,
            look.Pair?.TogetherAt,
            [
                .. (look.Pair?.History ?? [])
                    .OrderBy(step => step.At)
                    .ThenBy(step => step.Id)
                    .Select(step => new Step(
                        step.Step,
                        step.At,
                        names.Member(step.MembershipId),
                        names.Organisation(step.OrganisationId),
                        step.Note
                    )),
            ]
        );

    private sealed record Names(
        IReadOnlyDictionary<Guid, string> Members,
        IReadOnlyDictionary<Guid, string> Organisations
    )
    {
        public static async Task<Names> Load(PairLooks looks, IMediator modules, CancellationToken ct)
        {
            var steps = looks.Rows.SelectMany(row => row.Pair?.History ?? []).ToList();
            var members = await modules.Send(
                new GetMembersById([.. steps.Select(step => step.MembershipId).OfType<Guid>().Distinct()]),
                ct
            );
            var organisations = await modules.Send(
                new GetOrganisations([
                    .. steps
                        .Select(step => step.OrganisationId)
                        .Concat(looks.Records.Select(record => record.OrganisationId))
                        .Distinct(),
                ]),
                ct
            );
            return new(
                members.ToDictionary(member => member.MembershipId, member => member.Name),
                organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name)
            );
        }

        public string Member(Guid? id) => id is { } known ? Members.GetValueOrDefault(known, "") : "";

        public string Organisation(Guid id) => Organisations.GetValueOrDefault(id, "");
    }
}
