using System.ComponentModel.DataAnnotations;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public enum PlanConsentBy
{
    Person,

    /// <summary>An attorney or deputy for health and welfare, whose document was seen.</summary>
    AttorneyOrDeputy,

    /// <summary>Somebody with parental responsibility for a child who cannot decide this alone.</summary>
    ParentalResponsibility,
}

/// <summary>What a person said about sharing a plan with one organisation. Purpose: support plan, and nothing else.</summary>
internal sealed class PlanConsent : TenantOwned, IAboutPerson
{
    public const string Purpose = "support plan";

    /// <summary>How long it holds, as every other consent does unless it is withdrawn sooner.</summary>
    public const int Months = Consent.UsualMonths;

    private PlanConsent() { }

    public Guid PlanId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public ConsentAnswer Answer { get; private set; }
    public bool SharesAims { get; private set; }
    public bool SharesWheel { get; private set; }
    public bool SharesOthers { get; private set; }
    public int WordingNumber { get; private set; }
    public ConsentGivenHow How { get; private set; }
    public PlanConsentBy GivenBy { get; private set; }

    [Personal]
    public string GivenByName { get; private set; } = "";

    /// <summary>The power of attorney or the court's order that was seen.</summary>
    [Personal]
    public string DocumentSeen { get; private set; } = "";
    public DateOnly GivenOn { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public Guid? RecordedByMembershipId { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public Guid? WithdrawnByMembershipId { get; private set; }

    /// <summary>When the person said something else of the same organisation.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    public bool IsLive => Answer == ConsentAnswer.Yes && WithdrawnAt is null && ReplacedAt is null;

    /// <summary>The day on which the person is to be asked again: from then on it holds no longer.</summary>
    public DateOnly EndsOn => GivenOn.AddMonths(Months);

    public bool HasRunOut(DateOnly today) => EndsOn <= today;

    public static PlanConsent Record(SupportPlan plan, Guid organisationId, PlanTalk talk, Act by)
    {
        var today = UkTime.DateOf(by.At);
        var on = talk.GivenOn ?? today;
        if (on > today || on.AddMonths(Months) <= today)
            throw Refusal.Field("consent.givenOn", "Enter today, or a day of the last twelve months.");
        var agrees = talk.Agrees is true;
        return new()
        {
            PlanId = plan.Id,
            PersonId = plan.PersonId,
            OrganisationId = organisationId,
            Answer = agrees ? ConsentAnswer.Yes : ConsentAnswer.No,
            SharesAims = agrees && talk.SharesAims,
            SharesWheel = agrees && talk.SharesWheel,
            SharesOthers = agrees && talk.SharesOthers,
            WordingNumber = PlanWording.Number,
            How = talk.How!.Value,
            GivenBy = talk.GivenBy!.Value,
            GivenByName = talk.GivenByName.Trim(),
            DocumentSeen = talk.DocumentSeen.Trim(),
            GivenOn = on,
            GivenAt = by.At,
            RecordedByMembershipId = by.MembershipId,
        };
    }

    /// <summary>How the person said that they take it back.</summary>
    [Personal]
    public ContactChannel? WithdrawnHow { get; private set; }

    public void Withdraw(ContactChannel? how, Act by) =>
        (WithdrawnAt, WithdrawnByMembershipId, WithdrawnHow) = (by.At, by.MembershipId, how);

    public void GiveWay(Act by) => ReplacedAt = by.At;

    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    public void Forget() => (GivenByName, DocumentSeen) = ("", "");
}

/// <summary>The talk in which a person says yes or no to one organisation.</summary>
public sealed record PlanTalk
{
    [Required(ErrorMessage = "Ask the person, and choose what they said.")]
    public bool? Agrees { get; init; }

    /// <summary>Their aims.</summary>
    public bool SharesAims { get; init; }

    /// <summary>Their outcomes wheel and reviews.</summary>
    public bool SharesWheel { get; init; }

    /// <summary>Who else helps them, and with what.</summary>
    public bool SharesOthers { get; init; }

    [Required(ErrorMessage = "Choose how they said it.")]
    public ConsentGivenHow? How { get; init; }

    [Required(ErrorMessage = "Choose who said it.")]
    public PlanConsentBy? GivenBy { get; init; }

    [Line(0, 160)]
    public string GivenByName { get; init; } = "";

    /// <summary>The power of attorney or the court's order that was seen, where an attorney or deputy agreed.</summary>
    [Line(0, 200)]
    public string DocumentSeen { get; init; } = "";

    /// <summary>The day on which they said it; today when it is not given.</summary>
    public DateOnly? GivenOn { get; init; }

    private const int Adult = 18;

    /// <summary>Refuses whoever may not agree for this person. Nobody agrees for an adult unless a document gives them the right.</summary>
    /// <param name="born">The person's date of birth.</param>
    /// <param name="today">The day, in London.</param>
    internal void Check(DateOnly? born, DateOnly today)
    {
        var isForOther = GivenBy is PlanConsentBy.AttorneyOrDeputy or PlanConsentBy.ParentalResponsibility;
        if (GivenBy == PlanConsentBy.ParentalResponsibility && !(born?.AddYears(Adult) > today))
            throw Refusal.Field(
                "consent.givenBy",
                "Parental responsibility counts for somebody under 18. Check the date of birth, or ask the person."
            );
        if (isForOther && string.IsNullOrWhiteSpace(GivenByName))
            throw Refusal.Field("consent.givenByName", "Enter the name of whoever agreed for the person.");
        if (GivenBy == PlanConsentBy.AttorneyOrDeputy && string.IsNullOrWhiteSpace(DocumentSeen))
            throw Refusal.Field(
                "consent.documentSeen",
                "Say which document you saw, such as a power of attorney for health and welfare."
            );
    }

    /// <summary>The same, once it is recorded who has parental responsibility for a child.</summary>
    internal void Check(DateOnly? born, PlanFamily? family, DateOnly today)
    {
        Check(born, today);
        if (GivenBy != PlanConsentBy.ParentalResponsibility)
            return;
        if (family is null)
            throw Refusal.Rule(
                "plan-needs-family",
                "Record first whether the child can decide this alone, and who has parental responsibility."
            );
        if (!family.MayAgree(GivenByName))
            throw Refusal.Field(
                "consent.givenByName",
                "Enter the name of a contact that is recorded with parental responsibility."
            );
    }

    internal PlanTalk ForAll() => this with { SharesAims = true, SharesWheel = true, SharesOthers = true };
}

/// <summary>What is read out before a person agrees. Another wording gets another number.</summary>
internal static class PlanWording
{
    public const int Number = 1;

    public const string Text =
        "I would like to write one plan with you that the people who help you can share. One of us is your lead worker, "
        + "whom you can always ask. Each organisation that I am about to name sees your name, how to reach you, who your "
        + "lead worker is, and what it is asked to do. You decide, for each of them, whether it also sees what you want to "
        + "achieve, how you said things are going, and who else helps you. You can say no to any of them, and you can "
        + "change your mind at any time by telling any of us. Is that all right with you?";
}
