using MediatR;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Partnerships.Protection;

internal sealed class AnswerGetProtection(ProtectionDesk desk)
    : IRequestHandler<GetProtection, ProtectionRecord>,
        IRequestHandler<GetReceivingController, Guid>
{
    public async Task<ProtectionRecord> Handle(GetProtection request, CancellationToken ct)
    {
        var inForce = await desk.InForce(ct);
        var gaps = await desk.Gaps(request.OrganisationId, inForce, ct);
        return new(gaps, inForce?.Of(Flow.TakingChecklists).ControllerOf(request.OrganisationId));
    }

    public async Task<Guid> Handle(GetReceivingController request, CancellationToken ct) =>
        (await desk.InForce(ct))?.Of(Flow.ReceivedReferrals).ControllerOf(request.OrganisationId)
        ?? request.OrganisationId;
}
