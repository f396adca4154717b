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
        var made = db
            .Referrals.AsNoTracking()
            .Where(r => r.MadeAt >= from && r.MadeAt < until && r.State != ReferralState.EnteredInError)
            .OrderBy(r => r.MadeAt)
            .ThenBy(r => r.Id);
        // What is counted only is read without the names' keys: of the many rows of a place, reading them costs most.
        var rows = request.IsBetween
            ? made.Select(r => new Row(
                r.SubmissionId,
                r.MadeAt,
                r.State,
                r.SentAt,
                r.AcceptedAt != null,
                r.DeclinedAt != null,
                r.FirstContactOn,
                r.Outcome,
                new ReferralBetween(r.Id, r.ServiceId, r.OrganisationId, r.ReferringOrganisationId)
            ))
            : made.Select(r => new Row(
                r.SubmissionId,
                r.MadeAt,
                r.State,
                r.SentAt,
                r.AcceptedAt != null,
                r.DeclinedAt != null,
                r.FirstContactOn,
                r.Outcome,
                null
            ));
        return [.. (await rows.ToListAsync(ct)).Select(Fact)];
    }

    private sealed record Row(
        Guid SubmissionId,
        DateTimeOffset MadeAt,
        ReferralState State,
        DateTimeOffset? SentAt,
        bool IsAccepted,
        bool IsDeclined,
        DateOnly? FirstContactOn,
        OutcomeCode? Outcome,
        ReferralBetween? Between
    );

    private static ReferralFact Fact(Row row)
    {
        var sentOn = row.SentAt is { } sent ? UkTime.DateOf(sent) : (DateOnly?)null;
        return new(
            row.SubmissionId,
            UkTime.DateOf(row.MadeAt),
            row.State.Code(),
            sentOn,
            row.IsAccepted,
            row.IsDeclined,
            row.FirstContactOn,
            row.FirstContactOn?.DayNumber - sentOn?.DayNumber,
            row.Outcome?.Code(),
            row.Between
        );
    }
}
