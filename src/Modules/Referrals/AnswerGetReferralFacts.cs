using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The board's rows: every referral made, without the person.</summary>
internal sealed class AnswerGetReferralFacts(AppDb db) : IRequestHandler<GetReferralFacts, IReadOnlyList<ReferralFact>>
{
    public async Task<IReadOnlyList<ReferralFact>> Handle(GetReferralFacts request, CancellationToken ct)
    {
        var (from, until) = Days.Span(request.From, request.To);
        var rows = await db
            .Referrals.AsNoTracking()
            .Where(r => r.MadeAt >= from && r.MadeAt < until && r.State != ReferralState.EnteredInError)
            .OrderBy(r => r.MadeAt)
            .ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.SubmissionId,
                r.MadeAt,
                r.Needs,
                r.ServiceId,
                r.OrganisationId,
                r.ReferringOrganisationId,
                r.State,
                r.SentAt,
                r.AcceptedAt,
                r.DeclinedAt,
                r.FirstContactOn,
                r.Outcome,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(r => new ReferralFact(
                r.Id,
                r.SubmissionId,
                UkTime.DateOf(r.MadeAt),
                r.Needs[0],
                r.ServiceId,
                r.OrganisationId,
                r.ReferringOrganisationId,
                r.State.Code(),
                DayOf(r.SentAt),
                DayOf(r.AcceptedAt),
                DayOf(r.DeclinedAt),
                r.FirstContactOn,
                DayOf(r.SentAt) is { } sent ? r.FirstContactOn?.DayNumber - sent.DayNumber : null,
                r.Outcome?.Code()
            )),
        ];
    }

    private static DateOnly? DayOf(DateTimeOffset? instant) => instant is { } at ? UkTime.DateOf(at) : null;
}
