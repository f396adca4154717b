using System.Collections.ObjectModel;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>What is known of the person, and of who refers them, when services are sought. What is not known shuts nobody out.</summary>
internal sealed record Applicant(DateOnly? Born, string Postcode, string Language, bool NeedsInterpreter)
{
    /// <summary>Nothing is known yet.</summary>
    public static Applicant Unknown { get; } = new(null, "", "", false);

    public IReadOnlyList<AccessNeed> AccessNeeds { get; init; } = [];

    /// <summary>What was answered, by question.</summary>
    public IReadOnlyDictionary<string, Reply> Answers { get; init; } = ReadOnlyDictionary<string, Reply>.Empty;

    /// <summary>Whose worker refers the person; null where the hub does, or nobody.</summary>
    public Guid? ReferrerId { get; init; }

    public static Applicant Of(Person person) =>
        new(person.DateOfBirth, person.Postcode, person.Language, person.NeedsInterpreter)
        {
            AccessNeeds = person.AccessNeeds,
        };

    /// <summary>A paper form is keyed in by the hub, which may ask of a service what its referrer would do itself.</summary>
    public static Applicant Of(Submission submission) =>
        submission.Person.ErasedAt is null
            ? Of(submission.Person) with
            {
                Answers = By(submission.Answers),
                ReferrerId = submission.Channel == Channel.Worker ? submission.OrganisationId : null,
            }
            : Unknown;

    public static IReadOnlyDictionary<string, Reply> By(IEnumerable<Answer> answers) =>
        answers.ToDictionary(answer => answer.QuestionId, answer => answer.Reply);

    /// <summary>The part of the postcode before the space, such as SW2; empty where it is not known.</summary>
    public string District => Postcode.Split(' ')[0];

    public int? AgeOn(DateOnly day) =>
        Born is { } born ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0) : null;

    public bool AnsweredOtherwise(RouteCondition condition) =>
        Answers.TryGetValue(condition.QuestionId, out var reply)
        && reply is (Reply.Yes or Reply.No)
        && reply != condition.Wants;

    /// <summary>In none of its areas, and in a known ward that is none of its wards.</summary>
    public bool LivesOutside(Eligibility isFor, Places places) =>
        IsInNoAreaOf(isFor)
        && (isFor.Wards.Count == 0 || !IsWardUnknown(isFor, places) && !isFor.Wards.Any(places.WardOf(Postcode)!.Is));

    /// <summary>It is for some wards, and nobody knows whether the person lives in one: whoever refers must ask.</summary>
    public bool MayLiveOutside(Eligibility isFor, Places places) =>
        isFor.Wards.Count > 0 && IsInNoAreaOf(isFor) && IsWardUnknown(isFor, places);

    private bool IsInNoAreaOf(Eligibility isFor) =>
        isFor.Areas.Count + isFor.Wards.Count > 0 && Postcode.Length > 0 && !isFor.Areas.Any(LivesIn);

    // The postcode is not in the table, or the table has other wards than those that the service named.
    private bool IsWardUnknown(Eligibility isFor, Places places) =>
        places.WardOf(Postcode) is null || !places.KnowAnyOf(isFor.Wards);

    /// <summary>Needs an interpreter, and the service says that it has none and speaks another language.</summary>
    public bool CannotBeUnderstoodBy(Eligibility isFor) =>
        NeedsInterpreter
        && isFor.ArrangesInterpreter == false
        && (isFor.Languages.Count == 0 || Language.Length > 0)
        && !isFor.Languages.Any(language =>
            Language
                .Split([',', ';', '/'], StringSplitOptions.TrimEntries)
                .Contains(language, StringComparer.OrdinalIgnoreCase)
        );

    /// <summary>What the person needs and the service says that it cannot offer. Where it does not say, that is no no.</summary>
    public IEnumerable<AccessNeed> NotMetBy(Eligibility isFor) => AccessNeeds.Intersect(isFor.CannotMeet);

    // SW holds SW2 and SW1A but not S; SW1 holds SW1A but not SW12; SW2 1 holds SW2 1AA.
    private bool LivesIn(string area)
    {
        if (!Postcode.StartsWith(area, StringComparison.OrdinalIgnoreCase))
            return false;
        var next = Postcode.Length == area.Length ? ' ' : Postcode[area.Length];
        return area.Contains(' ', StringComparison.Ordinal)
            || (area.Any(char.IsDigit) ? !char.IsDigit(next) : char.IsDigit(next));
    }
}
