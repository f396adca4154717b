using PlacePartners.Platform.Http;
using PlacePartners.Referrals;
using Needs = PlacePartners.Contracts.Services.Needs;

namespace PlacePartners.Tests.Referrals;

public sealed class ChecklistTests
{
    private readonly Checklist checklist = Checklist.Publish(
        1,
        ChecklistSeed.Sections(),
        null,
        new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero)
    );

    [Fact]
    public void The_seed_has_eighteen_questions_under_four_headings()
    {
        checklist.Sections.Count.ShouldBe(4);
        checklist.Questions.Select(question => question.Need).ShouldBe(Needs.All.Select(need => need.Code));
    }

    [Fact]
    public void Not_knowing_opens_no_need_and_a_blank_question_was_not_asked()
    {
        var answers = checklist.Complete([new Answer { QuestionId = "Q01", Reply = Reply.DontKnow }]);

        answers.Count.ShouldBe(18);
        answers.Count(answer => answer.Reply == Reply.NotAsked).ShouldBe(17);
        checklist.NeedsFrom(answers).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Reply.No, true)]
    [InlineData(Reply.Yes, false)]
    [InlineData(Reply.DontKnow, false)]
    public void High_fire_risk_presses_when_there_is_no_alarm(Reply alarm, bool isUrgent)
    {
        var needs = checklist.NeedsFrom([
            new Answer { QuestionId = "Q01", Reply = alarm },
            new Answer { QuestionId = "Q02", Reply = Reply.Yes },
        ]);

        needs.Single(need => need.Code == "fire.high-risk").IsUrgent.ShouldBe(isUrgent);
    }

    [Theory]
    [InlineData(Reply.Yes, true)]
    [InlineData(Reply.No, false)]
    [InlineData(Reply.DontKnow, false)]
    public void High_fire_risk_presses_in_spite_of_an_alarm_when_a_question_that_follows_bears_it_out(
        Reply smokesInBed,
        bool isUrgent
    )
    {
        var sections = ChecklistSeed.Sections().ToList();
        sections[0]
            .Questions.Insert(
                2,
                new Question
                {
                    Id = "Q02a",
                    Text = "Does anybody smoke in bed, use oxygen, or stay in bed all day?",
                    Trigger = Reply.Yes,
                    Need = "fire.high-risk",
                    Priority = Priority.Urgent,
                    FollowsId = "Q02",
                    FollowsOn = Reply.Yes,
                }
            );
        var following = Checklist.Publish(1, sections, null, DateTimeOffset.UnixEpoch);

        var needs = following.NeedsFrom([
            new Answer { QuestionId = "Q01", Reply = Reply.Yes },
            new Answer { QuestionId = "Q02", Reply = Reply.Yes },
            new Answer { QuestionId = "Q02a", Reply = smokesInBed },
        ]);

        needs.Single().IsUrgent.ShouldBe(isUrgent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Food_presses_when_there_is_none_today(bool noneToday)
    {
        var needs = checklist.NeedsFrom([
            new Answer
            {
                QuestionId = "Q14",
                Reply = Reply.No,
                NoneToday = noneToday,
            },
        ]);

        needs.Single().IsUrgent.ShouldBe(noneToday);
    }

    [Fact]
    public void An_unknown_question_is_refused() =>
        Should
            .Throw<Refusal>(() => checklist.Complete([new Answer { QuestionId = "Q99", Reply = Reply.Yes }]))
            .FieldName.ShouldBe("answers");
}
