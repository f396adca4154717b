using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public enum ConsentAnswer
{
    Yes,
    No,

    /// <summary>Some things are not to be shared, which the receiver reads too.</summary>
    YesWithLimits,

    /// <summary>The person cannot decide this. Nothing is shared until somebody has decided it in their interest.</summary>
    Unable,
}

public enum ConsentGivenHow
{
    FaceToFace,
    Phone,
    SignedForm,
    Online,

    /// <summary>Nobody was asked: it was decided in their interest, or without consent.</summary>
    NotAsked,
}

public enum ConsentGivenBy
{
    Person,

    /// <summary>An attorney or deputy for health and welfare, whose document was seen. No other relative can agree.</summary>
    AttorneyOrDeputy,

    /// <summary>Somebody with parental responsibility, for a child.</summary>
    ParentOfChild,

    /// <summary>Cannot agree for an adult: asked for so that it is refused with the reason.</summary>
    Relative,

    /// <summary>Nobody agreed: it was decided in their interest, or without consent.</summary>
    Nobody,
}

/// <summary>How the person was given the privacy notice.</summary>
public enum NoticeGivenHow
{
    /// <summary>Not yet: the hub gives it when it rings.</summary>
    NotGiven,
    OnPaper,
    ReadOut,
    ByLink,
}

/// <summary>The one talk in which a person says yes or no to each service.</summary>
internal sealed record ConsentTalk(
    int WordingNumber,
    ConsentGivenHow How,
    ConsentGivenBy GivenBy,
    string GivenByName,
    DateOnly On,
    string DocumentSeen = "",
    string Language = ConsentTalk.English,
    int NoticeNumber = 0,
    NoticeGivenHow NoticeGiven = NoticeGivenHow.NotGiven,
    int Months = Consent.UsualMonths,
    bool EndsWithReferral = false,
    Witnessed? Witness = null
)
{
    public const string English = "en";
    private const int AdultFrom = 18;

    public static ConsentTalk Of(
        SubmitChecklist.ConsentTaken taken,
        ConsentWording wording,
        SharingRules rules,
        DateOnly on
    ) =>
        new(
            wording.Number,
            taken.How,
            taken.GivenBy,
            taken.GivenByName,
            on,
            taken.DocumentSeen ?? "",
            string.IsNullOrWhiteSpace(taken.Language) ? English : taken.Language.Trim(),
            rules.NoticeNumber,
            taken.NoticeGiven,
            rules.Months,
            rules.EndsWithReferral,
            Witnessed.Of(taken)
        );

    /// <summary>Refuses whoever may not agree, and who says too little of their right to.</summary>
    public void Check(Person? person)
    {
        if (How == ConsentGivenHow.NotAsked || GivenBy == ConsentGivenBy.Nobody)
            throw Refusal.Field("consent.givenBy", "Say who agreed, and how.");
        if (GivenBy == ConsentGivenBy.Relative)
            throw Refusal.Rule(
                "relative-cannot-agree",
                "A relative or friend cannot agree for an adult. Ask the person; or see the document of an attorney or deputy; or, if the person cannot decide this, choose that and the hub decides in their interest."
            );
        if (GivenBy == ConsentGivenBy.ParentOfChild && person?.DateOfBirth is { } born && IsAdult(born))
            throw Refusal.Rule(
                "person-is-adult",
                "This person is 18 or older, so a parent cannot agree for them. Ask the person themselves."
            );
        if (GivenBy == ConsentGivenBy.AttorneyOrDeputy && string.IsNullOrWhiteSpace(GivenByName))
            throw Refusal.Field(
                "consent.givenByName",
                "Enter the name of the attorney or deputy whose document you saw."
            );
        if (GivenBy == ConsentGivenBy.AttorneyOrDeputy && string.IsNullOrWhiteSpace(DocumentSeen))
            throw Refusal.Field(
                "consent.documentSeen",
                "Say which document you saw, such as a power of attorney for health and welfare."
            );
        if (GivenBy == ConsentGivenBy.ParentOfChild && string.IsNullOrWhiteSpace(GivenByName))
            throw Refusal.Field("consent.givenByName", "Enter the name of the parent who agreed.");
        Witness?.Check();
    }

    private bool IsAdult(DateOnly born) => born.AddYears(AdultFrom) <= On;
}

/// <summary>What was said of one service.</summary>
internal sealed record SaidOf(ConsentAnswer Answer, int Groups, string Limits = "")
{
    public const int ShortestLimits = 3;

    /// <summary>What was said on a form that names what is left out; the rest is what the spoken sentence covers.</summary>
    public static SaidOf Form(
        ConsentAnswer answer,
        IEnumerable<string> needs,
        IReadOnlyList<DataGroup>? leftOut,
        string? limits
    ) =>
        new(
            answer,
            DataGroups.DefaultFor(needs) & ~(answer == ConsentAnswer.YesWithLimits ? DataGroups.Of(leftOut ?? []) : 0),
            answer == ConsentAnswer.YesWithLimits ? limits ?? "" : ""
        );

    public void Check()
    {
        if (Answer == ConsentAnswer.YesWithLimits && Groups == 0)
            throw Refusal.Field("services", "With everything left out there is nothing to share. Record a no.");
        if (Answer is ConsentAnswer.Yes && Groups == 0)
            throw Refusal.Field("groups", "Choose what may be shared.");
    }
}

/// <summary>When sharing ends.</summary>
internal static class Sharing
{
    /// <summary>The first instant of the day, in London, on which a consent of that day holds no longer.</summary>
    public static DateTimeOffset EndOf(DateOnly on, int months) =>
        UkTime.InstantOf(on.AddMonths(months), TimeOnly.MinValue);
}
