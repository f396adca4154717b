using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Protection;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    private async Task Protects()
    {
        await SignsTheNewVersion(Lead, Worker, Hub);
        await Lead.Assesses(text => text with { Necessity = $"{Planted} people asked for it." });
        await Lead.Fetches("/api/data-protection");
        await Lead.Fetches("/api/impact-assessments/1");
        await Lead.Fetches("/api/impact-assessments/draft");

        var first = await DrawsUp();
        foreach (var party in new[] { Lead, Falls })
            await party.Post(
                $"/api/instruments/{first}/signature",
                new
                {
                    version = await VersionOfInstrument(first),
                    isAuthorised = true,
                    position = $"{OfReceiver} trustee",
                }
            );
        await Falls.Post($"/api/instruments/{first}/cancellation", new { version = await VersionOfInstrument(first) });
        await DrawsUp();
        await Falls.Fetches("/api/instruments");
    }

    private static async Task SignsTheNewVersion(params Person[] people)
    {
        foreach (var person in people)
        {
            var me = await person.Get<GetMe.Response>("/api/me");
            await person.Holds([.. me.Roles, Role.OrganisationCoordinator]);
            await person.SignsDataSharing();
            await person.Holds([.. me.Roles]);
        }
    }

    private async Task<Guid> DrawsUp() =>
        (
            await Lead.Post<DrawUpInstrument.Response>(
                "/api/instruments",
                new
                {
                    kind = "LeadChange",
                    toOrganisationId = Falls.OrganisationId,
                    effectiveOn = Today.AddDays(90),
                    terms = $"{OfReceiver}: {{to}} leads in place of {{from}} from {{date}}, and answers for the records.",
                }
            )
        ).InstrumentId;

    private async Task<int> VersionOfInstrument(Guid instrumentId) =>
        (await Lead.Get<ListInstruments.Response>("/api/instruments"))
            .Items.Single(item => item.InstrumentId == instrumentId)
            .Version;
}
