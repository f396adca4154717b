using MediatR;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What a service without accounts says to a referral.</summary>
public enum AnswerKind
{
    /// <summary>It knows of it, and has not decided.</summary>
    Told,
    Accepted,
    Asked,
    Declined,

    /// <summary>It has taken it on and cannot begin yet.</summary>
    Waitlisted,

    /// <summary>It tried to reach the person, and did not.</summary>
    NotReached,
    Reached,
    GaveUp,

    /// <summary>What came of it.</summary>
    Ended,
}

/// <summary>By the same moves, and under the same guards, as a colleague's with an account. The asking slice saves.</summary>
/// <param name="TakenBy">The person to ask for, where it is accepted.</param>
internal sealed record ServiceAnswer(
    AnswerKind Kind,
    string TakenBy,
    DeclineCode? Code,
    DateOnly? On,
    ContactChannel? How,
    OutcomeCode? Outcome,
    string Note,
    WaitBand? Band = null
)
{
    public async Task Take(Referral referral, AppDb db, IMediator modules, Act by, CancellationToken ct)
    {
        var before = referral.State;
        switch (Kind)
        {
            case AnswerKind.Told:
                referral.View(by);
                break;
            case AnswerKind.Accepted:
                if (TakenBy.Trim().Length < 2)
                    throw Refusal.Field("takenBy", "Enter the name of the person who takes it on.");
                var controllerId = await modules.Send(new GetReceivingController(referral.OrganisationId), ct);
                referral.Accept(by, controllerId, TakenBy);
                break;
            case AnswerKind.Asked:
                referral.Ask(Note, by);
                break;
            case AnswerKind.Declined:
                referral.Decline(Given(Code, "code", "Choose why the service says no."), Note, by);
                break;
            case AnswerKind.Waitlisted:
                var band = Given(Band, "band", "Choose about how long.");
                referral.PutOnWaitingList(
                    band,
                    Day(),
                    await PutOnWaitingList.Latest(referral, db, modules, by.At, ct),
                    by
                );
                break;
            case AnswerKind.NotReached:
                referral.RecordAttempt(Day(), Way(), by);
                break;
            case AnswerKind.Reached:
                referral.RecordFirstContact(Day(), Way(), by);
                break;
            case AnswerKind.GaveUp:
                referral.GiveUpContact(Note, by);
                break;
            default:
                referral.Complete(Given(Outcome, "outcome", "Choose what came of it."), Day(), Note, by);
                break;
        }
        if (referral.State != before && referral.State != ReferralState.Viewed)
            db.Publish(new ReferralMoved(referral.Id, referral.SubmissionId, referral.State.Code()));
    }

    private DateOnly Day() => Given(On, "on", "Enter the day.");

    private ContactChannel Way() => Given(How, "how", "Choose how.");

    private static T Given<T>(T? value, string field, string ask)
        where T : struct => value ?? throw Refusal.Field(field, ask);
}
