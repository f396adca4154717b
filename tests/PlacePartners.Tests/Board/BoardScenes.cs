using Microsoft.EntityFrameworkCore;
using PlacePartners.Board;
using PlacePartners.Contracts.Board;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using Resident = PlacePartners.Referrals.Person;

namespace PlacePartners.Tests.Board;

/// <summary>How far a referral of a scene has come.</summary>
public enum Ends
{
    NotSent,
    Dropped,
    Waiting,
    Declined,
    Accepted,
    WithdrawnOnceAccepted,
    Contacted,
    Completed,
}

public static class BoardScenes
{
    private static readonly ConsentTalk Talk = new(
        1,
        ConsentGivenHow.FaceToFace,
        ConsentGivenBy.Person,
        "",
        new DateOnly(2026, 11, 23)
    );

    extension(Person person)
    {
        /// <summary>Referrals made on a day gone by, by the steps that the screens take; the shared clock stands still.</summary>
        public Task<int> HasReferrals(
            int count,
            DateOnly madeOn,
            Ends ends,
            int days = 3,
            OutcomeCode outcome = OutcomeCode.HelpedFully,
            Guid? serviceId = null
        ) =>
            person.App.Inside(
                person.PartnershipId,
                async (_, db) =>
                {
                    var checklist = await db.Checklists.OrderBy(c => c.Number).FirstAsync();
                    var made = new Act(
                        person.MembershipId,
                        person.OrganisationId,
                        UkTime.InstantOf(madeOn, new TimeOnly(10, 0))
                    );
                    for (var n = 0; n < count; n++)
                        db.Add(Made(checklist, made, ends, days, outcome, serviceId ?? Guid.CreateVersion7()));
                    return await db.SaveChangesAsync();
                }
            );

        public Task<BoardFigures> SeesBoard() => person.Get<BoardFigures>("/api/board");

        /// <summary>Every row behind a figure, page after page.</summary>
        public async Task<IReadOnlyList<ReferralRow>> OpensReferrals(string query)
        {
            var rows = new List<ReferralRow>();
            for (int? after = 0; after is not null; )
            {
                var page = await person.Get<GetBoardReferrals.Response>(
                    $"/api/board/referrals?{query}&take=20&after={after}"
                );
                rows.AddRange(page.Items);
                after = page.Next;
            }
            return rows;
        }
    }

    private static Submission Made(
        Checklist checklist,
        Act by,
        Ends ends,
        int days,
        OutcomeCode outcome,
        Guid serviceId
    )
    {
        var details = new PersonDetails("Ada", "Invented", null, "", "", "020 7946 0018", "", "", "", false);
        var resident = Resident.Told(details, by.OrganisationId, UkTime.DateOf(by.At));
        var answers = new[]
        {
            new Answer { QuestionId = "Q05", Reply = Reply.Yes },
        };
        var draft = new Draft(Scenes.Unique("PP-TEST"), Guid.CreateVersion7(), answers, UkTime.DateOf(by.At), "");
        var submission = Submission.Make(draft, checklist, resident, by);
        submission.RecordConsent(serviceId, ConsentAnswer.Yes, Talk, "Words", by);
        var referral = submission.Propose(serviceId, by.OrganisationId, new Reason(["falls"], ["Q05"]), by);
        Follow(submission, referral, by, ends, days, outcome);
        return submission;
    }

    private static void Follow(
        Submission submission,
        Referral referral,
        Act by,
        Ends ends,
        int days,
        OutcomeCode outcome
    )
    {
        var (hub, receiver) = (by with { As = Party.Hub }, by with { As = Party.Receiver });
        if (ends == Ends.Dropped)
            referral.Drop("No longer needed", hub);
        if (ends is Ends.NotSent or Ends.Dropped)
            return;
        submission.Confirm(ContactChannel.Phone, "", hub);
        submission.Send(referral, new Receiver(TakesReferrals: true, HasSigned: true), hub);
        if (ends == Ends.Declined)
            referral.Decline(DeclineCode.AtCapacity, "", receiver);
        if (ends is Ends.Waiting or Ends.Declined)
            return;
        referral.Accept(receiver);
        if (ends == Ends.WithdrawnOnceAccepted)
            submission.WithdrawConsent(referral.ServiceId, "Changed their mind", by);
        if (ends is Ends.Accepted or Ends.WithdrawnOnceAccepted)
            return;
        var later = receiver with { At = by.At.AddDays(days) };
        referral.RecordFirstContact(UkTime.DateOf(later.At), ContactChannel.Phone, later);
        if (ends == Ends.Completed)
            referral.Complete(outcome, UkTime.DateOf(later.At), "", later);
    }
}
