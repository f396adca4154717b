using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

public static class WithdrawInvitation
{
    public static async Task<NoContent> Handle(
        Guid invitationId,
        AppDb db,
        MemberDesk desk,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var invitation = await desk.FindPending(invitationId, ct);
        invitation.Withdraw(clock.GetUtcNow());
        db.Changed("/api/members");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
