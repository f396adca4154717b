using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Distances;

public static class DistanceScenes
{
    extension(Person person)
    {
        /// <summary>The night's work: publishes the quarters that are due.</summary>
        public Task PublishesDistances() =>
            person.App.Inside(
                person.PartnershipId,
                async (product, _) =>
                {
                    await product.GetRequiredService<PublishDistances>().Run(CancellationToken.None);
                    return true;
                }
            );
    }
}
