using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Import;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Figures;

/// <summary>How a figure came to be here.</summary>
public enum Provenance
{
    Entered,
    Imported,
    Calculated,
}

/// <summary>
/// One figure for one period, as it was known from when it was recorded until it was superseded. It is never changed:
/// a correction is a further row with the next revision.
/// </summary>
internal sealed class Observation : TenantOwned, IVersioned
{
    /// <summary>The series of the place itself, among those of areas it is compared with.</summary>
    public const string Place = "place";

    private Observation() { }

    public Guid MeasureId { get; private set; }
    public int DefinitionNumber { get; private set; }

    /// <summary>Whose figures these are: <see cref="Place"/>, an area to compare with, or an organisation.</summary>
    public string Series { get; private set; } = "";

    /// <summary>Who returned it; null for published figures.</summary>
    public Guid? OrganisationId { get; private set; }

    public string AreaName { get; private set; } = "";
    public string AreaCode { get; private set; } = "";
    public DateOnly PeriodStart { get; private set; }
    public DateOnly PeriodEnd { get; private set; }
    public string PeriodLabel { get; private set; } = "";
    public double? Value { get; private set; }
    public double? Numerator { get; private set; }
    public double? Denominator { get; private set; }

    /// <summary>Why there is no value, or a note on it, without brackets: c, x, z, e, p, r, u, low; null for none.</summary>
    public string? Marker { get; private set; }

    /// <summary>The organisation says that there was no activity, which is not the same as no return.</summary>
    public bool IsNil { get; private set; }

    public string Note { get; private set; } = "";
    public Provenance Provenance { get; private set; }
    public Guid? ImportId { get; private set; }
    public int? SourceRow { get; private set; }
    public int Revision { get; private set; } = 1;

    /// <summary>The figure in whose place it stands, given back when this one is withdrawn; null for a first one.</summary>
    public Guid? Replaces { get; private set; }

    public Guid RecordedBy { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public DateTimeOffset? SupersededAt { get; private set; }
    public int Version { get; private set; }

    public static string SeriesOf(Guid organisationId) => $"organisation:{organisationId:N}";

    public static string SeriesOf(string area) => $"area:{area.ToUpperInvariant()}";

    public static Observation Returned(
        Guid measureId,
        int definition,
        Guid organisationId,
        Period period,
        Amounts amounts,
        bool isNil,
        string note,
        Guid by,
        DateTimeOffset now
    ) =>
        new()
        {
            MeasureId = measureId,
            DefinitionNumber = definition,
            Series = SeriesOf(organisationId),
            OrganisationId = organisationId,
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            PeriodLabel = period.Label,
            Value = amounts.Value,
            Numerator = amounts.Numerator,
            Denominator = amounts.Denominator,
            IsNil = isNil,
            Note = note.Trim(),
            Provenance = Provenance.Entered,
            RecordedBy = by,
            RecordedAt = now,
        };

    /// <summary>A figure of the place that the product counted.</summary>
    public static Observation Calculated(
        Guid measureId,
        int definition,
        Period period,
        Amounts amounts,
        string? marker,
        DateTimeOffset now
    ) =>
        new()
        {
            MeasureId = measureId,
            DefinitionNumber = definition,
            Series = Place,
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            PeriodLabel = period.Label,
            Value = amounts.Value,
            Numerator = amounts.Numerator,
            Denominator = amounts.Denominator,
            Marker = marker,
            Provenance = Provenance.Calculated,
            RecordedAt = now,
        };

    public static Observation Read(
        Guid measureId,
        int definition,
        ReadFigure figure,
        Guid? importId,
        Guid by,
        DateTimeOffset now
    ) =>
        new()
        {
            MeasureId = measureId,
            DefinitionNumber = definition,
            Series = figure.IsPlace ? Place : SeriesOf(figure.Area),
            AreaName = figure.Area,
            AreaCode = figure.AreaCode,
            PeriodStart = figure.Period.Start,
            PeriodEnd = figure.Period.End,
            PeriodLabel = figure.Period.Label,
            Value = figure.Amounts.Value,
            Numerator = figure.Amounts.Numerator,
            Denominator = figure.Amounts.Denominator,
            Marker = figure.Marker,
            Provenance = Provenance.Imported,
            ImportId = importId,
            SourceRow = figure.Line,
            RecordedBy = by,
            RecordedAt = now,
        };

    public Amounts Amounts => new(Value, Numerator, Denominator);

    public bool StoodAt(DateTimeOffset at) => RecordedAt <= at && (SupersededAt is null || SupersededAt > at);

    public ObservationKey Key => new(DefinitionNumber, Series, PeriodStart, PeriodEnd);

    /// <summary>Puts this figure in the place of an earlier one, which stays readable.</summary>
    public void Supersede(Observation earlier)
    {
        earlier.SupersededAt = RecordedAt;
        (Revision, Replaces) = (earlier.Revision + 1, earlier.Id);
    }

    /// <summary>Counts on from revisions that were withdrawn.</summary>
    public void Follow(int revision) => Revision = revision + 1;

    /// <summary>
    /// Takes this figure back. What it replaced is said again as the next revision; null where it was the first.
    /// </summary>
    public Observation? Withdraw(Observation? earlier, Guid by, DateTimeOffset now)
    {
        SupersededAt = now;
        return earlier is null
            ? null
            : new Observation
            {
                MeasureId = MeasureId,
                DefinitionNumber = DefinitionNumber,
                Series = Series,
                AreaName = earlier.AreaName,
                AreaCode = earlier.AreaCode,
                PeriodStart = PeriodStart,
                PeriodEnd = PeriodEnd,
                PeriodLabel = earlier.PeriodLabel,
                Value = earlier.Value,
                Numerator = earlier.Numerator,
                Denominator = earlier.Denominator,
                Marker = earlier.Marker,
                Provenance = earlier.Provenance,
                ImportId = earlier.ImportId,
                SourceRow = earlier.SourceRow,
                Revision = Revision + 1,
                Replaces = earlier.Replaces,
                RecordedBy = by,
                RecordedAt = now,
            };
    }

    public bool Says(Observation other) =>
        Amounts == other.Amounts
        && Marker == other.Marker
        && AreaName == other.AreaName
        && IsNil == other.IsNil
        && Note == other.Note;
}

/// <summary>What a figure is a figure of. One row with this key stands at a time.</summary>
internal readonly record struct ObservationKey(int Definition, string Series, DateOnly Start, DateOnly End);

/// <summary>What was counted: a value, or the numerator and denominator that give it.</summary>
internal readonly record struct Amounts(double? Value, double? Numerator, double? Denominator);
