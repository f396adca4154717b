using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The service has reached the person.</summary>
public static class RecordFirstContact
{
    public sealed record Request(int Version, DateOnly On, ContactChannel How);

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
        referral.RecordFirstContact(request.On, request.How, Act.Of(me, clock, Party.Receiver));

        db.Publish(new ReferralMoved(referral.Id, referral.SubmissionId, referral.State.Code()));
        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
