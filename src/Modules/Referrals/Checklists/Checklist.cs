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

    /// <summary>
    /// Act at once when there is no working smoke alarm either, or when a question that follows another, such as whether
    /// anybody smokes in bed, bears out what that one found.
    /// </summary>
    Urgent,

    /// <summary>Act at once when the person has nothing for today.</summary>
    UrgentIfNoneToday,
}

/// <summary>One version of the partnership's questions. A version that was live never changes; what comes after it is the next.</summary>
internal sealed class Checklist : PreparedVersion
{
    private Checklist() { }

    public List<Section> Sections { get; private set; } = [];

    /// <summary>Codes of the languages that it can be asked in, besides English.</summary>
    public List<string> Languages { get; private set; } = [];

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    public IEnumerable<Question> ActiveQuestions => Questions.Where(question => question.IsActive);

    /// <summary>What a partnership begins with: live at once, for there was nothing before it.</summary>
    public static Checklist Publish(int number, IEnumerable<Section> sections, Guid? membershipId, DateTimeOffset now)
    {
        var checklist = new Checklist { Number = number, Sections = [.. sections] };
        checklist.LiveAtOnce(membershipId, now);
        ChecklistCheck.Of(checklist);
        return checklist;
    }

    /// <summary>The next version, as a copy of one that was live.</summary>
    public static Checklist Draft(int number, Checklist from, Preparer by)
    {
        var checklist = new Checklist
        {
            Sections = [.. from.Sections.Select(section => section.Copy())],
            Languages = [.. from.Languages],
        };
        checklist.Begin(number, by);
        return checklist;
    }

    public void Change(IEnumerable<Section> sections, IEnumerable<string> languages, Preparer by)
    {
        Edit(by);
        (Sections, Languages) = ([.. sections], [.. languages.Distinct()]);
        ChecklistCheck.Of(this);
    }

    /// <summary>
    /// The answers in the order of the questions; a question left blank was not asked, which is neither "no" nor "don't
    /// know", and nor was one that another answer hides.
    /// </summary>
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
                answers.FirstOrDefault(answer => answer.QuestionId == question.Id && question.IsAsked(answers))
                ?? new Answer { QuestionId = question.Id, Reply = Reply.NotAsked }
            ),
        ];
    }

    public string RequireLanguage(string code) =>
        code == FormLanguages.English || Languages.Contains(code)
            ? code
            : throw Refusal.Field("language", $"Version {Number} of the checklist is not in this language.");

    /// <summary>The needs that the answers open, each with the questions that opened it.</summary>
    public IReadOnlyList<OpenNeed> NeedsFrom(IReadOnlyCollection<Answer> answers)
    {
        var opened = ActiveQuestions
            .Where(question =>
                question.OpensNeed
                && question.IsAsked(answers)
                && answers.Any(answer => answer.QuestionId == question.Id && answer.Reply == question.Trigger)
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
/// <param name="Rule">By which it has a deadline; null where it has none.</param>
internal sealed record OpenNeed(
    string Code,
    IReadOnlyList<string> QuestionIds,
    bool IsUrgent,
    DeadlineRule? Rule = null
)
{
    public OpenNeed Under(DeadlineRule? rule) =>
        this with
        {
            IsUrgent = IsUrgent || rule?.Deadline.IsUrgent is true,
            Rule = rule,
        };
}

internal sealed class Answer
{
    public string QuestionId { get; init; } = "";
    public Reply Reply { get; init; }

    /// <summary>Asked only where nothing today would be urgent.</summary>
    public bool NoneToday { get; init; }
}
