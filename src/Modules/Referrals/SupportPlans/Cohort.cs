using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// People whom a programme is for, such as a zone for children. It is off until an impact assessment of its own was approved,
/// and off again from the day on which that was to be looked at again.
/// </summary>
internal sealed class Cohort : TenantOwned, IVersioned
{
    private Cohort() { }

    public string Name { get; private set; } = "";
    public string Purpose { get; private set; } = "";
    public string Programme { get; private set; } = "";
    public bool IsForChildren { get; private set; }

    /// <summary>Where the impact assessment is kept.</summary>
    public string DocumentReference { get; private set; } = "";

    /// <summary>Who approved it, by name and position.</summary>
    public string ApprovedBy { get; private set; } = "";
    public DateOnly? ApprovedOn { get; private set; }
    public DateOnly? ReviewOn { get; private set; }
    public Guid? RecordedByMembershipId { get; private set; }
    public DateTimeOffset? SwitchedOffAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOn(DateOnly today) => ApprovedOn is not null && SwitchedOffAt is null && today < ReviewOn;

    public static Cohort Of(CohortTold told)
    {
        var cohort = new Cohort { IsForChildren = told.IsForChildren };
        cohort.Take(told);
        return cohort;
    }

    public void Change(CohortTold told)
    {
        // An assessment is of one purpose and of the people it names.
        if (ApprovedOn is not null && (told.Purpose.Trim() != Purpose || told.IsForChildren != IsForChildren))
            throw Refusal.Rule(
                "cohort-assessed",
                "The impact assessment is for this purpose and these people. Add another cohort for another purpose."
            );
        Take(told);
    }

    public void Approve(Assessment assessment, DateOnly today, Act by)
    {
        Refusal.RequireRight(
            ("approvedOn", assessment.ApprovedOn > today ? "Enter a day that is not in the future." : null),
            (
                "reviewOn",
                assessment.ReviewOn <= today || assessment.ReviewOn > today.AddYears(3)
                    ? "Enter a day after today, within three years."
                    : null
            )
        );
        (DocumentReference, ApprovedBy) = (assessment.DocumentReference.Trim(), assessment.ApprovedBy.Trim());
        (ApprovedOn, ReviewOn) = (assessment.ApprovedOn, assessment.ReviewOn);
        (RecordedByMembershipId, SwitchedOffAt) = (by.MembershipId, null);
    }

    public void SwitchOff(Act by) => SwitchedOffAt = by.At;

    private void Take(CohortTold told) =>
        (Name, Purpose, Programme, IsForChildren) = (
            told.Name.Trim(),
            told.Purpose.Trim(),
            told.Programme.Trim(),
            told.IsForChildren
        );
}

public sealed record CohortTold(
    [Line(3, 120)] string Name,
    [Text(10, 1000)] string Purpose,
    [Line(2, 120)] string Programme,
    bool IsForChildren
);

internal sealed record Assessment(string DocumentReference, string ApprovedBy, DateOnly ApprovedOn, DateOnly ReviewOn);
