using PlacePartners.Partnerships.Organisations.Documents;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    private async Task AnnouncesClosure()
    {
        var version = await Falls.VersionAt("/api/organisation/closure");
        await Falls.Post(
            "/api/organisation/closure",
            new
            {
                closesOn = Today.AddDays(90),
                isUnderstood = true,
                version,
            }
        );
        await Falls.Post("/api/organisation/closure/cancellation", new { version = version + 1 });
    }

    private async Task ShowsDocuments()
    {
        var removed = await Falls.Gives($"{OfReceiver} policy", null, OfReceiver);
        await Falls.Delete($"/api/organisation/documents/{removed}");
        var kept = await Falls.Gives($"{OfReceiver} insurance", Today.AddYears(1), OfReceiver, Falls.PartnershipId);
        var address = $"/api/organisation/documents/{kept}";
        var document = (await Falls.Documents()).Single();
        await Falls.Put(
            $"{address}/partnerships",
            new { partnershipIds = new[] { Falls.PartnershipId }, document.Version }
        );
        await Falls.Put(
            address,
            DocumentScenes.Form($"{OfReceiver} insurance", Today.AddYears(1), OfReceiver, document.Version + 1)
        );
        await Falls.Fetches($"{address}/file");

        var partners = await Lead.Get<ListPartners.Response>("/api/partners?search=Falls");
        var partner = $"/api/partners/{partners.Items.Single().PartnerId}/documents";
        await Lead.Fetches("/api/partners/documents");
        var shown = (await Lead.Get<ListPartnerDocuments.Response>(partner)).Items.Single();
        await Lead.Fetches($"{partner}/{kept}/file");
        await Lead.Post(
            $"{partner}/{kept}/decision",
            new
            {
                isAccepted = true,
                reason = $"{OfReceiver} is covered.",
                shown.FileId,
            }
        );
    }
}
