using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What every version of the checklist keeps to.</summary>
internal static class ChecklistCheck
{
    public static void Of(Checklist checklist)
    {
        var ids = checklist.Questions.Select(question => question.Id).ToList();
        if (ids.Distinct().Count() != ids.Count)
            throw Refusal.Field("sections", "Two questions have the same number. Give each its own.");
        if (!checklist.ActiveQuestions.Any())
            throw Refusal.Field("sections", "Keep at least one question in use.");
        foreach (var section in checklist.Sections)
        foreach (var question in section.Questions.Where(question => question.FollowsId is not null))
            FollowUp(question, section);
        if (checklist.Languages.FirstOrDefault(code => FormLanguages.Find(code) is null) is { } unknown)
            throw Refusal.Field("languages", $"{unknown} is not a language of the list. Choose one from it.");
    }

    // One level: a follow-up to a follow-up is a form that nobody can fill at a door.
    private static void FollowUp(Question question, Section section)
    {
        var first = section.Questions.Find(other => other.Id == question.FollowsId);
        if (
            first is null
            || first.FollowsId is not null
            || section.Questions.IndexOf(first) > section.Questions.IndexOf(question)
        )
            throw Refusal.Field(
                "sections",
                $"Question {question.Id}: choose a question above it, under the same heading, that follows no other."
            );
        if (question.IsActive && !first.IsActive)
            throw Refusal.Field(
                "sections",
                $"Question {question.Id} follows question {first.Id}, which is not asked. Ask both, or neither."
            );
        if (question.FollowsOn is not (Reply.Yes or Reply.No or Reply.DontKnow))
            throw Refusal.Field("sections", $"Question {question.Id}: choose the answer that leads to it.");
    }
}
