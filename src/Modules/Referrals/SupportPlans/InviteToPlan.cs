using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// What the person said of one organisation: it is invited, or sees from now on what they say now; or it is not to be asked.
/// </summary>
public static class InviteToPlan
{
    public sealed record Request(int Version, Guid OrganisationId, PlanTalk Consent);

    public static async Task<NoContent> Handle(
        Guid planId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.TakeUpPlan(me, planId, request.Version, ct);
        var by = Act.Of(me, clock);
        var partners = await modules.Send(new GetPartners(), ct);
        var keepers = await modules.Keepers(request.OrganisationId, ct);
        if (
            keepers.Count == 0
            || !partners.Any(p => p.OrganisationId == request.OrganisationId && p.MayReceiveReferrals)
        )
            throw Refusal.Field("organisationId", "Choose a partner who may receive residents' details.");
        var born = (await db.People.AsNoTracking().SingleAsync(p => p.Id == plan.PersonId, ct)).DateOfBirth;
        var family = await db.PlanFamilies.AsNoTracking().FirstOrDefaultAsync(f => f.PlanId == planId, ct);
        request.Consent.Check(born, family, UkTime.DateOf(by.At));
        if (plan.Ask(request.OrganisationId, request.Consent, by))
            await PlanNotices.Invited(modules, plan, keepers, by, ct);

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
