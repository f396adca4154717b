using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Tests.Walls;

/// <summary>A job that looks for the rows of a partnership, in whatever partnership it runs.</summary>
internal sealed class SeenInJob(AppDb db) : IJobFor
{
    /// <summary>What the job that ran last has seen: each kind of row.</summary>
    public static IReadOnlyList<string> Seen { get; private set; } = [];

    public async Task Run(Guid id, CancellationToken ct) => Seen = await Rows.Of(db, id);
}
