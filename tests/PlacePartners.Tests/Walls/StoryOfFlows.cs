using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals.Distances;
using PlacePartners.Tests.Referrals.Flows;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>How referrals flow, what a service promises of itself, and why the own referrals were declined.</summary>
    private async Task SeesFlows()
    {
        await Lead.PublishesFlows(app.Clock.GetUtcNow().AddDays(120));
        await Lead.PublishesDistances();
        await Lead.Fetches("/api/flows");
        await Hub.Fetches("/api/flows");
        await Hub.Fetches("/api/flows/export");
        await Lead.Fetches("/api/board/flow");
        await Worker.Fetches("/api/decline-reasons");
        var promises = await Falls.Get<ListPromises.Response>("/api/promises");
        await Falls.Put(
            $"/api/promises/{fallsService}",
            new
            {
                promises.Services.Single(s => s.ServiceId == fallsService).Version,
                answerDays = 3,
                contactDays = 5,
            }
        );
    }
}
