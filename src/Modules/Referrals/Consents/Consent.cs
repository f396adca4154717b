using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public enum ConsentAnswer
{
    Yes,
    No,
}

public enum ConsentGivenHow
{
    FaceToFace,
    Phone,
    SignedForm,
}

public enum ConsentGivenBy
{
    Person,

    /// <summary>An attorney or deputy for health and welfare, whose document was seen. No other relative can agree.</summary>
    AttorneyOrDeputy,
}

/// <summary>What a person said about sharing with one service, and the words they heard. Only ever added to.</summary>
internal sealed class Consent : TenantOwned, IAboutPerson
{
    private Consent() { }

    public Guid SubmissionId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid ServiceId { get; private set; }
    public ConsentAnswer Answer { get; private set; }
    public int WordingNumber { get; private set; }
    public string WordingText { get; private set; } = "";
    public ConsentGivenHow How { get; private set; }
    public ConsentGivenBy GivenBy { get; private set; }

    [Personal]
    public string GivenByName { get; private set; } = "";

    /// <summary>The day on which the person said it; on a paper form before it was recorded.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>When it was recorded here.</summary>
    public DateTimeOffset GivenAt { get; private set; }
    public Guid? RecordedByMembershipId { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public Guid? WithdrawnByMembershipId { get; private set; }

    public bool IsLive => Answer == ConsentAnswer.Yes && WithdrawnAt is null;

    public static Consent Record(
        Submission submission,
        Guid serviceId,
        ConsentAnswer answer,
        ConsentTalk talk,
        string readOut,
        Act by
    )
    {
        if (talk.GivenBy == ConsentGivenBy.AttorneyOrDeputy && string.IsNullOrWhiteSpace(talk.GivenByName))
            throw Refusal.Field(
                "consent.givenByName",
                "Enter the name of the attorney or deputy whose document you saw."
            );
        return new()
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            ServiceId = serviceId,
            Answer = answer,
            WordingNumber = talk.WordingNumber,
            WordingText = readOut,
            How = talk.How,
            GivenBy = talk.GivenBy,
            GivenByName = talk.GivenByName.Trim(),
            GivenOn = talk.On,
            GivenAt = by.At,
            RecordedByMembershipId = by.MembershipId,
        };
    }

    public void Withdraw(Act by)
    {
        if (!IsLive)
            throw Refusal.Rule("no-consent", "There is no consent for this service to withdraw.");
        (WithdrawnAt, WithdrawnByMembershipId) = (by.At, by.MembershipId);
    }
}

/// <summary>The one talk in which a person says yes or no to each service.</summary>
internal sealed record ConsentTalk(
    int WordingNumber,
    ConsentGivenHow How,
    ConsentGivenBy GivenBy,
    string GivenByName,
    DateOnly On
);
