using PlacePartners.Platform.Demo;

namespace PlacePartners.Referrals.Demo;

/// <summary>The notices of the last fortnight about checklists and referrals, as the product's handlers word them.</summary>
internal static class DemoReferralNotices
{
    private static readonly string[] Hub = ["hub", "lead.hub"];

    public static void Leave(Submission submission, DemoPlace place)
    {
        ToHub(submission, place);
        foreach (var referral in submission.Referrals)
        {
            ToReceiver(referral, place);
            ToReferrer(submission, referral, place);
        }
    }

    private static void ToHub(Submission submission, DemoPlace place)
    {
        var title = submission.IsUrgent
            ? $"Urgent checklist {submission.Reference}"
            : $"New checklist {submission.Reference}";
        foreach (var member in Hub)
        {
            Leave(
                place,
                new DemoNotice(
                    place.Members[member].MembershipId,
                    $"checklist-submitted:{submission.Id}",
                    title,
                    "Contact the person to confirm it, then send the referrals.",
                    $"/hub/{submission.Id}",
                    submission.SubmittedAt,
                    submission.State != SubmissionState.Submitted
                )
            );
        }
    }

    private static void ToReceiver(Referral referral, DemoPlace place)
    {
        if (referral.SentAt is not { } sent)
            return;
        var organisation = place.Organisations.First(organisation => organisation.Value == referral.OrganisationId).Key;
        Leave(
            place,
            new DemoNotice(
                place.Members[$"{organisation}.service"].MembershipId,
                $"referral-sent:{referral.Id}",
                "A new referral is waiting for you",
                "Somebody is referred to you. Open it to accept or decline.",
                $"/inbox/{referral.Id}",
                sent,
                referral.State != ReferralState.Sent
            )
        );
    }

    private static void ToReferrer(Submission submission, Referral referral, DemoPlace place)
    {
        foreach (var (said, at, state) in Steps(referral))
        {
            Leave(
                place,
                new DemoNotice(
                    submission.MembershipId,
                    $"referral-{state}:{referral.Id}",
                    $"{said}: {submission.Reference}",
                    "Open the checklist to see which service, and what comes next.",
                    $"/referrals/{submission.Id}",
                    at,
                    at < place.Now.AddDays(-3)
                )
            );
        }
    }

    private static IEnumerable<(string Said, DateTimeOffset At, string State)> Steps(Referral referral)
    {
        if (referral.AcceptedAt is { } accepted)
            yield return ("A service has accepted a referral", accepted, "accepted");
        if (referral.DeclinedAt is { } declined)
            yield return ("A service has declined a referral", declined, "declined");
        if (referral.CompletedAt is { } completed)
            yield return ("A service has recorded an outcome", completed, "completed");
    }

    private static void Leave(DemoPlace place, DemoNotice notice)
    {
        if (notice.At > place.Now.AddDays(-14))
            place.Notices.Add(notice);
    }
}
