using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

internal sealed class AnswerHasSecondStep(AppDb db) : IRequestHandler<HasSecondStep, bool>
{
    public Task<bool> Handle(HasSecondStep request, CancellationToken ct) =>
        db.Accounts.AnyAsync(
            a =>
                a.Id == request.AccountId
                && (a.TwoFactorEnabled || db.Set<IdentityUserPasskey<Guid>>().Any(p => p.UserId == a.Id)),
            ct
        );
}
