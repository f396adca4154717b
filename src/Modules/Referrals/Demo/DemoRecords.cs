using System.Text;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>What stands beside checklists: the privacy notice, files that show consents, letters to post, and complaints.</summary>
internal sealed class DemoRecords(AttachmentFiles files, CurrentTenant partnership) : IDemoPart
{
    private const string Notice =
        "We keep what you tell us to find help for you. We pass on only what you agree to, and only to those you agree to. "
        + "You can see what we keep, have it put right, and change your mind at any time: ring the hub.";

    private const string HowToComplain =
        "Ring or write to the hub. Say what happened and what should be put right. Somebody else may speak for you. "
        + "Whoever looks into it has had no part in it.";

    private static readonly (ComplaintBy By, ComplaintAbout About, string What, int DaysAgo, bool IsClosed)[] Told =
    [
        (ComplaintBy.Person, ComplaintAbout.Referral, "I waited five weeks, and nobody rang to say why.", 41, true),
        (
            ComplaintBy.SpeaksForThem,
            ComplaintAbout.Data,
            "A letter about my mother went to her old address.",
            12,
            false
        ),
        (ComplaintBy.Referrer, ComplaintAbout.Referral, "My referral was closed without a word to me.", 33, false),
    ];

    public int Order => 57;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        place.Clock.MoveTo(place.Now);
        var rules = SharingRules.Usual();
        rules.Set(Consent.UsualMonths, endsWithReferral: false, Notice);
        var page = new ComplaintPage();
        page.Set(HowToComplain, ComplaintPage.DefaultDays);
        place.Db.AddRange(rules, page);
        await Complain(place, ct);
        await ShowConsents(place, ct);
        await WriteLetters(place, ct);
        await place.Save(ct);
    }

    private static async Task Complain(DemoPlace place, CancellationToken ct)
    {
        var about = await Newest(place).Where(s => s.ConfirmedAt != null).Take(Told.Length).ToListAsync(ct);
        foreach (var ((by, what, words, daysAgo, isClosed), submission) in Told.Zip(about))
        {
            var received = WorkingDays.OnOrBefore(place.Today.AddDays(-daysAgo), Division.EnglandAndWales);
            var complaint = Complaint.Record(
                new(by, what, "Cora Sample", "By phone, 020 7946 0333", words, received),
                submission,
                WorkingDays.Add(received, ComplaintPage.DefaultDays, Division.EnglandAndWales),
                By(place, place.Now.AddDays(-daysAgo))
            );
            complaint.Acknowledge(received, place.Today);
            if (isClosed)
                complaint.Close(
                    ComplaintState.PartlyUpheld,
                    "The service was short of staff and should have said so. It now rings everybody after two weeks.",
                    By(place, place.Now.AddDays(9 - daysAgo))
                );
            place.Db.Add(complaint);
        }
    }

    /// <summary>Of the newest paper forms, and of those that an attorney agreed to.</summary>
    private async Task ShowConsents(DemoPlace place, CancellationToken ct)
    {
        var signed = await Newest(place)
            .Include(s => s.Consents)
            .Where(s => s.Channel == Channel.Paper || s.Consents.Any(c => c.GivenBy == ConsentGivenBy.AttorneyOrDeputy))
            .Take(6)
            .ToListAsync(ct);
        foreach (var submission in signed)
        {
            var (isPaper, member) = (submission.Channel == Channel.Paper, place.Members["hub"]);
            var content = Encoding.UTF8.GetBytes(
                isPaper ? "Signed form of an invented person.\n" : "Power of attorney of an invented person.\n"
            );
            var form = new AttachmentForm(
                Guid.CreateVersion7(),
                isPaper ? AttachmentKind.SignedForm : AttachmentKind.Other,
                isPaper ? "signed-form.txt" : "power-of-attorney.txt",
                "text/plain",
                content,
                IsForReferrer: true,
                []
            );
            var by = new Act(member.MembershipId, member.OrganisationId, submission.SubmittedAt.AddHours(2), Party.Hub);
            var file = Attachment.Of(submission, null, new CleanFile(FileFormat.Text, content), form, by);
            file.WasScanned(ScanState.Clean);
            file.Shows([.. submission.Consents.Select(consent => consent.Id)]);
            await files.Put(file, content, partnership.Id!.Value, ct);
            place.Db.Add(file);
        }
    }

    private static async Task WriteLetters(DemoPlace place, CancellationToken ct)
    {
        var waiting = await Newest(place)
            .Include(s => s.Referrals)
            .Where(s => s.ConfirmedAt == null && s.WithdrawnAt == null)
            .Take(20)
            .ToListAsync(ct);
        foreach (var submission in waiting.Where(s => s.WhyNoLetter(LetterKind.BeInTouch) is null).Take(3))
            place.Db.Add(submission.Write(LetterKind.BeInTouch, By(place, place.Now.AddHours(-1))));
    }

    private static IQueryable<Submission> Newest(DemoPlace place) =>
        place
            .Db.Submissions.Include(s => s.Person)
            .Where(s => s.Person.ErasedAt == null)
            .OrderByDescending(s => s.SubmittedAt)
            .ThenBy(s => s.Reference);

    private static Act By(DemoPlace place, DateTimeOffset at) =>
        new(place.Members["hub"].MembershipId, place.Members["hub"].OrganisationId, at, Party.Hub);
}
