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
    private sealed record Receiver(Member Member, DeputyRecord? StandsIn);

    public async Task<Unit> Handle(Notify request, CancellationToken ct)
    {
        var receivers = await Receivers(request, ct);
        if (receivers.Count == 0)
            return Unit.Value;

        var partnership = await modules.Send(new GetPartnership(), ct);
        var paces = request is { ByEmail: true, ByChoice: true } ? await Paces(receivers, ct) : [];
        foreach (var (member, standsIn) in receivers)
        {
            var pace = paces.GetValueOrDefault(member.MembershipId);
            var notice = Notice.For(
                member.MembershipId,
                request.Key,
                request.Title,
                request.Body,
                request.Link,
                clock.GetUtcNow(),
                standsIn?.AbsentMembershipId
            );
            db.Add(notice);
            if (pace == NoticePace.Daily)
                notice.WaitForSummary();
            if (request.ByEmail && pace == NoticePace.AtOnce)
                db.Mail(
                    member.Email,
                    standsIn is null ? request.Title : $"For {standsIn.AbsentName}: {request.Title}",
                    $"{request.Body}\n\n{site.Of($"/p/{partnership.Slug}{request.Link}")}\n\n{MailFooter.Words}"
                );
        }
        db.Changed("/api/notices", [.. receivers.Select(one => one.Member.OrganisationId).Distinct()]);
        db.Changed("/api/me", [.. receivers.Select(one => one.Member.OrganisationId).Distinct()]);
        return Unit.Value;
    }

    private async Task<Dictionary<Guid, NoticePace>> Paces(IReadOnlyList<Receiver> receivers, CancellationToken ct)
    {
        var ids = receivers.Select(one => one.Member.MembershipId).ToList();
        return await db
            .NoticeChoices.Where(choice => ids.Contains(choice.MembershipId))
            .ToDictionaryAsync(choice => choice.MembershipId, choice => choice.Pace, ct);
    }

    // Whoever is told for themselves is not told once more as somebody's deputy.
    private async Task<IReadOnlyList<Receiver>> Receivers(Notify request, CancellationToken ct)
    {
        var members = await modules.Send(new GetMembers(), ct);
        var deputies = await modules.Send(new GetDeputies(request.MembershipIds), ct);
        var asked = members
            .Where(member => request.MembershipIds.Contains(member.MembershipId))
            .Select(member => new Receiver(member, null))
            .Concat(
                deputies.Join(
                    members,
                    deputy => deputy.DeputyMembershipId,
                    member => member.MembershipId,
                    (deputy, member) => new Receiver(member, deputy)
                )
            )
            .DistinctBy(receiver => receiver.Member.MembershipId)
            .ToList();
        var ids = asked.Select(receiver => receiver.Member.MembershipId).ToList();
        var told = await db
            .Notices.Where(notice => notice.Key == request.Key && ids.Contains(notice.MembershipId))
            .Select(notice => notice.MembershipId)
            .ToListAsync(ct);
        return [.. asked.Where(receiver => !told.Contains(receiver.Member.MembershipId))];
    }
}
