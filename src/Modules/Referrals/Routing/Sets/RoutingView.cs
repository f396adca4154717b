using MediatR;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>An arrangement of needs as a page shows it, with the names of services and the questions that open each need.</summary>
internal sealed class RoutingView
{
    private readonly IReadOnlyList<ServiceRecord> services;
    private readonly Receivers receivers;
    private readonly IReadOnlyList<Question> questions;

    private RoutingView(
        IReadOnlyList<ServiceRecord> services,
        Receivers receivers,
        IReadOnlyList<Question> questions
    ) => (this.services, this.receivers, this.questions) = (services, receivers, questions);

    public static async Task<RoutingView> Load(AppDb db, IMediator modules, CancellationToken ct) =>
        new(
            [.. await modules.Send(new GetServices(), ct)],
            await Receivers.Load(null, modules, ct),
            await db.QuestionsAsked(ct)
        );

    public IReadOnlyList<GetRouting.ServiceChoice> Choices =>
        [.. services.Select(s => new GetRouting.ServiceChoice(s.Id, s.Name, s.OrganisationName))];

    public IReadOnlyList<GetRouting.QuestionChoice> Questions =>
        [.. questions.Select(question => new GetRouting.QuestionChoice(question.Id, question.Text))];

    public IReadOnlyList<GetRouting.NeedRouted> Needs(IReadOnlyList<NeedArranged> arranged)
    {
        var active = services.ToDictionary(service => service.Id);
        var byNeed = arranged.ToDictionary(need => need.Need);
        return
        [
            .. Contracts.Services.Needs.All.Select(need => new GetRouting.NeedRouted(
                need.Code,
                need.Name,
                byNeed.GetValueOrDefault(need.Code)?.FanOut ?? FanOut.All,
                [.. questions.Where(q => q.Need == need.Code).Select(q => q.Id)],
                DeadlineShown.Of(byNeed.GetValueOrDefault(need.Code)?.Deadlines ?? []),
                [
                    .. from placed in byNeed.GetValueOrDefault(need.Code)?.Placed() ?? []
                    where active.ContainsKey(placed.Service.ServiceId)
                    select Show(active[placed.Service.ServiceId], placed.Service, placed.Position),
                ]
            )),
        ];
    }

    private GetRouting.ServiceRouted Show(ServiceRecord service, ServiceArranged route, int place) =>
        new(
            service.Id,
            service.Name,
            service.OrganisationName,
            service.TakesReferrals,
            service.TakesReferrals ? receivers.HindranceTo(service.Id) : null,
            route.IsInUse,
            place,
            route.HasDuty,
            ConditionShown.Of(route.Conditions)
        );
}
