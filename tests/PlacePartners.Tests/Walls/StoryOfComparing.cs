using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals.Matching;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>Two checklists of one person are joined and taken apart, and the breach is dealt with.</summary>
    private async Task Compares(Guid first, Guid second)
    {
        await app.Settled();
        await Hub.Fetches("/api/hub/lookalikes");
        var other = await Hub.ComparesWith(second, first);
        await Hub.Post(
            PairScenes.At(second, first, "merger"),
            new
            {
                version = other.Version,
                keepsThis = true,
                isConfirmedWithPerson = false,
                note = $"{OfReferrer} signs both.",
            }
        );
        await Hub.ConfirmsMerge(second, first);
        var undone = await Hub.Post<UnmergePeople.Response>(
            PairScenes.At(second, first, "undoing"),
            new { version = (await Hub.ComparesWith(second, first)).Version, reason = $"{OfReferrer} has a sister." }
        );
        await Hub.Post(
            $"/api/hub/submissions/{second}/lookalikes",
            new
            {
                reference = other.Reference,
                version = (await Hub.ComparesWith(second, first)).Version,
                relation = "SameHousehold",
                note = $"{OfReferrer} lives with her sister.",
            }
        );
        await Lead.Fetches("/api/breaches");
        await Hub.Post(
            $"/api/breaches/{undone.BreachId}/closing",
            new
            {
                version = 1,
                whatWasDone = $"Rang {OfReferrer} and her sister.",
                isReported = false,
                arePeopleTold = true,
            }
        );
        await app.Settled();
    }
}
