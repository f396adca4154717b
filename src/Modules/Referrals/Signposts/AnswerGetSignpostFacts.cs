using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

internal sealed class AnswerGetSignpostFacts(AppDb db) : IRequestHandler<GetSignpostFacts, IReadOnlyList<SignpostFact>>
{
    public async Task<IReadOnlyList<SignpostFact>> Handle(GetSignpostFacts request, CancellationToken ct)
    {
        var (from, until) = Days.Span(request.From, request.To);
        var rows = await db
            .Signposts.AsNoTracking()
            .Where(signpost => signpost.At >= from && signpost.At < until)
            .OrderBy(signpost => signpost.At)
            .ThenBy(signpost => signpost.Id)
            .Select(signpost => new
            {
                signpost.At,
                signpost.ServiceId,
                signpost.How,
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => new SignpostFact(UkTime.DateOf(row.At), row.ServiceId, row.How.ToString()))];
    }
}
