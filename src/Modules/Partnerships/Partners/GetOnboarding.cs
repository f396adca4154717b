using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Plans;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Partners;

/// <summary>What is left to do: for one's own organisation, and for the manager in the whole partnership.</summary>
public static class GetOnboarding
{
    public sealed record Response(Guid PartnerId, CommitmentLevel? Commitment, PartnerProgress Own, SetUp? SetUp);

    /// <param name="VisionNumber">The published version; 0 for none.</param>
    /// <param name="PartnersReady">Those who have done every step, the lead included.</param>
    public sealed record SetUp(
        bool VisionIsBegun,
        int VisionNumber,
        int Partners,
        int PartnersJoined,
        int PartnersReady,
        int Measures,
        int Milestones,
        bool SafetyNumbersAreSet
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        Onboarding onboarding,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var partners = await db.Partners.AsNoTracking().ToListAsync(ct);
        var own = partners.Single(partner => partner.OrganisationId == me.OrganisationId);
        var manages = me.Has(Permission.ManagePartnership);
        var progress = await onboarding.Of(manages ? partners : [own], ct);
        return TypedResults.Ok(
            new Response(
                own.Id,
                own.Commitment,
                progress[own.Id],
                manages ? await SetUpOf(progress.Values, db, modules, UkTime.Today(clock), ct) : null
            )
        );
    }

    private static async Task<SetUp> SetUpOf(
        IEnumerable<PartnerProgress> progress,
        AppDb db,
        IMediator modules,
        DateOnly today,
        CancellationToken ct
    )
    {
        var states = progress.Select(partner => partner.State).Where(state => state != PartnerState.Left).ToList();
        var vision = await db.Visions.AsNoTracking().SingleAsync(ct);
        var measures = await modules.Send(new GetMeasureFigures(today), ct);
        var milestones = await modules.Send(new GetMilestones(today), ct);
        var numbers = await modules.Send(new GetSafetyNumbers(), ct);
        return new SetUp(
            vision.Text.Length > 0 || vision.HasUnpublishedChanges,
            vision.PublishedNumber,
            states.Count,
            states.Count(state => state != PartnerState.Invited),
            states.Count(state => state == PartnerState.Ready),
            measures.Count,
            milestones.Count,
            numbers is { Daytime: not null, OutOfHours: not null }
        );
    }
}
