using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Partnerships.Protection;

/// <summary>What an assessment begins with: what the product does, and what is known of the partnership.</summary>
internal static class AssessmentTemplate
{
    /// <summary>What begins a passage that the partnership must write itself.</summary>
    public const string Open = "[Write here";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    public static AssessmentText For(PartnershipRecord partnership, Sector sector, int partners)
    {
        using var file = typeof(AssessmentTemplate).Assembly.GetManifestResourceStream(
            "PlacePartners.Partnerships.Data.impact-assessment.json"
        )!;
        var text = JsonSerializer.Deserialize<Text>(file, Form)!;
        return new(
            Fill(text.Need),
            Fill(text.Processing),
            Fill(text.Scope),
            Fill(text.Consultation),
            Fill(text.Necessity),
            Flows(partnership.LeadOrganisationId, sector),
            text.Risks,
            "",
            "",
            null,
            false
        );

        string Fill(string passage) =>
            passage
                .Replace("{partnership}", partnership.Name)
                .Replace("{place}", string.Join(" and ", partnership.Place.Select(area => area.Name)))
                .Replace("{partners}", partners.ToString(CultureInfo.InvariantCulture));
    }

    private static DataFlow[] Flows(Guid leadId, Sector sector)
    {
        var isPublic = sector == Sector.Statutory;
        var basis = isPublic ? LawfulBasis.PublicTask : LawfulBasis.LegitimateInterests;
        var condition = isPublic ? SpecialCondition.HealthOrSocialCare : SpecialCondition.ExplicitConsent;
        return
        [
            OfLead(Flow.TakingChecklists),
            OfLead(Flow.HubDesk),
            new()
            {
                Flow = Flow.ReceivedReferrals,
                Arrangement = Arrangement.Each,
                Basis = LawfulBasis.LegitimateInterests,
                Condition = SpecialCondition.ExplicitConsent,
            },
            new()
            {
                Flow = Flow.Colleagues,
                Arrangement = Arrangement.Each,
                Basis = LawfulBasis.LegitimateInterests,
            },
        ];

        DataFlow OfLead(Flow flow) =>
            new()
            {
                Flow = flow,
                Arrangement = Arrangement.One,
                ControllerId = leadId,
                Basis = basis,
                Condition = condition,
            };
    }

    private sealed record Text(
        string Need,
        string Processing,
        string Scope,
        string Consultation,
        string Necessity,
        IReadOnlyList<Risk> Risks
    );
}
