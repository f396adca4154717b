using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>Two people at risk who did not agree: one was approved three weeks ago, and one waits for a second person.</summary>
internal sealed class DemoOverrides : IDemoPart
{
    private const string Service = "Safe and well visit";
    private static readonly DataGroup[] Groups = [DataGroup.Contact, DataGroup.Health, DataGroup.Household];

    private static readonly (int DaysAgo, string Facts, bool IsApproved)[] Told =
    [
        (21, "Smokes in bed beside the oxygen; there are three burns in the bedding since Monday.", true),
        (
            0,
            "The cooker was left on twice this week, and the neighbour saw smoke. Nobody may come in, they say.",
            false
        ),
    ];

    public int Order => 58;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        var (rules, wording) = (await SharingRules.Load(place.Db, ct), await place.Db.LiveWording(place.Today, ct));
        var (serviceId, fire) = (place.Services[Service], place.Organisations["fire"]);
        foreach (var (daysAgo, facts, isApproved) in Told)
        {
            var on = WorkingDays.OnOrBefore(place.Today.AddDays(-daysAgo), Division.EnglandAndWales);
            var at = daysAgo == 0 ? place.Now.AddMinutes(-50) : UkTime.InstantOf(on, new TimeOnly(10, 20));
            var submission = await Confirmed(place, serviceId, at, ct);
            var by = By(place, "hub", at);
            var reason = new Reason(["fire.high-risk"], [], "A fire in this home may kill.");
            var referral = submission.Propose(serviceId, fire, reason, by);
            submission.RecordConsent(
                serviceId,
                ConsentAnswer.No,
                new ConsentTalk(wording.Number, ConsentGivenHow.Phone, ConsentGivenBy.Person, "", UkTime.DateOf(at)),
                wording.ReadOutFor(Service, "the fire service"),
                by
            );
            var due = UkTime.InstantOf(WorkingDays.Add(on, 1, Division.EnglandAndWales), new TimeOnly(17, 0));
            var told = new OverrideTold(
                OverrideReason.SeriousHarm,
                facts,
                "The council's safeguarding desk",
                PersonWasTold: true,
                "They know that the fire service comes to keep them safe."
            );
            var made = submission.Override([referral], DataGroups.Of(Groups), told, due, rules, by);
            place.Db.Add(made);
            if (isApproved)
                made.Approve("The risk to life carries it.", isMaker: false, By(place, "lead", at.AddHours(2)));
            place.Clock.MoveTo(at);
            await place.Save(ct);
        }
    }

    private static Task<Submission> Confirmed(
        DemoPlace place,
        Guid serviceId,
        DateTimeOffset at,
        CancellationToken ct
    ) =>
        place
            .Db.Submissions.Include(s => s.Person)
            .Include(s => s.Referrals)
            .Include(s => s.Consents)
            .Where(s => s.ConfirmedAt < at && s.WithdrawnAt == null && s.Person.ErasedAt == null)
            .Where(s => s.Referrals.All(r => r.ServiceId != serviceId && r.OverrideId == null))
            .OrderByDescending(s => s.SubmittedAt)
            .ThenBy(s => s.Reference)
            .FirstAsync(ct);

    private static Act By(DemoPlace place, string member, DateTimeOffset at) =>
        new(place.Members[member].MembershipId, place.Members[member].OrganisationId, at, Party.Hub);
}
