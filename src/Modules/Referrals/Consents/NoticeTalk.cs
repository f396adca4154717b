using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>The hub gives the privacy notice where nobody has given it yet.</summary>
public static class NoticeTalk
{
    /// <summary>What the hub has still to give.</summary>
    /// <param name="IsMissing">Nobody has given it so far.</param>
    /// <param name="Text">The partnership's notice, or where it can be read; empty while none is written.</param>
    /// <param name="MayMail">It can go to their e-mail address: there is one, and that is safe.</param>
    public sealed record Shown(
        bool IsMissing,
        int Number,
        string Text,
        bool MayMail,
        DateTimeOffset? GivenAt,
        NoticeGivenHow Given
    );

    internal static Shown Show(Submission submission, SharingRules rules, string? howToComplain) =>
        new(
            submission.NeedsNotice,
            rules.NoticeNumber,
            Words(rules, howToComplain),
            rules.Notice.Length > 0 && MayMail(submission.Person),
            submission.NoticeGivenAt,
            submission.NoticeGiven
        );

    internal static async Task Give(
        Submission submission,
        NoticeGivenHow how,
        AppDb db,
        string? howToComplain,
        Act by,
        CancellationToken ct
    )
    {
        var rules = await SharingRules.Load(db, ct);
        if (how == NoticeGivenHow.ByLink)
            Mail(submission.Person, rules, howToComplain, db);
        submission.GiveNotice(how, rules.NoticeNumber, by);
    }

    private static string Words(SharingRules rules, string? howToComplain) =>
        rules.Notice.Length == 0 || howToComplain is null || rules.Notice.Contains(howToComplain)
            ? rules.Notice
            : $"{rules.Notice}\n\nIf you are unhappy with how your information is used, you can complain: {howToComplain}";

    private static void Mail(Person person, SharingRules rules, string? howToComplain, AppDb db)
    {
        if (rules.Notice.Length == 0)
            throw Refusal.Field(
                "noticeGiven",
                "No privacy notice is written here yet. Read out what you do with what they say."
            );
        if (!MayMail(person))
            throw Refusal.Field(
                "noticeGiven",
                "There is no e-mail address that is safe to write to. Give it in another way."
            );
        db.Mail(person.Email, "How we look after what you tell us", Words(rules, howToComplain));
    }

    private static bool MayMail(Person person) =>
        person.Email.Length > 0 && person.MayBeReachedBy(ContactChannel.Email);
}
