using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Partnerships.Visions;
using PlacePartners.Platform.Demo;

namespace PlacePartners.Partnerships.Demo;

/// <summary>The partnership and its organisations; two of them are still on their way in.</summary>
internal sealed class DemoOrganisations : IDemoPart
{
    private const string Name = "Lambeth Early Action Partnership (demo)";
    private const string Unanswered = "digital";

    private sealed record Entry(
        string Key,
        string Name,
        Sector Sector,
        CommitmentLevel? Commitment,
        int MonthsAgo,
        string Description
    );

    private static readonly Entry[] Entries =
    [
        new(
            "lead",
            "Lambeth Later Life (demo)",
            Sector.Voluntary,
            null,
            26,
            "A charity for older people. It leads the partnership and runs the referral hub."
        ),
        new(
            "council",
            "Lambeth Borough Council (demo)",
            Sector.Statutory,
            CommitmentLevel.Core,
            25,
            "Adult social care, public health and community safety."
        ),
        new(
            "nhs",
            "South Thames Community Health Trust (demo)",
            Sector.Statutory,
            CommitmentLevel.Core,
            25,
            "Community nursing, therapy and memory services."
        ),
        new(
            "fire",
            "Lambeth Fire Safety Team (demo)",
            Sector.Statutory,
            CommitmentLevel.Contributor,
            25,
            "Visits homes to make them safer from fire."
        ),
        new(
            "housing",
            "Larkspur Homes Housing Association (demo)",
            Sector.Voluntary,
            CommitmentLevel.Core,
            25,
            "4,200 homes, repairs and support for tenants."
        ),
        new(
            "advice",
            "Brightwell Advice Centre (demo)",
            Sector.Voluntary,
            CommitmentLevel.Core,
            24,
            "Free advice on benefits, debt and housing."
        ),
        new(
            "carers",
            "Lambeth Carers Together (demo)",
            Sector.Voluntary,
            CommitmentLevel.Contributor,
            24,
            "Support for people who look after somebody without pay."
        ),
        new(
            "faith",
            "St Example's and Friends (demo)",
            Sector.Faith,
            CommitmentLevel.Contributor,
            24,
            "A parish with a food pantry, a lunch club and a befriending scheme."
        ),
        new(
            "residents",
            "Tulse Green Residents' Association (demo)",
            Sector.ResidentLed,
            CommitmentLevel.Contributor,
            24,
            "Neighbours who help each other on four estates."
        ),
        new(
            "community",
            "Oval Neighbours Network (demo)",
            Sector.Community,
            CommitmentLevel.Contributor,
            23,
            "Classes, walks and lifts run by volunteers."
        ),
        new(
            "energy",
            "Warmwise Energy Partners (demo)",
            Sector.Private,
            CommitmentLevel.Supporter,
            22,
            "Heating and insulation, with free advice for those who need it."
        ),
        new(
            "kitchen",
            "South Lambeth Temple Kitchen (demo)",
            Sector.Faith,
            null,
            0,
            "Hot meals, four evenings a week."
        ),
        new("digital", "Stockwell Digital Makers (demo)", Sector.Community, null, 0, ""),
    ];

    public int Order => 10;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        var founded = place.Ago(26, 7);
        var organisations = Entries.ToDictionary(
            entry => entry.Key,
            entry => Organisation.Invited(entry.Name, entry.Sector)
        );
        foreach (var (key, organisation) in organisations)
            place.Organisations[key] = organisation.Id;

        var partnership = Partnership.Begin(Name, DemoPlace.Slug, ["E09000022"], place.Organisations["lead"], founded);
        await place.Enter(partnership.Id, ct);
        place.Clock.MoveTo(founded);
        partnership.ReachSafeguarding("020 7946 0900", "020 7946 0901", "020 7946 0902");
        partnership.AnswerAt("020 7946 0910");
        foreach (var (at, entry) in Entries.Index().Where(entry => entry.Item.Key != Unanswered))
        {
            organisations[entry.Key]
                .Describe(
                    entry.Name,
                    entry.Sector,
                    entry.Description,
                    $"020 7946 {at:0000}",
                    $"{entry.Key}@example.org",
                    ""
                );
            organisations[entry.Key].Claim();
        }
        place.Db.AddRange(organisations.Values);
        place.Db.AddRange(partnership, Partner.Lead(partnership.LeadOrganisationId, founded), Vision.Blank());
        place.Db.AddRange(Enum.GetValues<AgreementKind>().Select(kind => Agreement.First(kind, Name, founded)));
        place.Db.Publish(new PartnershipCreated(partnership.Id, partnership.LeadOrganisationId));
        await place.Save(ct);

        foreach (var entry in Entries.Where(entry => entry.Key != "lead"))
            await Invite(entry, place, ct);
    }

    private static async Task Invite(Entry entry, DemoPlace place, CancellationToken ct)
    {
        var organisationId = place.Organisations[entry.Key];
        var invited =
            entry.MonthsAgo > 0 ? place.Ago(entry.MonthsAgo, 9) : place.Ago(0, entry.Key == "kitchen" ? 8 : 4);
        var partner = Partner.Invited(organisationId, entry.Name, invited);
        if (entry.Key != Unanswered)
            partner.Join(organisationId, invited.AddDays(4));
        if (entry.Commitment is { } level)
            partner.StateInvolvement(level);

        place.Clock.MoveTo(invited);
        place.Db.Add(partner);
        await place.Save(ct);
    }
}
