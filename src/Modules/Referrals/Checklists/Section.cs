namespace PlacePartners.Referrals;

internal sealed class Section
{
    public string Title { get; init; } = "";
    public List<Question> Questions { get; init; } = [];

    /// <summary>The title in other languages.</summary>
    public List<TitleIn> In { get; init; } = [];

    public Section Copy() =>
        new()
        {
            Title = Title,
            Questions = [.. Questions.Select(question => question.Copy())],
            In = [.. In.Select(title => title.Copy())],
        };
}

internal sealed class Question
{
    public string Id { get; init; } = "";
    public string Text { get; init; } = "";
    public string Help { get; init; } = "";
    public Reply Trigger { get; init; }

    /// <summary>The need that it opens; empty for one that is asked so that routing can go by its answer.</summary>
    public string Need { get; init; } = "";
    public Priority Priority { get; init; }
    public bool IsActive { get; init; } = true;

    /// <summary>The question of which one answer leads to this one; null for one that is always asked.</summary>
    public string? FollowsId { get; init; }

    /// <summary>The answer that leads to it.</summary>
    public Reply? FollowsOn { get; init; }

    /// <summary>Text and help in other languages.</summary>
    public List<QuestionIn> In { get; init; } = [];

    public bool OpensNeed => Need.Length > 0;

    /// <summary>Whether these answers lead to it.</summary>
    public bool IsAsked(IReadOnlyCollection<Answer> answers) =>
        FollowsId is null || answers.Any(answer => answer.QuestionId == FollowsId && answer.Reply == FollowsOn);

    public Question Copy() =>
        new()
        {
            Id = Id,
            Text = Text,
            Help = Help,
            Trigger = Trigger,
            Need = Need,
            Priority = Priority,
            IsActive = IsActive,
            FollowsId = FollowsId,
            FollowsOn = FollowsOn,
            In = [.. In.Select(words => words.Copy())],
        };
}

/// <summary>The words of a heading in one language.</summary>
internal sealed class TitleIn
{
    public string Language { get; init; } = "";
    public string Title { get; init; } = "";

    /// <summary>The English heading that it says.</summary>
    public string Of { get; init; } = "";

    public bool IsToCheck(Section section) => Translated.IsToCheck(Title, Of, section.Title);

    public TitleIn Copy() =>
        new()
        {
            Language = Language,
            Title = Title,
            Of = Of,
        };
}

/// <summary>The words of a question in one language; what is empty is read in English.</summary>
internal sealed class QuestionIn
{
    public string Language { get; init; } = "";
    public string Text { get; init; } = "";
    public string Help { get; init; } = "";

    /// <summary>The English text that the text says.</summary>
    public string TextOf { get; init; } = "";

    /// <summary>The English help that the help says.</summary>
    public string HelpOf { get; init; } = "";

    public bool IsTextToCheck(Question question) => Translated.IsToCheck(Text, TextOf, question.Text);

    public bool IsHelpToCheck(Question question) => Translated.IsToCheck(Help, HelpOf, question.Help);

    public QuestionIn Copy() =>
        new()
        {
            Language = Language,
            Text = Text,
            Help = Help,
            TextOf = TextOf,
            HelpOf = HelpOf,
        };
}
