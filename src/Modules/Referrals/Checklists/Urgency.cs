namespace PlacePartners.Referrals;

/// <summary>When a worker must act at once instead of waiting for the hub.</summary>
internal static class Urgency
{
    private const string NoAlarm = "fire.alarm";

    public static bool Presses(
        Question question,
        IReadOnlyCollection<Question> opened,
        IReadOnlyCollection<Answer> answers
    ) =>
        question.Priority switch
        {
            Priority.Urgent => opened.Any(other =>
                other.Need == NoAlarm || (question.FollowsId is not null && other.Id == question.FollowsId)
            ),
            Priority.UrgentIfNoneToday => answers.Any(answer => answer.QuestionId == question.Id && answer.NoneToday),
            _ => false,
        };
}
