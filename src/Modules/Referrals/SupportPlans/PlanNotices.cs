using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;

namespace PlacePartners.Referrals;

/// <summary>What agencies are told of plans: never of whom.</summary>
internal static class PlanNotices
{
    public static Task Invited(
        IMediator modules,
        SupportPlan plan,
        IEnumerable<Member> whom,
        Act by,
        CancellationToken ct
    ) =>
        Send(
            modules,
            $"plan-invited:{plan.Id}:{by.At.UtcTicks}",
            whom.Select(member => member.MembershipId),
            $"An invitation to a support plan: {plan.Reference}",
            "The person agreed that your organisation takes part. Accept or decline it.",
            "/support-plans",
            ct
        );

    public static Task HandedOver(
        IMediator modules,
        SupportPlan plan,
        Guid membershipId,
        Act by,
        CancellationToken ct
    ) =>
        Send(
            modules,
            $"plan-handed-over:{plan.Id}:{by.At.UtcTicks}",
            [membershipId],
            $"You are the lead worker now: {plan.Reference}",
            "You are the person to ask for from now on.",
            $"/support-plans/{plan.Id}",
            ct
        );

    public static Task Withdrawn(
        IMediator modules,
        SupportPlan plan,
        IEnumerable<Member> whom,
        Act by,
        CancellationToken ct
    ) =>
        Send(
            modules,
            $"plan-withdrawn:{plan.Id}:{by.At.UtcTicks}",
            whom.Select(member => member.MembershipId),
            $"OK to share withdrawn: {plan.Reference}",
            "The person no longer agrees to share this plan with your organisation. Delete what you saved, unless the law requires you to keep it.",
            "/support-plans",
            ct
        );

    public static Task Closed(
        IMediator modules,
        SupportPlan plan,
        IEnumerable<Member> whom,
        Act by,
        CancellationToken ct
    ) =>
        Send(
            modules,
            $"plan-closed:{plan.Id}:{by.At.UtcTicks}",
            whom.Select(member => member.MembershipId),
            $"A support plan is closed: {plan.Reference}",
            "What was planned has come to its end. Services see the plan no longer.",
            "/support-plans",
            ct
        );

    public static Task Reopened(
        IMediator modules,
        SupportPlan plan,
        IEnumerable<Member> whom,
        Act by,
        CancellationToken ct
    ) =>
        Send(
            modules,
            $"plan-reopened:{plan.Id}:{by.At.UtcTicks}",
            whom.Select(member => member.MembershipId),
            $"A support plan is open again: {plan.Reference}",
            "You see it as before. Look at what is yours to do.",
            $"/support-plans/{plan.Id}",
            ct
        );

    public static Task NobodyLeads(
        IMediator modules,
        SupportPlan plan,
        IEnumerable<Member> whom,
        Act by,
        CancellationToken ct
    ) =>
        Send(
            modules,
            $"plan-without-lead:{plan.Id}:{by.At.UtcTicks}",
            whom.Select(member => member.MembershipId),
            $"A support plan has no lead worker: {plan.Reference}",
            "Open it and take the lead if your organisation may see the whole plan.",
            $"/support-plans/{plan.Id}",
            ct
        );

    public static Task Of(
        IMediator modules,
        SupportPlan plan,
        string key,
        IEnumerable<Guid> whom,
        string title,
        string body,
        CancellationToken ct
    ) => Send(modules, key, whom, $"{title}: {plan.Reference}", body, $"/support-plans/{plan.Id}", ct);

    private static async Task Send(
        IMediator modules,
        string key,
        IEnumerable<Guid> whom,
        string title,
        string body,
        string link,
        CancellationToken ct
    )
    {
        List<Guid> told = [.. whom.Distinct()];
        if (told.Count > 0)
            await modules.Send(new Notify(key, told, title, body, link, ByEmail: true), ct);
    }
}
