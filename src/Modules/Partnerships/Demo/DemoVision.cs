using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Partnerships.Protection;
using PlacePartners.Partnerships.Visions;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Demo;

/// <summary>The vision that was published, who stands behind it, and what was signed.</summary>
internal sealed class DemoVision(CurrentTenant partnership) : IDemoPart
{
    private const string Text =
        "By working together earlier, we want everyone in Lambeth to grow older well: safe and warm at home, known by "
        + "neighbours, with enough to live on, and helped before a small trouble becomes a crisis.\n\n"
        + "No organisation can do this alone. A firefighter who fits an alarm sees the cold room; a nurse hears of the "
        + "unpaid bill. One conversation should open every door that a person wants opened, with their consent, once.\n\n"
        + "We will measure what changes for people, tell each other the truth about it, and move money and time to what "
        + "works sooner.";

    private static readonly string[] Values =
    [
        "Ask once, act together",
        "Early rather than late",
        "People decide about their own lives",
        "Open about what does not work",
    ];

    private static readonly (string Key, string Title, string Description)[] Goals =
    [
        ("places", "Preventative places", "Homes and streets that keep people safe, warm and connected."),
        ("communities", "Resourceful communities", "Neighbours, groups and skills that people can turn to first."),
        (
            "partnerships",
            "Strong collaborative partnerships",
            "Organisations that share referrals, figures and decisions."
        ),
        ("systems", "Systems geared to early action", "Money, contracts and habits that favour help before crisis."),
    ];

    private static readonly string[] NotEndorsed = ["energy", "community", "kitchen", "digital"];

    public int Order => 30;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        var published = place.Ago(23, 12);
        place.Clock.MoveTo(published);
        var vision = await place.Db.Visions.SingleAsync(ct);
        vision.Write(Text, Values);
        var goals = Goals
            .Select((goal, at) => Goal.New(goal.Title, goal.Description, published.Year + 10, at + 1))
            .ToList();
        foreach (var (key, goal) in Goals.Zip(goals))
            place.Goals[key.Key] = goal.Id;
        var version = vision.Publish(goals.Count, place.Members["lead"].MembershipId, published);
        place.Db.AddRange(goals);
        place.Db.Add(version);
        place.Db.AddRange(goals.Select(goal => PublishedGoal.Of(goal, version.Number)));
        place.Db.Publish(new VisionPublished(partnership.Id!.Value, version.Number));
        await place.Save(ct);

        await Sign(place, ct);
        await Assess(place, ct);
        await Endorse(version.Number, place, ct);
    }

    private static async Task Sign(DemoPlace place, CancellationToken ct)
    {
        var agreements = await place.Db.Agreements.AsNoTracking().OrderBy(a => a.Kind).ToListAsync(ct);
        foreach (var partner in await Joined(place, ct))
        {
            var signer = place.Members[SignerOf(place, partner.OrganisationId)];
            // The kitchen is half-way: the membership agreement is signed, the other one is being read.
            var ready =
                partner.OrganisationId == place.Organisations["kitchen"]
                    ? agreements.Where(a => a.Kind == AgreementKind.Membership)
                    : agreements;
            place.Clock.MoveTo(partner.JoinedAt!.Value.AddHours(3));
            foreach (var agreement in ready)
            {
                place.Db.Add(
                    agreement.Sign(
                        partner.OrganisationId,
                        signer.MembershipId,
                        signer.Name,
                        "Chief executive",
                        place.Clock.GetUtcNow()
                    )
                );
                place.Db.Publish(
                    new AgreementSigned(partner.OrganisationId, AgreementKinds.Name(agreement.Kind), agreement.Number)
                );
            }
            await place.Save(ct);
        }
    }

    // Signed before the first checklist, and anew each year.
    private async Task Assess(DemoPlace place, CancellationToken ct)
    {
        var leadId = place.Organisations["lead"];
        var lead = place.Members["lead"];
        var record = (
            await place.Db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == partnership.Id, ct)
        ).ToRecord();
        foreach (var (at, signed) in new[] { place.Ago(23, 9), place.Ago(12, 3), place.Ago(1, 20) }.Index())
        {
            place.Clock.MoveTo(signed);
            var day = UkTime.DateOf(signed);
            var text = AssessmentTemplate.For(record, Sector.Voluntary, place.Organisations.Count) with
            {
                Consultation =
                    "Two open afternoons with 31 residents, and a meeting of workers. People asked above all to say no to one service and yes to another.",
                Advice = "Go on. Look again at who may read checklists when the hub grows.",
                AdviceBy = "Dana Demo, data-protection officer",
                AdviceOn = day.AddDays(-5),
            };
            var assessment = ImpactAssessment.Draft(at + 1);
            assessment.Write(
                text with
                {
                    Scope =
                        text.Scope.Split(AssessmentTemplate.Open)[0].TrimEnd(' ', '[')
                        + "About 600 people a year. Records are kept for three years after the last referral ended.",
                }
            );
            assessment.Sign(
                leadId,
                lead.MembershipId,
                lead.Name,
                "Chief executive",
                new(signed, day, day.AddDays(360))
            );
            place.Db.Add(assessment);
            await place.Save(ct);
        }
    }

    private static async Task Endorse(int number, DemoPlace place, CancellationToken ct)
    {
        var silent = NotEndorsed.Select(key => place.Organisations[key]).ToList();
        foreach (
            var (at, partner) in (await Joined(place, ct))
                .Where(partner => !silent.Contains(partner.OrganisationId))
                .Index()
        )
        {
            place.Clock.MoveTo(place.Ago(23, 10 - at));
            var signer = place.Members[SignerOf(place, partner.OrganisationId)];
            place.Db.Add(
                VisionEndorsement.Of(number, partner.OrganisationId, signer.MembershipId, place.Clock.GetUtcNow())
            );
            place.Db.Publish(new VisionEndorsed(partner.OrganisationId, number));
            await place.Save(ct);
        }
    }

    private static Task<List<Partner>> Joined(DemoPlace place, CancellationToken ct) =>
        place
            .Db.Partners.AsNoTracking()
            .Where(p => p.JoinedAt != null)
            .OrderBy(p => p.JoinedAt)
            .ThenBy(p => p.Id)
            .ToListAsync(ct);

    private static string SignerOf(DemoPlace place, Guid organisationId)
    {
        var key = place.Organisations.Single(organisation => organisation.Value == organisationId).Key;
        return key == "lead" ? "lead" : $"{key}.coordinator";
    }
}
