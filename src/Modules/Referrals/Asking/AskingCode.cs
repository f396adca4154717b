using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Referrals;

/// <summary>Whither the code of somebody who asks for help goes, and what is written with it.</summary>
internal static class AskingCode
{
    /// <summary>An address or a number; null where they gave none, or said that none is safe, so that the hub rings.</summary>
    public static string? To(AskForHelp.Request request, ITextTransport texts) =>
        request.Proof == ProofWay.Text ? Number(request, texts) : Email(request);

    public static void Send(string to, ProofWay way, string code, AppDb db)
    {
        if (way == ProofWay.Text)
            db.Text(to, $"Your code is {code}. It works for one hour, on the page where you asked for it.");
        else
            db.Mail(
                to,
                "Your code",
                $"Your code is {code}. It works for one hour, on the page where you asked for it.\n\nIf you did not ask for it, you need not do anything."
            );
    }

    private static string? Email(AskForHelp.Request request)
    {
        var email =
            request.Relation != AskerRelation.Self ? request.AskerEmail
            : request.Person.SafeWays is { NeverEmail: true } ? ""
            : request.Person.Email;
        return email.Trim() is { Length: > 0 } address ? address : null;
    }

    // Numbers abroad are not texted: machines ask for codes to those that cost most.
    private static string Number(AskForHelp.Request request, ITextTransport texts)
    {
        if (!texts.ReachesPhones)
            throw Refusal.Field("proof", "Codes cannot be texted here. Choose e-mail.");
        var isSelf = request.Relation == AskerRelation.Self;
        if (isSelf && request.Person.SafeWays is { NeverText: true })
            throw Refusal.Field("proof", "You said that texts are not safe, so we send none. Choose e-mail.");
        var number = PhoneNumber.Textable(isSelf ? request.Person.Phone : request.AskerPhone);
        return number?.StartsWith("+44", StringComparison.Ordinal) is true
            ? number
            : throw Refusal.Field(
                isSelf ? "person.phone" : "askerPhone",
                "Enter a mobile number that begins with 07, so that we can text the code to it, or choose e-mail."
            );
    }
}
