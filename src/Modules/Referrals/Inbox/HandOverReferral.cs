using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A colleague is the person to ask for from now on.</summary>
public static class HandOverReferral
{
    public sealed record Request(int Version, Guid MembershipId);

    public static async Task<NoContent> Handle(
        Guid referralId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var referral = await db.TakeUpReceived(me, referralId, request.Version, ct);
        var colleagues = await modules.Send(new GetMembers(me.OrganisationId, Role.ServiceWorker), ct);
        if (colleagues.All(colleague => colleague.MembershipId != request.MembershipId))
            throw Refusal.Field("membershipId", "Choose a colleague who receives referrals.");
        if (referral.AcceptedByMembershipId != request.MembershipId)
        {
            referral.GoesTo(request.MembershipId, Act.Of(me, clock, Party.Receiver));
            await modules.Send(
                new Notify(
                    $"referral-handed-over:{referral.Id}:{referral.Version}",
                    [request.MembershipId],
                    "A colleague has handed a referral over to you",
                    "You are the person to ask for from now on.",
                    $"/inbox/{referral.Id}",
                    ByEmail: true
                ),
                ct
            );
        }

        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
