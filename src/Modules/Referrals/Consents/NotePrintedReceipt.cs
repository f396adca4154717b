using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Notes that a receipt of a withdrawal was put on paper.</summary>
public static class NotePrintedReceipt
{
    public static async Task<NoContent> Handle(Guid submissionId, AppDb db, CurrentUser me, CancellationToken ct)
    {
        var submission = await db.ForWithdrawal(me, submissionId, ct);

        db.RecordRead(nameof(Person), submission.PersonId, AuditKind.Print);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
