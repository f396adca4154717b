using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public enum Reply
{
    /// <summary>The person was asked, and does not know.</summary>
    DontKnow,
    Yes,
    No,

    /// <summary>Left blank.</summary>
    NotAsked,
}

/// <summary>How pressing a need is when its question opens it.</summary>
public enum Priority
{
    Ordinary,

    /// <summary>Act at once when there is no working smoke alarm either.</summary>
    Urgent,

    /// <summary>Act at once when the person has nothing for today.</summary>
    UrgentIfNoneToday,
}

/// <summary>One version of the partnership's questions. A version never changes; an edit publishes the next.</summary>
internal sealed class Checklist : TenantOwned
{
    private Checklist() { }

    public int Number { get; private set; }
    public List<Section> Sections { get; private set; } = [];
    public DateTimeOffset PublishedAt { get; private set; }
    public Guid? PublishedByMembershipId { get; private set; }

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    public IEnumerable<Question> ActiveQuestions => Questions.Where(question => question.IsActive);

    public static Checklist Publish(int number, IEnumerable<Section> sections, Guid? membershipId, DateTimeOffset now)
    {
        var checklist = new Checklist
        {
            Number = number,
            Sections = [.. sections],
            PublishedAt = now,
            PublishedByMembershipId = membershipId,
        };
        var ids = checklist.Questions.Select(question => question.Id).ToList();
        if (ids.Distinct().Count() != ids.Count)
            throw Refusal.Field("sections", "Two questions have the same number. Give each its own.");
        if (!checklist.ActiveQuestions.Any())
            throw Refusal.Field("sections", "Keep at least one question in use.");
        return checklist;
    }

    /// <summary>The answers in the order of the questions; a question left blank was not asked, which is neither "no" nor "don't know".</summary>
    public List<Answer> Complete(IReadOnlyCollection<Answer> answers)
    {
        var known = ActiveQuestions.Select(question => question.Id).ToHashSet();
        if (answers.FirstOrDefault(answer => !known.Contains(answer.QuestionId)) is { } stranger)
            throw Refusal.Field(
                "answers",
                $"Question {stranger.QuestionId} is not in version {Number} of the checklist."
            );
        if (answers.DistinctBy(answer => answer.QuestionId).Count() != answers.Count)
            throw Refusal.Field("answers", "A question is answered twice. Answer each once.");
        return
        [
            .. ActiveQuestions.Select(question =>
                answers.FirstOrDefault(answer => answer.QuestionId == question.Id)
                ?? new Answer { QuestionId = question.Id, Reply = Reply.NotAsked }
            ),
        ];
    }

    /// <summary>The needs that the answers open, each with the questions that opened it.</summary>
    public IReadOnlyList<OpenNeed> NeedsFrom(IReadOnlyCollection<Answer> answers)
    {
        var opened = ActiveQuestions
            .Where(question =>
                answers.Any(answer => answer.QuestionId == question.Id && answer.Reply == question.Trigger)
            )
            .ToList();
        return
        [
            .. opened
                .GroupBy(question => question.Need)
                .Select(group => new OpenNeed(
                    group.Key,
                    [.. group.Select(question => question.Id)],
                    group.Any(question => Urgency.Presses(question, opened, answers))
                )),
        ];
    }
}

/// <summary>A need that answers opened.</summary>
internal sealed record OpenNeed(string Code, IReadOnlyList<string> QuestionIds, bool IsUrgent);

internal sealed class Section
{
    public string Title { get; init; } = "";
    public List<Question> Questions { get; init; } = [];
}

internal sealed class Question
{
    public string Id { get; init; } = "";
    public string Text { get; init; } = "";
    public string Help { get; init; } = "";
    public Reply Trigger { get; init; }
    public string Need { get; init; } = "";
    public Priority Priority { get; init; }
    public bool IsActive { get; init; } = true;
}

internal sealed class Answer
{
    public string QuestionId { get; init; } = "";
    public Reply Reply { get; init; }

    /// <summary>Asked only where nothing today would be urgent.</summary>
    public bool NoneToday { get; init; }
}
