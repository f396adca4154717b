using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>One version of what a worker reads out before a person agrees. A version never changes.</summary>
internal sealed class ConsentWording : TenantOwned
{
    private ConsentWording() { }

    public int Number { get; private set; }
    public string Text { get; private set; } = "";
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>The same words in other languages.</summary>
    public List<WordingIn> In { get; private set; } = [];

    public static ConsentWording Publish(
        int number,
        string text,
        DateTimeOffset now,
        IEnumerable<WordingIn>? others = null
    ) =>
        new()
        {
            Number = number,
            Text = text.Trim(),
            PublishedAt = now,
            In = [.. others ?? []],
        };

    /// <summary>
    /// What was read out about one service: the sentence, then who would be told. In a language that it is not written in,
    /// the English was.
    /// </summary>
    public string ReadOutFor(string serviceName, string organisationName, string language = FormLanguages.English) =>
        $"{In.Find(words => words.Language == language)?.Text ?? Text}\n{serviceName} ({organisationName})";

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
}
