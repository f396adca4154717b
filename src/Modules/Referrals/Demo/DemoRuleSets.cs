using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Demo;

namespace PlacePartners.Referrals.Demo;

/// <summary>What routing goes by was approved on the day of loading; the next version waits for the hub to read it.</summary>
internal static class DemoRuleSets
{
    private const string Telecare = "Careline telecare";

    public static async Task Load(DemoPlace place, IMediator modules, CancellationToken ct)
    {
        var (lead, hub) = (await Preparer(place, "lead", modules, ct), await Preparer(place, "hub", modules, ct));
        var today = (await place.Db.ArrangedToday(ct)).Select(WithDeadlines).ToList();
        foreach (var need in today.Where(need => need.Deadlines.Count > 0))
            await Share(need, place.Db, ct);
        var first = RuleSet.Draft(1, today.Select(need => need.Copy()), lead with { At = place.Ago(0, 9) });
        first.Try(place.Ago(0, 8));
        first.Approve(place.Today, hub);
        first.Applied(place.Now);

        var next = RuleSet.Draft(2, today.Select(need => need.Copy()), lead);
        foreach (var need in today.Where(need => need.Need is "falls" or "telecare"))
            next.Arrange(WithTerms(need, place.Services[Telecare]), lead);
        next.Try(place.Now);
        place.Db.AddRange(first, next);
    }

    // The alarm is for those who want one, and the council that runs it is funded to.
    private static NeedArranged WithTerms(NeedArranged need, Guid telecare) =>
        new()
        {
            Need = need.Need,
            FanOut = need.FanOut,
            Deadlines = [.. need.Deadlines.Select(rule => rule.Copy())],
            Services =
            [
                .. need.Services.Select(service =>
                    service.ServiceId == telecare
                        ? new ServiceArranged
                        {
                            ServiceId = telecare,
                            IsInUse = service.IsInUse,
                            IsLevel = service.IsLevel,
                            HasDuty = need.Need == "telecare",
                            Conditions = need.Need == "falls" ? [new() { QuestionId = "Q04", Wants = Reply.Yes }] : [],
                        }
                        : service.Copy()
                ),
            ],
        };

    // As the London Fire Brigade visits: at once, within a week, within a month.
    private static NeedArranged WithDeadlines(NeedArranged need) =>
        new()
        {
            Need = need.Need,
            FanOut = need.FanOut,
            Services = need.Services,
            Deadlines = need.Need switch
            {
                "fire.high-risk" =>
                [
                    new() { Deadline = Deadline.FourHours, Conditions = [Asks("Q01", Reply.No)] },
                    new() { Deadline = Deadline.SevenDays },
                ],
                "fire.alarm" =>
                [
                    new() { Deadline = Deadline.FourHours, Conditions = [Asks("Q02", Reply.Yes)] },
                    new() { Deadline = Deadline.OneMonth },
                ],
                "food" or "warm-home" => [new() { Deadline = Deadline.SameDay, IsForNoneToday = true }],
                _ => [],
            },
        };

    private static RouteCondition Asks(string questionId, Reply wants) =>
        new() { QuestionId = questionId, Wants = wants };

    private static async Task Share(NeedArranged need, AppDb db, CancellationToken ct)
    {
        if (await db.NeedRoutings.FirstOrDefaultAsync(routing => routing.Need == need.Need, ct) is { } routing)
            routing.Share(need);
        else
            db.Add(NeedRouting.Of(need));
    }

    private static async Task<Preparer> Preparer(DemoPlace place, string who, IMediator modules, CancellationToken ct)
    {
        var membershipId = place.Members[who].MembershipId;
        var member = (await modules.Send(new GetMembersById([membershipId]), ct)).Single();
        return new(member.AccountId, membershipId, place.Now);
    }
}
