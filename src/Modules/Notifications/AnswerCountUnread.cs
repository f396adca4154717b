using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;

namespace PlacePartners.Notifications;

internal sealed class AnswerCountUnread(AppDb db) : IRequestHandler<CountUnread, int>
{
    public Task<int> Handle(CountUnread request, CancellationToken ct) =>
        db.Notices.CountAsync(notice => notice.MembershipId == request.MembershipId && notice.ReadAt == null, ct);
}
