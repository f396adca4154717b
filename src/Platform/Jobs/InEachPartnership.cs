using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Jobs;

/// <summary>
/// Asks the same in several partnerships, one after the other, each in a scope of its own. For what somebody has in all
/// of their own partnerships: whoever asks has to know that they are.
/// </summary>
public sealed class InEachPartnership(IServiceScopeFactory scopes)
{
    /// <summary>The answers, by partnership. What is asked changes nothing.</summary>
    public async Task<IReadOnlyDictionary<Guid, T>> Ask<T>(
        IReadOnlyCollection<Guid> partnershipIds,
        Func<IMediator, Task<T>> ask
    )
    {
        var answers = new Dictionary<Guid, T>();
        foreach (var partnershipId in partnershipIds.Distinct())
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(partnershipId);
            answers[partnershipId] = await ask(scope.ServiceProvider.GetRequiredService<IMediator>());
        }
        return answers;
    }
}
