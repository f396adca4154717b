using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships;

internal sealed class AnswerGetSafetyNumbers(AppDb db, CurrentTenant tenant)
    : IRequestHandler<GetSafetyNumbers, SafetyNumbers>
{
    public Task<SafetyNumbers> Handle(GetSafetyNumbers request, CancellationToken ct) =>
        db
            .Partnerships.Where(p => p.Id == tenant.Id)
            .Select(p => new SafetyNumbers(
                p.DaytimePhone == "" ? null : p.DaytimePhone,
                p.OutOfHoursPhone == "" ? null : p.OutOfHoursPhone,
                p.ChildrenPhone == "" ? null : p.ChildrenPhone
            ))
            .SingleAsync(ct);
}
