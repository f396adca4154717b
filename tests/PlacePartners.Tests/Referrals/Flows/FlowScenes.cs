using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Flows;

public static class FlowScenes
{
    extension(Person person)
    {
        /// <summary>The night's work: publishes the quarters that are due.</summary>
        public Task<bool> PublishesFlows(DateTimeOffset? at = null) =>
            person.App.Inside(
                person.PartnershipId,
                async (product, db) =>
                {
                    var clock = at is { } then
                        ? new FakeTimeProvider(then)
                        : product.GetRequiredService<TimeProvider>();
                    await new PublishFlows(db, product.GetRequiredService<IMediator>(), clock).Run(
                        CancellationToken.None
                    );
                    return true;
                }
            );
    }
}
