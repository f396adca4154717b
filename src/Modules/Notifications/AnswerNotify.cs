using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Notifications;

internal sealed class AnswerNotify(AppDb db, IMediator modules, SiteAddress site, TimeProvider clock)
    : IRequestHandler<Notify, Unit>
{
    public async Task<Unit> Handle(Notify request, CancellationToken ct)
    {
        var told = await db
            .Notices.Where(notice => notice.Key == request.Key && request.MembershipIds.Contains(notice.MembershipId))
            .Select(notice => notice.MembershipId)
            .ToListAsync(ct);
        var members = (await modules.Send(new GetMembers(), ct))
            .Where(member => request.MembershipIds.Contains(member.MembershipId) && !told.Contains(member.MembershipId))
            .ToList();
        if (members.Count == 0)
            return Unit.Value;

        var partnership = await modules.Send(new GetPartnership(), ct);
        foreach (var member in members)
        {
            db.Add(
                Notice.For(
                    member.MembershipId,
                    request.Key,
                    request.Title,
                    request.Body,
                    request.Link,
                    clock.GetUtcNow()
                )
            );
            if (request.ByEmail)
                db.Mail(
                    member.Email,
                    request.Title,
                    $"{request.Body}\n\n{site.Of($"/p/{partnership.Slug}{request.Link}")}"
                );
        }
        db.Changed("/api/notices", [.. members.Select(member => member.OrganisationId).Distinct()]);
        db.Changed("/api/me", [.. members.Select(member => member.OrganisationId).Distinct()]);
        return Unit.Value;
    }
}
