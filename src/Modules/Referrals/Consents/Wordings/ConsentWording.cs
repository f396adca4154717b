namespace PlacePartners.Referrals;

/// <summary>
/// One version of what a worker reads out before a person agrees. A second person reads and approves it; what was live once
/// never changes.
/// </summary>
internal sealed class ConsentWording : PreparedVersion
{
    private ConsentWording() { }

    public string Text { get; private set; } = "";

    /// <summary>The same words in other languages.</summary>
    public List<WordingIn> In { get; private set; } = [];

    protected override bool IsTriedFirst => false;

    /// <summary>What a partnership begins with: live at once, for there was nothing before it.</summary>
    public static ConsentWording Publish(int number, string text, DateTimeOffset now)
    {
        var wording = new ConsentWording { Number = number, Text = text.Trim() };
        wording.LiveAtOnce(null, now);
        return wording;
    }

    /// <summary>The next version, as a copy of the one that is read out.</summary>
    public static ConsentWording Draft(int number, ConsentWording from, Preparer by)
    {
        var wording = new ConsentWording { Text = from.Text, In = [.. from.In] };
        wording.Begin(number, by);
        return wording;
    }

    public void Write(string text, IEnumerable<WordingIn> others, Preparer by)
    {
        Edit(by);
        (Text, In) = (text.Trim(), [.. others]);
    }

    /// <summary>
    /// What was read out about one service: the sentence, then who would be told. In a language that it is not written in,
    /// or not checked since the English changed, the English was.
    /// </summary>
    public string ReadOutFor(string serviceName, string organisationName, string language = FormLanguages.English) =>
        $"{In.Find(words => words.Language == language && !words.IsToCheck(this))?.Text ?? Text}\n{serviceName} ({organisationName})";

    public const string Seed =
        "I would like to pass on your name, how to reach you, and the help you have asked for, to the services that I "
        + "am about to read out. Each one is told only about the help it would give you. Our referral hub will contact "
        + "you first to check. You can say no to any of them, and you can change your mind at any time by telling me or "
        + "the hub. We would share something without asking only to keep somebody safe from serious harm. Are you happy "
        + "for us to do that?";
}

/// <summary>The words to read out in one language.</summary>
internal sealed class WordingIn
{
    public string Language { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>The English words that they say.</summary>
    public string Of { get; init; } = "";

    public bool IsToCheck(ConsentWording wording) => Translated.IsToCheck(Text, Of, wording.Text);
}
