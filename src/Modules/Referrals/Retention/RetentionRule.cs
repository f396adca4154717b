using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>How long a partnership keeps a kind of record, where it differs from what it began with.</summary>
internal sealed class RetentionRule : TenantOwned, IVersioned
{
    private RetentionRule() { }

    public RecordKind Kind { get; private set; }
    public int Number { get; private set; }
    public PeriodUnit Unit { get; private set; }

    /// <summary>On what the partnership rests it: a law, a code, the board's decision.</summary>
    public string Basis { get; private set; } = "";
    public int Version { get; private set; }

    public static RetentionRule Of(RecordKind kind) => new() { Kind = kind };

    public void Set(int number, PeriodUnit unit, string basis) => (Number, Unit, Basis) = (number, unit, basis.Trim());
}

/// <summary>The periods that hold here, by kind.</summary>
internal static class RetentionPeriods
{
    public static async Task<IReadOnlyDictionary<RecordKind, KeptFor>> KeptHere(this AppDb db, CancellationToken ct)
    {
        var rules = await db.RetentionRules.AsNoTracking().ToDictionaryAsync(r => r.Kind, ct);
        return Enum.GetValues<RecordKind>()
            .ToDictionary(
                kind => kind,
                kind => rules.TryGetValue(kind, out var rule) ? new(rule.Number, rule.Unit) : KeptFor.Default(kind)
            );
    }
}
