using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The routing table by need, in the order of the checklist, needs without a service included.</summary>
public static class GetRouting
{
    /// <param name="Questions">Those that a condition can go by.</param>
    public sealed record Response(
        IReadOnlyList<NeedRouted> Needs,
        IReadOnlyList<ServiceChoice> Services,
        IReadOnlyList<QuestionChoice> Questions
    );

    public sealed record NeedRouted(
        string Code,
        string Name,
        FanOut FanOut,
        IReadOnlyList<string> QuestionIds,
        IReadOnlyList<DeadlineShown> Deadlines,
        IReadOnlyList<ServiceRouted> Services
    );

    /// <param name="Place">Its place, from 1; several may share one.</param>
    /// <param name="HasDuty">Its organisation is funded to meet the need, so its own workers send nobody elsewhere with it.</param>
    /// <param name="Hindrance">It takes referrals, and still none can be sent to it: why; else null.</param>
    public sealed record ServiceRouted(
        Guid ServiceId,
        string Name,
        string OrganisationName,
        bool TakesReferrals,
        Hindrance? Hindrance,
        bool IsInUse,
        int Place,
        bool HasDuty,
        IReadOnlyList<ConditionShown> Conditions
    );

    public sealed record ServiceChoice(Guid ServiceId, string Name, string OrganisationName);

    public sealed record QuestionChoice(string QuestionId, string Text);

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, CancellationToken ct)
    {
        var view = await RoutingView.Load(db, modules, ct);
        return TypedResults.Ok(new Response(view.Needs(await db.ArrangedToday(ct)), view.Choices, view.Questions));
    }
}
