using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Walls;

/// <summary>Looks through every set of the context for the rows of a partnership.</summary>
internal static class Rows
{
    private static readonly MethodInfo Counting = typeof(Rows).GetMethod(
        nameof(Count),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    public static IReadOnlyList<Type> Owned(AppDb db) =>
        [
            .. db
                .Model.GetEntityTypes()
                .Where(IsOwned)
                .Select(entity => entity.ClrType)
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];

    public static bool IsOwned(IReadOnlyEntityType entity) =>
        entity.ClrType.IsAssignableTo(typeof(TenantOwned)) && !entity.IsOwned();

    /// <summary>The kinds of rows of this partnership that the context shows.</summary>
    public static async Task<IReadOnlyList<string>> Of(AppDb db, Guid partnershipId)
    {
        var seen = new List<string>();
        foreach (var type in Owned(db))
            if (await Shows(db, type, partnershipId))
                seen.Add(type.Name);
        return seen;
    }

    public static async Task<bool> Shows(AppDb db, Type type, Guid partnershipId) =>
        await (Task<int>)Counting.MakeGenericMethod(type).Invoke(null, [db, partnershipId])! > 0;

    private static Task<int> Count<T>(AppDb db, Guid partnershipId)
        where T : TenantOwned => db.Set<T>().CountAsync(row => row.TenantId == partnershipId);
}
