using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Import;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Figures;

/// <summary>How a figure came to be here.</summary>
public enum Provenance
{
    Entered,
    Imported,
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

    /// <summary>Puts this figure in the place of an earlier one, which stays readable.</summary>
    public void Supersede(Observation earlier)
    {
        earlier.SupersededAt = RecordedAt;
        Revision = earlier.Revision + 1;
    }

    public bool Says(Observation other) =>
        Amounts == other.Amounts
        && Marker == other.Marker
        && AreaName == other.AreaName
        && IsNil == other.IsNil
        && Note == other.Note;
}

/// <summary>What was counted: a value, or the numerator and denominator that give it.</summary>
internal readonly record struct Amounts(double? Value, double? Numerator, double? Denominator);
