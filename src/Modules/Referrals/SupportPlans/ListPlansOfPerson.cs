using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>How one comes to plans from a person: the hub by a checklist, a service by a referral that it has accepted.</summary>
internal static class PersonsPlans
{
    public static async Task<Submission> PersonForPlan(
        this AppDb db,
        CurrentUser me,
        Guid? submissionId,
        Guid? referralId,
        CancellationToken ct
    )
    {
        if (submissionId is null)
            submissionId =
                await db
                    .Referrals.Where(Sight.OfReceiver(me))
                    .Where(r => r.Id == referralId && r.AcceptedAt != null)
                    .Select(r => (Guid?)r.SubmissionId)
                    .FirstOrDefaultAsync(ct)
                ?? throw Refusal.NotFound("referral");
        else if (!me.Has(Permission.RunHub))
            throw Refusal.NotFound("checklist");
        return await db.Submissions.Include(s => s.Person).FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
    }

    /// <summary>
    /// The records of the same person. Only the hub knows that two of them are one person's, and only once the person has said
    /// so; as no plan is moved, taking them apart again takes the plans apart too.
    /// </summary>
    public static async Task<HashSet<Guid>> PeopleKnownTo(
        this AppDb db,
        CurrentUser me,
        Guid personId,
        CancellationToken ct
    ) => me.Has(Permission.RunHub) ? await db.JoinedTo(personId, onlyConfirmed: true, ct) : [personId];
}

/// <summary>The plans of one person that the own organisation takes part in, and whether another may be opened.</summary>
public static class ListPlansOfPerson
{
    public sealed record Response(IReadOnlyList<Item> Items, bool MayOpen, string ConsentWording);

    public sealed record Item(Guid PlanId, string Reference, PlanState State, string? LeadWorker, DateOnly ReviewOn);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        Guid? submissionId = null,
        Guid? referralId = null
    )
    {
        var submission = await db.PersonForPlan(me, submissionId, referralId, ct);
        var people = await db.PeopleKnownTo(me, submission.PersonId, ct);
        var plans = await db.PlansOf(me)
            .AsNoTracking()
            .Where(p => people.Contains(p.PersonId))
            .OrderByDescending(p => p.Id)
            .Take(50)
            .ToListAsync(ct);
        var leads = await modules.Send(
            new GetMembersById([.. plans.Select(p => p.LeadMembershipId).OfType<Guid>().Distinct()]),
            ct
        );
        var names = leads.ToDictionary(member => member.MembershipId, member => member.Name);

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                [
                    .. plans.Select(p => new Item(
                        p.Id,
                        p.Reference,
                        p.State,
                        p.LeadMembershipId is { } lead ? names.GetValueOrDefault(lead) : null,
                        p.ReviewOn
                    )),
                ],
                submission.Person.ErasedAt is null && submission.WithdrawnAt is null && !plans.Exists(p => p.IsOpen),
                PlanWording.Text
            )
        );
    }
}
