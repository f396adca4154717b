using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What a person said about sharing with one service, and the words they heard. Only ever added to.</summary>
internal sealed class Consent : TenantOwned, IAboutPerson
{
    /// <summary>How long it holds where the partnership has not said otherwise.</summary>
    public const int UsualMonths = 12;

    private Consent() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid ServiceId { get; private set; }
    public ConsentAnswer Answer { get; private set; }

    /// <summary>The data groups that the service may see, as <see cref="DataGroups"/> keeps them.</summary>
    public int Groups { get; private set; }

    /// <summary>The groups that this record took back from the one before; 0 where it took back none.</summary>
    public int TakenBack { get; private set; }

    /// <summary>What the person does not want, in words; the receiver reads it too.</summary>
    [Personal]
    public string Limits { get; private set; } = "";

    public int WordingNumber { get; private set; }
    public string WordingText { get; private set; } = "";

    /// <summary>The language in which the words were said.</summary>
    public string Language { get; private set; } = "";
    public int PrivacyNoticeNumber { get; private set; }
    public NoticeGivenHow NoticeGiven { get; private set; }
    public ConsentGivenHow How { get; private set; }
    public ConsentGivenBy GivenBy { get; private set; }

    [Personal]
    public string GivenByName { get; private set; } = "";

    /// <summary>The power of attorney or the court's order that was seen.</summary>
    [Personal]
    public string DocumentSeen { get; private set; } = "";

    /// <summary>They agreed by a mark or a sign, and not with their name.</summary>
    public bool IsByMark { get; private set; }
    public bool IsThroughInterpreter { get; private set; }

    [Personal]
    public string WitnessName { get; private set; } = "";

    [Personal]
    public string WitnessRole { get; private set; } = "";

    /// <summary>The day on which the person said it; on a paper form before it was recorded.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>When it was recorded here.</summary>
    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>From then on nothing new is sent, and what was sent can only be read.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>It ends with the referral too, if that comes first; for anything new with the last one to the service.</summary>
    public bool EndsWithReferral { get; private set; }
    public Guid? RecordedByMembershipId { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public Guid? WithdrawnByMembershipId { get; private set; }

    /// <summary>The person could not decide; this record did, in their interest.</summary>
    public Guid? BestInterestsId { get; private set; }

    /// <summary>The person did not agree; it is shared all the same, for a reason that this record gives.</summary>
    public Guid? OverrideId { get; private set; }

    public bool IsLive =>
        WithdrawnAt is null
        && (
            Answer is ConsentAnswer.Yes or ConsentAnswer.YesWithLimits
            || BestInterestsId is not null
            || OverrideId is not null
        );

    public static Consent Record(
        Submission submission,
        Guid serviceId,
        SaidOf said,
        ConsentTalk talk,
        string readOut,
        Act by
    )
    {
        talk.Check(submission.Person);
        said.Check();
        return new()
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            ServiceId = serviceId,
            Answer = said.Answer,
            Groups = said.Answer is ConsentAnswer.No ? 0 : said.Groups,
            Limits = said.Limits.Trim(),
            WordingNumber = talk.WordingNumber,
            WordingText = readOut,
            Language = talk.Language,
            PrivacyNoticeNumber = talk.NoticeNumber,
            NoticeGiven = talk.NoticeGiven,
            How = talk.How,
            GivenBy = talk.GivenBy,
            GivenByName = talk.GivenByName.Trim(),
            DocumentSeen = talk.DocumentSeen.Trim(),
            IsByMark = talk.Witness?.IsByMark ?? false,
            IsThroughInterpreter = talk.Witness?.IsThroughInterpreter ?? false,
            WitnessName = talk.Witness?.Name ?? "",
            WitnessRole = talk.Witness?.Role ?? "",
            GivenOn = talk.On,
            GivenAt = by.At,
            ExpiresAt = Sharing.EndOf(talk.On, talk.Months),
            EndsWithReferral = talk.EndsWithReferral,
            RecordedByMembershipId = by.MembershipId,
        };
    }

    /// <summary>Somebody else decided: for a person who cannot, or against one who did not agree.</summary>
    public static Consent Decided(
        Referral referral,
        int groups,
        Guid? bestInterestsId,
        Guid? overrideId,
        SharingRules rules,
        Act by
    ) =>
        new()
        {
            SubmissionId = referral.SubmissionId,
            PersonId = referral.PersonId,
            ServiceId = referral.ServiceId,
            Answer = bestInterestsId is null ? ConsentAnswer.No : ConsentAnswer.Unable,
            Groups = groups,
            How = ConsentGivenHow.NotAsked,
            GivenBy = ConsentGivenBy.Nobody,
            GivenOn = UkTime.DateOf(by.At),
            GivenAt = by.At,
            ExpiresAt = Sharing.EndOf(UkTime.DateOf(by.At), rules.Months),
            EndsWithReferral = rules.EndsWithReferral,
            RecordedByMembershipId = by.MembershipId,
            BestInterestsId = bestInterestsId,
            OverrideId = overrideId,
        };

    /// <summary>The same, without the groups that the person takes back.</summary>
    public Consent Without(int groups, Act by) =>
        new()
        {
            SubmissionId = SubmissionId,
            PersonId = PersonId,
            ServiceId = ServiceId,
            Answer = Answer == ConsentAnswer.Yes ? ConsentAnswer.YesWithLimits : Answer,
            Groups = Groups & ~groups,
            TakenBack = Groups & groups,
            Limits = Limits,
            WordingNumber = WordingNumber,
            WordingText = WordingText,
            Language = Language,
            PrivacyNoticeNumber = PrivacyNoticeNumber,
            NoticeGiven = NoticeGiven,
            How = How,
            GivenBy = GivenBy,
            GivenByName = GivenByName,
            DocumentSeen = DocumentSeen,
            IsByMark = IsByMark,
            IsThroughInterpreter = IsThroughInterpreter,
            WitnessName = WitnessName,
            WitnessRole = WitnessRole,
            GivenOn = UkTime.DateOf(by.At),
            GivenAt = by.At,
            ExpiresAt = ExpiresAt,
            EndsWithReferral = EndsWithReferral,
            RecordedByMembershipId = by.MembershipId,
            BestInterestsId = BestInterestsId,
        };

    public void Withdraw(Act by)
    {
        if (!IsLive)
            throw Refusal.Rule("no-consent", "There is no consent for this service to withdraw.");
        (WithdrawnAt, WithdrawnByMembershipId) = (by.At, by.MembershipId);
    }
}
