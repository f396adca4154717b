using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Somebody who is in a cohort, and who agreed to that.</summary>
internal sealed class CohortMember : TenantOwned, IAboutPerson
{
    private const int Adult = 18;
    private const int PresumedCompetent = 16;

    private CohortMember() { }

    public Guid CohortId { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid PersonId { get; private set; }
    public ConsentGivenHow How { get; private set; }
    public PlanConsentBy GivenBy { get; private set; }

    [Personal]
    public string GivenByName { get; private set; } = "";
    public DateOnly GivenOn { get; private set; }
    public DateTimeOffset JoinedAt { get; private set; }
    public Guid? RecordedByMembershipId { get; private set; }
    public DateTimeOffset? LeftAt { get; private set; }

    public static CohortMember Join(
        Cohort cohort,
        SupportPlan plan,
        DateOnly? born,
        PlanFamily? family,
        PlanTalk talk,
        Act by
    )
    {
        plan.RequireLead(by);
        var today = UkTime.DateOf(by.At);
        if (!cohort.IsOn(today))
            throw Refusal.Rule("cohort-off", "This cohort is off until its impact assessment is approved.");
        if (talk.Agrees is not true)
            throw Refusal.Field("consent.agrees", "Nobody is added to a cohort unless it is agreed.");
        if ((talk.GivenOn ?? today) > today)
            throw Refusal.Field("consent.givenOn", "Enter a day that is not in the future.");
        if (cohort.IsForChildren)
            CheckChild(born, family, talk, today);
        else if (talk.GivenBy == PlanConsentBy.ParentalResponsibility)
            throw Refusal.Field("consent.givenBy", "Parental responsibility counts in a cohort for children.");
        else if (talk.GivenBy == PlanConsentBy.AttorneyOrDeputy && string.IsNullOrWhiteSpace(talk.GivenByName))
            throw Refusal.Field("consent.givenByName", "Enter the name of whoever agreed for the person.");
        return new()
        {
            CohortId = cohort.Id,
            PlanId = plan.Id,
            PersonId = plan.PersonId,
            How = talk.How!.Value,
            GivenBy = talk.GivenBy!.Value,
            GivenByName = talk.GivenByName.Trim(),
            GivenOn = talk.GivenOn ?? today,
            JoinedAt = by.At,
            RecordedByMembershipId = by.MembershipId,
        };
    }

    public void Leave(Act by) => LeftAt ??= by.At;

    public void Forget() => GivenByName = "";

    private static void CheckChild(DateOnly? born, PlanFamily? family, PlanTalk talk, DateOnly today)
    {
        if (born is not { } day || day.AddYears(Adult) <= today)
            throw Refusal.Rule(
                "cohort-for-children",
                "This cohort is for people under 18. Check the date of birth on the checklist."
            );
        if (family is null)
            throw Refusal.Rule(
                "cohort-needs-family",
                "Record first whether the child can decide this alone, and who has parental responsibility."
            );
        var decidesAlone = family.Competence == Competence.Competent || day.AddYears(PresumedCompetent) <= today;
        if (decidesAlone && talk.GivenBy != PlanConsentBy.Person)
            throw Refusal.Field("consent.givenBy", "This child can decide alone, so ask the child.");
        if (!decidesAlone && talk.GivenBy != PlanConsentBy.ParentalResponsibility)
            throw Refusal.Field("consent.givenBy", "Ask somebody with parental responsibility.");
        if (!decidesAlone && !family.MayAgree(talk.GivenByName))
            throw Refusal.Field(
                "consent.givenByName",
                "Enter the name of a contact that is recorded with parental responsibility."
            );
    }
}
