using MediatR;

namespace PlacePartners.Contracts.Board;

/// <summary>What the product counts by itself, from the work that is done in it.</summary>
public enum Counted
{
    /// <summary>Referrals made in the quarter.</summary>
    ReferralsMade,

    /// <summary>Of the referrals made in the quarter that a service has answered, those that it accepted.</summary>
    ReferralsAccepted,

    /// <summary>Of the accepted ones whose first contact is known, those with one within seven days of sending.</summary>
    ContactWithinAWeek,

    /// <summary>Of the accepted ones that have an outcome, those with a person who was helped fully or partly.</summary>
    HelpedPeople,

    /// <summary>Times that people were told about a service without a referral.</summary>
    ToldAbout,

    /// <summary>Of the milestones due in the quarter, those completed by their date.</summary>
    MilestonesOnTime,
}

/// <summary>Asks for everything that the product counts, for the calendar quarter that a day lies in, as it stands now.</summary>
public sealed record CountQuarter(DateOnly Day) : IRequest<IReadOnlyDictionary<Counted, CountedFigure>>;

/// <summary>A count, or a part of a whole. All null where it is hidden, or where there is no whole.</summary>
/// <param name="IsHidden">It counts few people, or would reveal a count that does.</param>
public sealed record CountedFigure(int? Count, int? Part, int? Whole, bool IsHidden);
