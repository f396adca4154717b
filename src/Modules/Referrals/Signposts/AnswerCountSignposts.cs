using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class AnswerCountSignposts(AppDb db) : IRequestHandler<CountSignposts, int>
{
    public Task<int> Handle(CountSignposts request, CancellationToken ct)
    {
        var (from, until) = Days.Span(request.From, request.To);
        return db.Signposts.CountAsync(signpost => signpost.At >= from && signpost.At < until, ct);
    }
}
