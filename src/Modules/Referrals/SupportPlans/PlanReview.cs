using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Where the person puts themselves on one scale.</summary>
internal sealed class PlanRating
{
    public Guid ScaleId { get; init; }
    public int Value { get; init; }
}

/// <summary>One look at the outcomes wheel together with the person. The first of a plan is its baseline.</summary>
internal sealed class PlanReview : TenantOwned, IAboutPerson
{
    private PlanReview() { }

    public Guid PlanId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>0 for the baseline.</summary>
    public int Number { get; private set; }
    public DateOnly On { get; private set; }

    /// <summary>The version of the scales by which it was rated.</summary>
    public int ScalesNumber { get; private set; }

    [Personal(InClear = "distance travelled is counted")]
    public List<PlanRating> Ratings { get; private set; } = [];

    [Personal]
    public string Note { get; private set; } = "";
    public Guid? RecordedByMembershipId { get; private set; }

    public static PlanReview Of(
        SupportPlan plan,
        int number,
        ScaleSet scales,
        IReadOnlyList<PlanRating> ratings,
        string note,
        Act by
    )
    {
        if (ratings.Count == 0)
            throw Refusal.Field("ratings", "Rate at least one scale with the person.");
        foreach (var rating in ratings)
        {
            var scale = scales.InUse.FirstOrDefault(s => s.Id == rating.ScaleId);
            if (scale is null || ratings.Count(other => other.ScaleId == rating.ScaleId) > 1)
                throw Refusal.Field("ratings", "Choose among the scales in use, each once.");
            if (rating.Value < scale.Lowest || rating.Value > scale.Highest)
                throw Refusal.Field("ratings", $"{scale.Name}: choose from {scale.Lowest} to {scale.Highest}.");
        }
        return new()
        {
            PlanId = plan.Id,
            PersonId = plan.PersonId,
            Number = number,
            On = UkTime.DateOf(by.At),
            ScalesNumber = scales.Number,
            Ratings = [.. ratings],
            Note = note.Trim(),
            RecordedByMembershipId = by.MembershipId,
        };
    }

    public void Forget() => Note = "";
}
