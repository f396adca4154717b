using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class AnswerCountOpenReferrals(AppDb db) : IRequestHandler<CountOpenReferrals, int>
{
    public Task<int> Handle(CountOpenReferrals request, CancellationToken ct) =>
        db
            .Referrals.Where(r => ReferralStates.Open.Contains(r.State))
            .CountAsync(
                r =>
                    request.OrganisationId == null
                    || r.OrganisationId == request.OrganisationId
                    || r.ReferringOrganisationId == request.OrganisationId,
                ct
            );
}
