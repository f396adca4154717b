using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>One referral as a Task. Reading it is noted.</summary>
[Personal]
public static class GetFhirTask
{
    public static async Task<FhirAnswer> Handle(Guid referralId, FhirDesk desk, AppDb db, CancellationToken ct)
    {
        var view = await desk.One(referralId, ct);
        db.RecordRead(nameof(Person), view.Referral.PersonId);
        await db.SaveChangesAsync(ct);
        return new(FhirTask.Of(view));
    }
}
