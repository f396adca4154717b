using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Definitions;

public static class DefineMeasure
{
    public sealed record Request : MeasureRequest;

    public sealed record Response(Guid MeasureId);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await CheckLinks(request, null, modules, ct);
        if (request.AreaName.Trim().Length == 0)
            request = request with { AreaName = (await modules.Send(new GetPartnership(), ct)).Place[0].Name };
        var measure = Measure.Define(request, clock.GetUtcNow());

        db.Add(measure);
        db.Changed("/api/measures");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"measures/{measure.Id}", new Response(measure.Id));
    }

    /// <param name="kept">The goal that the measure has: it may stay when a newer vision has left it out.</param>
    internal static async Task CheckLinks(MeasureRequest request, Guid? kept, IMediator modules, CancellationToken ct)
    {
        if (
            request.GoalId is { } goalId
            && goalId != kept
            && (await modules.Send(new GetGoals(), ct)).All(goal => goal.Id != goalId)
        )
            throw Refusal.Field("goalId", "Choose a goal of the vision.");
        if (request.LeadOrganisationId is null && request.ReturnedBy.Count == 0)
            return;
        var partners = (await modules.Send(new GetPartners(), ct))
            .Select(partner => partner.OrganisationId)
            .ToHashSet();
        if (request.LeadOrganisationId is { } lead && !partners.Contains(lead))
            throw Refusal.Field("leadOrganisationId", "Choose a partner.");
        if (!request.ReturnedBy.All(partners.Contains))
            throw Refusal.Field("returnedBy", "Choose partners only.");
    }
}
