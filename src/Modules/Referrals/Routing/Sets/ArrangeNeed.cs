using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Which services answer one need in a draft, in which order.</summary>
public static class ArrangeNeed
{
    /// <param name="Deadlines">Null to leave them as the draft has them.</param>
    public sealed record Request(
        int Version,
        FanOut FanOut,
        [Items(0, 100)] IReadOnlyList<Route> Services,
        [Items(0, 12)] IReadOnlyList<Pressing>? Deadlines = null
    );

    /// <param name="Conditions">What must all have been answered; none for everybody who has the need.</param>
    /// <param name="IsForNoneToday">There must be nothing at all for today.</param>
    public sealed record Pressing(
        Deadline Deadline,
        [Items(0, 5)] IReadOnlyList<Condition> Conditions,
        bool IsForNoneToday = false
    );

    /// <param name="IsLevel">It has the same place as the one before it.</param>
    /// <param name="HasDuty">Its organisation is funded to meet the need.</param>
    /// <param name="Conditions">What people must have answered, or not know; null for none.</param>
    public sealed record Route(
        Guid ServiceId,
        bool IsInUse,
        bool IsLevel = false,
        bool HasDuty = false,
        [Items(0, 5)] IReadOnlyList<Condition>? Conditions = null
    );

    /// <param name="Wants">Yes or no.</param>
    public sealed record Condition([Line(1, 12)] string QuestionId, Reply Wants);

    public static async Task<NoContent> Handle(
        int number,
        string need,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (Needs.All.All(known => known.Code != need))
            throw Refusal.NotFound("need");
        var set = await db.RuleSet(number, request.Version, ct);
        var services = (await modules.Send(new GetServices(), ct)).ToDictionary(service => service.Id);
        await RequireKnown(request, services, db, ct);
        var before = set.Needs.Find(arranged => arranged.Need == need)?.Deadlines ?? [];
        set.Arrange(Read(need, request, services, before), Preparer.Of(me, clock));

        db.RuleSetChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    internal static NeedArranged Read(
        string need,
        Request request,
        IReadOnlyDictionary<Guid, ServiceRecord> services,
        IReadOnlyList<DeadlineRule> before
    ) =>
        new()
        {
            Need = need,
            FanOut = request.FanOut,
            Services =
            [
                .. request.Services.Select(route => new ServiceArranged
                {
                    ServiceId = route.ServiceId,
                    IsInUse = route.IsInUse,
                    IsLevel = route.IsLevel,
                    HasDuty = route.HasDuty,
                    IsNamed = !services[route.ServiceId].Needs.Contains(need),
                    Conditions = [.. (route.Conditions ?? []).Select(Read)],
                }),
            ],
            Deadlines =
            [
                .. request.Deadlines?.Select(one => new DeadlineRule
                {
                    Deadline = one.Deadline,
                    Conditions = [.. one.Conditions.Select(Read)],
                    IsForNoneToday = one.IsForNoneToday,
                })
                    ?? before.Select(rule => rule.Copy()),
            ],
        };

    private static RouteCondition Read(Condition condition) =>
        new() { QuestionId = condition.QuestionId, Wants = condition.Wants };

    internal static async Task RequireKnown(
        Request request,
        IReadOnlyDictionary<Guid, ServiceRecord> services,
        AppDb db,
        CancellationToken ct
    )
    {
        if (request.Services.Any(route => !services.ContainsKey(route.ServiceId)))
            throw Refusal.Field("services", "A service in the list is not offered here any more. Load the page again.");
        await RequireKnown("services", [.. request.Services.Select(route => route.Conditions ?? [])], db, ct);
        await RequireKnown("deadlines", [.. (request.Deadlines ?? []).Select(one => one.Conditions)], db, ct);
    }

    private static async Task RequireKnown(
        string field,
        IReadOnlyList<IReadOnlyList<Condition>> lists,
        AppDb db,
        CancellationToken ct
    )
    {
        var conditions = lists.SelectMany(list => list).ToList();
        if (conditions.Count == 0)
            return;
        if (lists.Any(list => list.DistinctBy(condition => condition.QuestionId).Count() != list.Count))
            throw Refusal.Field(field, "Two answers to one question are asked for. Name each question once.");
        if (conditions.Exists(condition => condition.Wants is not (Reply.Yes or Reply.No)))
            throw Refusal.Field(field, "Choose yes or no as the answer that is asked for.");
        var asked = await db.QuestionsAsked(ct);
        if (conditions.Find(c => asked.All(q => q.Id != c.QuestionId)) is { } strange)
            throw Refusal.Field(field, $"Question {strange.QuestionId} is not asked. Choose another.");
    }
}
