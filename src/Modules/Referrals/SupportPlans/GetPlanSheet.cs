using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// The plan to hand to the person, in large print; or to one of a child's parents, who sees what was settled for that parent
/// and nothing of the other. Noted as printed.
/// </summary>
public static class GetPlanSheet
{
    public sealed record Response(
        string Reference,
        string PartnershipName,
        string HubPhone,
        [property: Personal] string PersonName,
        [property: Personal] string? ForName,
        string? LeadWorker,
        string? LeadOrganisationName,
        DateOnly ReviewOn,
        [property: Personal] IReadOnlyList<string> Aims,
        IReadOnlyList<Step> Steps,
        IReadOnlyList<Point> Wheel
    );

    public sealed record Step(
        string OrganisationName,
        [property: Personal] string What,
        DateOnly DueOn,
        PlanActionState State
    );

    public sealed record Point(
        string Name,
        int Lowest,
        int Highest,
        [property: Personal] int Baseline,
        [property: Personal] int? Latest
    );

    public static async Task<Ok<Response>> Handle(
        Guid planId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        Guid? contactId = null
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
        if (plan.SightOf(me.OrganisationId) is not { SeesAll: true })
            throw Refusal.Rule(
                "plan-sees-part",
                "Your organisation sees a part of this plan. Ask the lead worker to print it."
            );
        var contact = contactId is null ? null : await ContactOf(plan, contactId.Value, me, db, ct);
        var (aims, wheel) = contact is null ? (true, true) : (contact.SeesAims, contact.SeesWheel);
        var names = await PlanNames.Load(plan, modules, ct);
        var partnership = await modules.Send(new GetPartnership(), ct);
        var scales = (await db.LiveScales(ct)).Scales.ToDictionary(scale => scale.Id);

        db.RecordRead(nameof(Person), plan.PersonId, AuditKind.Print);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                plan.Reference,
                partnership.Name,
                partnership.HubPhone,
                plan.Submission.Person.Name,
                contact?.Name,
                names.Member(plan.LeadMembershipId),
                names.OrganisationOrNone(plan.LeadOrganisationId),
                plan.ReviewOn,
                aims ? plan.Aims : [],
                [
                    .. plan
                        .Actions.Where(a => a.State != PlanActionState.NotDone)
                        .Where(a => contact is null || contact.ActionIds.Contains(a.Id))
                        .OrderBy(a => a.DueOn)
                        .ThenBy(a => a.Id)
                        .Select(a => new Step(names.Organisation(a.OrganisationId), a.What, a.DueOn, a.State)),
                ],
                [
                    .. from travelled in Distance.Of(plan.Reviews)
                    where wheel && scales.ContainsKey(travelled.ScaleId)
                    let scale = scales[travelled.ScaleId]
                    select new Point(scale.Name, scale.Lowest, scale.Highest, travelled.Baseline, travelled.Latest),
                ]
            )
        );
    }

    private static async Task<ParentContact> ContactOf(
        SupportPlan plan,
        Guid contactId,
        CurrentUser me,
        AppDb db,
        CancellationToken ct
    )
    {
        var family =
            plan.LeadOrganisationId == me.OrganisationId
                ? await db.PlanFamilies.AsNoTracking().FirstOrDefaultAsync(f => f.PlanId == plan.Id, ct)
                : null;
        return family?.Contacts.Find(one => one.Id == contactId) ?? throw Refusal.NotFound("contact");
    }
}
