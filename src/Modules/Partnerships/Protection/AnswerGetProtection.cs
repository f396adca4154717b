using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Protection;

internal sealed class AnswerGetProtection(ProtectionDesk desk, AppDb db)
    : IRequestHandler<GetProtection, ProtectionRecord>,
        IRequestHandler<GetReceivingController, Guid>
{
    public async Task<ProtectionRecord> Handle(GetProtection request, CancellationToken ct)
    {
        var inForce = await desk.InForce(ct);
        var gaps = await desk.Gaps(request.OrganisationId, inForce, ct);
        return new(
            gaps,
            inForce is null
                ? null
                : await StandingFor(inForce.Of(Flow.TakingChecklists).ControllerOf(request.OrganisationId), ct)
        );
    }

    public async Task<Guid> Handle(GetReceivingController request, CancellationToken ct) =>
        await StandingFor(
            (await desk.InForce(ct))?.Of(Flow.ReceivedReferrals).ControllerOf(request.OrganisationId)
                ?? request.OrganisationId,
            ct
        );

    // The assessment may name an organisation that has become part of another since, which answers in its place.
    private async Task<Guid> StandingFor(Guid organisationId, CancellationToken ct)
    {
        var into = await db
            .Organisations.Where(o => o.Id == organisationId && o.ClosedAt != null)
            .Select(o => o.MergesIntoId)
            .FirstOrDefaultAsync(ct);
        return into is { } successor ? await StandingFor(successor, ct) : organisationId;
    }
}
