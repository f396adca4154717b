using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>One referral as a ServiceRequest. Reading it is noted.</summary>
[Personal]
public static class GetFhirServiceRequest
{
    public static async Task<FhirAnswer> Handle(Guid referralId, FhirDesk desk, AppDb db, CancellationToken ct)
    {
        var view = await desk.One(referralId, ct);
        db.RecordRead(nameof(Person), view.Referral.PersonId);
        await db.SaveChangesAsync(ct);
        return new(FhirServiceRequest.Of(view));
    }
}
