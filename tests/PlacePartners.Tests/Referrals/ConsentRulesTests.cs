using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>Who may agree, for whom, and for how long.</summary>
public sealed class ConsentRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(ConsentGivenBy.Person, "1948-03-02", "", "", null)]
    [InlineData(ConsentGivenBy.AttorneyOrDeputy, "1948-03-02", "Noor Invented", "Power of attorney", null)]
    [InlineData(ConsentGivenBy.AttorneyOrDeputy, "1948-03-02", "Noor Invented", " ", "consent.documentSeen")]
    [InlineData(ConsentGivenBy.AttorneyOrDeputy, "1948-03-02", "", "Power of attorney", "consent.givenByName")]
    [InlineData(ConsentGivenBy.ParentOfChild, "2015-03-02", "Noor Invented", "", null)]
    [InlineData(ConsentGivenBy.ParentOfChild, "2015-03-02", "", "", "consent.givenByName")]
    [InlineData(ConsentGivenBy.ParentOfChild, "2008-11-24", "Noor Invented", "", null)]
    [InlineData(ConsentGivenBy.ParentOfChild, "2008-11-23", "Noor Invented", "", "person-is-adult")]
    [InlineData(ConsentGivenBy.Relative, "1948-03-02", "Noor Invented", "Power of attorney", "relative-cannot-agree")]
    [InlineData(ConsentGivenBy.Relative, "2015-03-02", "Noor Invented", "", "relative-cannot-agree")]
    [InlineData(ConsentGivenBy.Nobody, "1948-03-02", "", "", "consent.givenBy")]
    public void Only_who_has_the_right_agrees_for_somebody(
        ConsentGivenBy by,
        string born,
        string name,
        string document,
        string? refused
    )
    {
        var talk = new ConsentTalk(1, ConsentGivenHow.Phone, by, name, Today, document);

        var problem = Try(() => talk.Check(Someone(DateOnly.Parse(born, null))));

        (problem?.FieldName ?? problem?.Code).ShouldBe(refused);
    }

    [Theory]
    [InlineData(12, "2027-11-22T23:59:59Z", true)]
    [InlineData(12, "2027-11-23T00:00:00Z", false)]
    [InlineData(1, "2026-12-22T23:59:59Z", true)]
    [InlineData(1, "2026-12-23T00:00:00Z", false)]
    public void Consent_holds_to_the_end_of_its_last_day(int months, string at, bool holds)
    {
        var (submission, referral) = Begun();
        submission.RecordConsent(
            referral.ServiceId,
            new SaidOf(ConsentAnswer.Yes, DataGroups.All),
            Talk() with
            {
                Months = months,
            },
            "Words",
            By()
        );
        var then = DateTimeOffset.Parse(at, null);

        (submission.CurrentConsentFor(referral.ServiceId, then) is not null).ShouldBe(holds);
        referral.HasExpired(then).ShouldBe(!holds);
        submission
            .HindranceTo(referral, new Receiver(TakesReferrals: true, HasSigned: true), then)
            .ShouldBe(holds ? null : Hindrance.ConsentExpired);
    }

    [Fact]
    public void Where_it_ends_with_the_referral_nothing_more_is_sent_after_it()
    {
        var (submission, referral) = Begun();
        var talk = Talk() with { EndsWithReferral = true };
        submission.RecordConsent(
            referral.ServiceId,
            new SaidOf(ConsentAnswer.Yes, DataGroups.All),
            talk,
            "Words",
            By()
        );
        submission.Confirm(ContactChannel.Phone, "", By(Party.Hub));
        submission.Send(referral, new Receiver(TakesReferrals: true, HasSigned: true), By(Party.Hub));
        submission.CurrentConsentFor(referral.ServiceId, Now).ShouldNotBeNull();

        referral.Decline(DeclineCode.AtCapacity, "", By(Party.Receiver));

        submission.CurrentConsentFor(referral.ServiceId, Now).ShouldBeNull();
        (referral.SharedUntil, referral.HasExpired(Now)).ShouldBe((Now, true));
        var later = By(Party.Hub) with { At = Now.AddMinutes(1) };
        var again = submission.Propose(
            referral.ServiceId,
            referral.OrganisationId,
            new Reason(["falls"], [], "Room again from Monday on.", false),
            later
        );
        submission
            .HindranceTo(again, new Receiver(TakesReferrals: true, HasSigned: true), later.At)
            .ShouldBe(Hindrance.ConsentExpired);
    }

    [Fact]
    public void Nobody_decides_in_the_interest_of_a_person_who_decided()
    {
        var (submission, referral) = Begun();
        submission.RecordConsent(referral.ServiceId, new SaidOf(ConsentAnswer.No, 0), Talk(), "Words", By());

        var problem = Try(() =>
            submission.DecideFor(
                referral,
                new("They cannot weigh it today.", "Dr Noor", "Their daughter.", "They would want it."),
                SharingRules.Usual(),
                By(Party.Hub)
            )
        );

        problem!.Code.ShouldBe("person-decided");
    }

    [Fact]
    public void The_groups_that_a_need_belongs_to_are_known_for_every_need()
    {
        var groups = PlacePartners.Contracts.Services.Needs.All.ToLookup(need => DataGroups.OfNeed(need.Code));

        groups[DataGroup.Health].Count().ShouldBe(7);
        groups[DataGroup.Finance].Count().ShouldBe(3);
        groups[DataGroup.Household].Count().ShouldBe(8);
        DataGroups.OfNeed("something.new").ShouldBe(DataGroup.Health);
    }

    private static Refusal? Try(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Refusal refused)
        {
            return refused;
        }
    }

    private static Act By(Party party = Party.Referrer) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Now, party);

    private static ConsentTalk Talk() => new(1, ConsentGivenHow.Phone, ConsentGivenBy.Person, "", Today);

    private static PlacePartners.Referrals.Person Someone(DateOnly? born) =>
        PlacePartners.Referrals.Person.Told(
            new PersonDetails("Ada", "Invented", born, "", "", "020 7946 0018", "", "", "", false),
            Guid.CreateVersion7(),
            Today
        );

    private static (Submission, Referral) Begun()
    {
        var checklist = Checklist.Publish(1, ChecklistSeed.Sections(), null, Now);
        var answers = new List<Answer>
        {
            new() { QuestionId = "Q05", Reply = Reply.Yes },
        };
        var draft = new Draft("PP-TEST-24", Guid.CreateVersion7(), answers, Today, "");
        var submission = Submission.Make(draft, checklist, Someone(null), By());
        var reason = new Reason(["falls"], ["Q05"]);
        return (submission, submission.Propose(Guid.CreateVersion7(), Guid.CreateVersion7(), reason, By()));
    }
}
