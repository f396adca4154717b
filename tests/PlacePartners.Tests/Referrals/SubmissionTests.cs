using PlacePartners.Platform.Http;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>The rules that no endpoint can get round, since they stand in the entities.</summary>
public sealed class SubmissionTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly Act Worker = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Morning);
    private static readonly Act Hub = Worker with { As = Party.Hub };
    private static readonly Act Receiver = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Morning, Party.Receiver);
    private static readonly Receiver Open = new(TakesReferrals: true, HasSigned: true);
    private readonly Guid serviceId = Guid.CreateVersion7();

    [Fact]
    public void Nothing_is_sent_without_consent_for_that_service()
    {
        var (submission, referral) = Proposed();
        Agree(submission, Guid.CreateVersion7());
        submission.Confirm(ContactChannel.Phone, "Spoke to them", Worker);

        var refused = Should.Throw<Refusal>(() => submission.Send(referral, Open, Hub));

        refused.Code.ShouldBe("no-consent");
        referral.State.ShouldBe(ReferralState.Proposed);
    }

    [Fact]
    public void A_no_is_not_consent()
    {
        var (submission, referral) = Proposed();
        submission.RecordConsent(serviceId, ConsentAnswer.No, Talk, "Words", Worker);
        submission.Confirm(ContactChannel.Phone, "", Worker);

        Should.Throw<Refusal>(() => submission.Send(referral, Open, Hub)).Code.ShouldBe("no-consent");
    }

    [Fact]
    public void Nothing_is_sent_before_the_hub_has_confirmed()
    {
        var (submission, referral) = Proposed();
        Agree(submission, serviceId);

        Should.Throw<Refusal>(() => submission.Send(referral, Open, Hub)).Code.ShouldBe("not-confirmed");
    }

    [Theory]
    [InlineData(false, true, "service-closed")]
    [InlineData(true, false, "no-agreement")]
    public void Nothing_is_sent_to_a_service_that_may_not_have_it(bool takesReferrals, bool hasSigned, string code)
    {
        var (submission, referral) = Proposed();
        Agree(submission, serviceId);
        submission.Confirm(ContactChannel.Phone, "", Worker);

        Should
            .Throw<Refusal>(() => submission.Send(referral, new Receiver(takesReferrals, hasSigned), Hub))
            .Code.ShouldBe(code);
    }

    [Fact]
    public void A_referral_goes_its_way_to_an_outcome()
    {
        var (submission, referral) = Sent();

        referral.View(Receiver);
        referral.Accept(Receiver);
        referral.RecordFirstContact(new DateOnly(2026, 11, 23), ContactChannel.Phone, Receiver);
        referral.Complete(OutcomeCode.HelpedFully, new DateOnly(2026, 11, 23), "Alarms fitted", Receiver);

        referral.State.ShouldBe(ReferralState.Completed);
        referral
            .History.Select(e => e.What)
            .ShouldBe(["proposed", "sent", "viewed", "accepted", "in-progress", "completed"]);
        submission.State.ShouldBe(SubmissionState.FollowUp);
        submission.EndFollowUp(FollowUpResult.Reached, "", Hub);
        submission.State.ShouldBe(SubmissionState.Closed);
    }

    [Fact]
    public void The_person_is_given_up_after_three_tries_and_a_letter()
    {
        var (submission, _) = Sent();
        submission.RecordFollowUpAttempt(ContactChannel.Phone, "", Hub);
        submission.RecordFollowUpAttempt(ContactChannel.Phone, "", Hub);
        submission.RecordFollowUpAttempt(ContactChannel.Text, "", Hub);
        Should
            .Throw<Refusal>(() => submission.EndFollowUp(FollowUpResult.NotReached, "", Hub))
            .Code.ShouldBe("too-few-follow-ups");

        submission.RecordFollowUpAttempt(ContactChannel.Letter, "", Hub);
        submission.EndFollowUp(FollowUpResult.NotReached, "", Hub);

        submission.FollowedUp.ShouldBe(FollowUpResult.NotReached);
        Should
            .Throw<Refusal>(() => submission.EndFollowUp(FollowUpResult.Reached, "", Hub))
            .Code.ShouldBe("no-follow-up");
    }

    [Fact]
    public void After_three_services_that_could_not_help_comes_no_fourth()
    {
        var (submission, referral) = Sent();
        for (var hop = 1; hop <= 3; hop++)
        {
            referral.Decline(DeclineCode.AtCapacity, "", Receiver);
            submission.RequireHop(referral);
            var other = Guid.CreateVersion7();
            Agree(submission, other);
            referral = submission.Propose(
                other,
                Receiver.OrganisationId,
                new Reason(["falls"], ["Q05"], ReroutedFromId: referral.Id),
                Hub
            );
            submission.Send(referral, Open, Hub);
        }

        referral.Decline(DeclineCode.AtCapacity, "", Receiver);

        Should.Throw<Refusal>(() => submission.RequireHop(referral)).Code.ShouldBe("too-many-hops");
    }

    [Fact]
    public void A_declined_referral_cannot_be_accepted()
    {
        var (_, referral) = Sent();
        referral.Decline(DeclineCode.AtCapacity, "", Receiver);

        Should.Throw<Refusal>(() => referral.Accept(Receiver)).Code.ShouldBe("not-now");
    }

    [Fact]
    public void Giving_up_takes_three_attempts_on_three_days_in_two_ways()
    {
        var (_, referral) = Sent();
        var later = Receiver with { At = Morning.AddDays(5) };
        referral.Accept(Receiver);
        referral.RecordAttempt(new DateOnly(2026, 11, 24), ContactChannel.Phone, later);
        referral.RecordAttempt(new DateOnly(2026, 11, 25), ContactChannel.Phone, later);
        Should.Throw<Refusal>(() => referral.GiveUpContact("", later)).Code.ShouldBe("too-few-attempts");

        referral.RecordAttempt(new DateOnly(2026, 11, 26), ContactChannel.Letter, later);
        referral.GiveUpContact("", later);

        referral.State.ShouldBe(ReferralState.UnableToContact);
    }

    [Fact]
    public void Withdrawing_consent_ends_every_referral_to_that_service_and_bars_another_send()
    {
        var (submission, referral) = Sent();

        submission.WithdrawConsent(serviceId, "Changed their mind", Worker);

        referral.State.ShouldBe(ReferralState.Withdrawn);
        submission.LiveConsentFor(serviceId).ShouldBeNull();
    }

    [Fact]
    public void Withdrawing_after_completion_keeps_the_outcome_but_not_the_sight()
    {
        var (submission, referral) = Sent();
        referral.Accept(Receiver);
        referral.RecordFirstContact(new DateOnly(2026, 11, 23), ContactChannel.Phone, Receiver);
        referral.Complete(OutcomeCode.AdviceOnly, new DateOnly(2026, 11, 23), "", Receiver);

        submission.Withdraw("Asked by phone", Worker);

        referral.Outcome.ShouldBe(OutcomeCode.AdviceOnly);
        referral.State.ShouldBe(ReferralState.Completed);
        referral.WithdrawnAt.ShouldNotBeNull();
        submission.State.ShouldBe(SubmissionState.Withdrawn);
    }

    [Fact]
    public void A_relative_cannot_agree_without_authority_that_was_seen()
    {
        var (submission, _) = Proposed();
        var talk = Talk with { GivenBy = ConsentGivenBy.AttorneyOrDeputy, GivenByName = " " };

        Should
            .Throw<Refusal>(() => submission.RecordConsent(serviceId, ConsentAnswer.Yes, talk, "Words", Worker))
            .FieldName.ShouldBe("consent.givenByName");
    }

    private static ConsentTalk Talk =>
        new(1, ConsentGivenHow.FaceToFace, ConsentGivenBy.Person, "", new DateOnly(2026, 11, 23));

    private void Agree(Submission submission, Guid toServiceId) =>
        submission.RecordConsent(toServiceId, ConsentAnswer.Yes, Talk, "Words", Worker);

    private (Submission, Referral) Sent()
    {
        var (submission, referral) = Proposed();
        Agree(submission, serviceId);
        submission.Confirm(ContactChannel.Phone, "", Worker);
        submission.Send(referral, Open, Hub);
        return (submission, referral);
    }

    private (Submission, Referral) Proposed()
    {
        var checklist = Checklist.Publish(1, ChecklistSeed.Sections(), null, Morning);
        var details = new PersonDetails(
            "Ada",
            "Invented",
            null,
            "1 Test Street",
            "SW2 1AA",
            "020 7946 0018",
            "",
            "",
            "",
            false
        );
        var person = PlacePartners.Referrals.Person.Told(details, Guid.CreateVersion7(), new DateOnly(2026, 11, 23));
        var draft = new Draft(
            "PP-TEST-22",
            Guid.CreateVersion7(),
            [new Answer { QuestionId = "Q05", Reply = Reply.Yes }],
            new DateOnly(2026, 11, 23),
            ""
        );
        var submission = Submission.Make(draft, checklist, person, Worker);
        var referral = submission.Propose(serviceId, Receiver.OrganisationId, new Reason(["falls"], ["Q05"]), Worker);
        return (submission, referral);
    }
}
