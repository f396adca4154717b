using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Kinds of record that are kept for a time of their own.</summary>
public enum RecordKind
{
    /// <summary>A checklist of which nothing was ever sent to a service.</summary>
    InitialContact,

    /// <summary>A checklist with its referrals and what came of them.</summary>
    Referral,

    /// <summary>The same where a statutory service took the person on.</summary>
    CareRecord,

    Concern,

    /// <summary>A complaint and what came of it.</summary>
    Complaint,

    /// <summary>What the person agreed to and withdrew, once the rest of the record is gone.</summary>
    Permissions,

    /// <summary>The card by which the person follows what comes of it.</summary>
    Card,
}

public enum PeriodUnit
{
    Days,
    Months,
    Years,
}

/// <summary>How long a kind of record is kept after it has ended.</summary>
internal sealed record KeptFor(int Number, PeriodUnit Unit)
{
    /// <summary>
    /// What a partnership begins with: the limitation period for what was done for people, eight years for care records and
    /// concerns (the NHS Records Management Code), two years for a contact that led to nothing.
    /// </summary>
    public static KeptFor Default(RecordKind kind) =>
        kind switch
        {
            RecordKind.InitialContact => new(2, PeriodUnit.Years),
            RecordKind.Referral or RecordKind.Complaint => new(6, PeriodUnit.Years),
            RecordKind.CareRecord or RecordKind.Concern => new(8, PeriodUnit.Years),
            RecordKind.Permissions => new(1, PeriodUnit.Years),
            _ => new(12, PeriodUnit.Months),
        };

    /// <summary>The first day on which it need no longer be kept.</summary>
    public DateOnly After(DateOnly ended) =>
        Unit switch
        {
            PeriodUnit.Days => ended.AddDays(Number),
            PeriodUnit.Months => ended.AddMonths(Number),
            _ => ended.AddYears(Number),
        };

    /// <summary>What ended before this day need no longer be kept on another.</summary>
    public DateOnly Before(DateOnly today) =>
        Unit switch
        {
            PeriodUnit.Days => today.AddDays(-Number),
            PeriodUnit.Months => today.AddMonths(-Number),
            _ => today.AddYears(-Number),
        };

    public DateOnly After(DateTimeOffset ended) => After(UkTime.DateOf(ended));
}
