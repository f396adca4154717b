using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What a mailbox is told. None of it names the person, the service or the need. The asking slice saves.</summary>
internal static class LinkPost
{
    /// <summary>Working days in which a link may be answered.</summary>
    private const int DaysToAnswer = 10;
    private static readonly TimeSpan DaysToHelp = TimeSpan.FromDays(90);

    public const string New = "A new referral is waiting for you";
    public const string Answered = "Your question about a referral has been answered";
    public const string Waiting = "A referral is waiting for you";
    public const string Taken = "A referral that you have taken on";

    /// <summary>Sends a link to the service's mailbox; those that were sent before lead nowhere from this commit on.</summary>
    /// <param name="cause">Unique for what it is sent for.</param>
    public static async Task<ReferralLink> Send(
        Referral referral,
        string subject,
        string cause,
        AppDb db,
        IMediator modules,
        SiteAddress site,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var service = (await modules.Send(new GetServices([referral.ServiceId]), ct)).Single();
        if (service.Reach.By != ReachedBy.Mailbox)
            throw Refusal.Rule("no-mailbox", "This service has no mailbox any more. Ring it, and record what it says.");
        var partnership = await modules.Send(new GetPartnership(), ct);
        var times = await Timetable.Load(db, modules, ct);
        await End(referral.Id, db, now, ct);

        var isForHelp = referral.IsIdentityOpen;
        var expires = isForHelp ? now + DaysToHelp : times.For(referral.OrganisationId).Due(now, DaysToAnswer);
        var link = ReferralLink.To(service.Reach.Mailbox, referral, cause, now, expires);
        var secret = CardCodes.NextSecret();
        db.Add(link);
        db.Add(LinkKey.To(link, partnership.Id, secret));
        db.Mail(
            link.Mailbox,
            subject,
            $"""
            {(isForHelp ? Kept : Asked)}

            {site.Of($"/r#{secret}")}

            {HowToGetCode(service.Reach, partnership)}

            The link works until {UkTime.Format(UkTime.DateOf(expires))}. Do not pass it on.
            {NoReply}
            """
        );
        return link;
    }

    /// <summary>What may be shared has ended, or has become less: what was saved is to be deleted.</summary>
    /// <param name="goesOn">The service still has the referral, and its page shows what it may keep.</param>
    public static void AskToDelete(string mailbox, string reference, bool goesOn, AppDb db) =>
        db.Mail(
            mailbox,
            $"Delete what you saved: {reference}",
            (
                goesOn
                    ? "Less may be shared with you than before. Open your link to see what you may still know, and delete what else you saved, "
                    : "Nothing of this may be shared with you any more, and the link that we sent leads nowhere now. Delete what you saved, "
            ) + $"unless the law requires you to keep it. The hub will ask you whether it is done.\n\n{NoReply}"
        );

    public static async Task End(Guid referralId, AppDb db, DateTimeOffset now, CancellationToken ct)
    {
        var former = await db.ReferralLinks.Where(l => l.ReferralId == referralId && l.EndedAt == null).ToListAsync(ct);
        var ids = former.ConvertAll(l => l.Id);
        former.ForEach(link => link.End(now));
        db.RemoveRange(await db.LinkKeys.Where(k => ids.Contains(k.LinkId)).ToListAsync(ct));
    }

    private const string Asked =
        "Somebody is referred to you. Open this link to see what it is about, and to say yes or no:";

    private const string Kept =
        "You have taken on a referral. Keep this e-mail: by this link you record whether you reached the person, and what came of it:";

    private const string NoReply =
        "Please do not answer this e-mail, and write nothing about a person in any e-mail: nobody but you and the hub is to read it.";

    private static string HowToGetCode(Reach reach, PartnershipRecord partnership) =>
        reach.Phone.Length > 0
            ? "The page asks for a code. It is texted to the phone that you registered."
            : $"The page asks for a code. Ring the hub, which reads it out to you{(partnership.HubPhone.Length > 0 ? $": {partnership.HubPhone}" : "")}.";
}
