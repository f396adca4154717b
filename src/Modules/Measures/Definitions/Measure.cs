using PlacePartners.Measures.Import;
using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Definitions;

/// <summary>A shared indicator. Its words may be edited; a change of what is counted begins a new definition.</summary>
internal sealed class Measure : TenantOwned, IVersioned
{
    private Measure() { }

    public string Name { get; private set; } = "";
    public string Question { get; private set; } = "";
    public FiguresFrom FiguresFrom { get; private set; }
    public Guid? GoalId { get; private set; }
    public Direction Direction { get; private set; }
    public int Decimals { get; private set; }
    public double? Baseline { get; private set; }
    public string? BaselinePeriod { get; private set; }
    public double? Target { get; private set; }
    public DateOnly? TargetDate { get; private set; }

    /// <summary>How far off the path is still nearly on it, as an amount; null takes a tenth of the way.</summary>
    public double? Tolerance { get; private set; }

    /// <summary>The definition that baseline and target were agreed for.</summary>
    public int TargetDefinition { get; private set; } = 1;

    public string Source { get; private set; } = "";
    public string Caveats { get; private set; } = "";
    public bool CountsPeople { get; private set; }
    public int HidesBelow { get; private set; } = SmallNumbers.UsualThreshold;
    public int LeastDenominator { get; private set; }
    public bool GuardsPartners { get; private set; }
    public string AreaName { get; private set; } = "";
    public Guid? LeadOrganisationId { get; private set; }
    public List<Guid> ReturnedBy { get; private set; } = [];

    /// <summary>The published series it was adopted from; null for one's own.</summary>
    public string? LibraryKey { get; private set; }

    public DateTimeOffset DefinedAt { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }
    public int Version { get; private set; }
    public List<Definition> Definitions { get; private set; } = [];

    /// <summary>Whether some of its figures are kept from those who did not give them.</summary>
    public bool IsControlled => CountsPeople || GuardsPartners;

    public DisclosureRule Disclosure =>
        CountsPeople
            ? new DisclosureRule(HidesBelow, LeastDenominator, GuardsPartners)
            : new DisclosureRule(0, 0, GuardsPartners);

    public Definition Current => Definitions.MaxBy(definition => definition.Number)!;

    public static Measure Define(MeasureRequest request, DateTimeOffset now, string? libraryKey = null)
    {
        if (request.FiguresFrom == FiguresFrom.Counted && libraryKey is null)
            throw Refusal.Field("figuresFrom", "Choose it from the list of what PlacePartners counts by itself.");
        var measure = new Measure { DefinedAt = now, LibraryKey = libraryKey };
        measure.Definitions.Add(Definition.Of(measure.Id, 1, Checked(request), "", now));
        measure.Describe(request);
        return measure;
    }

    /// <summary>Changes the words, or begins a new definition when what is counted changes and there are figures.</summary>
    public void Change(
        MeasureRequest request,
        bool wordingOnly,
        string changeNote,
        bool keepTarget,
        bool hasFigures,
        DateTimeOffset now
    )
    {
        if (RetiredAt is not null)
            throw Refusal.Rule("measure-retired", "This measure is retired. Reopen it before you change it.");
        var (meaning, before) = (Checked(request), Current.Meaning);
        if (hasFigures && request.FiguresFrom != FiguresFrom)
            throw Refusal.Field(
                "figuresFrom",
                "This measure has figures. Define another measure for figures from elsewhere."
            );

        if (FiguresFrom == FiguresFrom.Counted && (request.FiguresFrom != FiguresFrom || meaning != before))
            throw Refusal.Field("numerator", "PlacePartners counts this by itself: what is counted stays as it is.");
        if (FiguresFrom != FiguresFrom.Counted && request.FiguresFrom == FiguresFrom.Counted)
            throw Refusal.Field("figuresFrom", "Choose it from the list of what PlacePartners counts by itself.");
        if (!hasFigures || meaning.CountsLike(before) && (wordingOnly || meaning == before))
            Current.Word(meaning);
        else
            BeginDefinition(meaning, changeNote, keepTarget, now);
        Describe(request);
    }

    public void BelongTo(Guid goalId)
    {
        if (RetiredAt is not null)
            throw Refusal.Rule("measure-retired", "This measure is retired. Reopen it before you change it.");
        GoalId = goalId;
    }

    /// <summary>One organisation has become part of another, which is asked and looks after it in its place.</summary>
    public void AsksInstead(Guid from, Guid to)
    {
        ReturnedBy = [.. ReturnedBy.Select(id => id == from ? to : id).Distinct()];
        if (LeadOrganisationId == from)
            LeadOrganisationId = to;
    }

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;

    public void Reopen() => RetiredAt = null;

    /// <summary>The definition under which a file's series stands: found by its label, else begun.</summary>
    public Definition DefinitionOf(string series, bool hasFigures, DateTimeOffset now)
    {
        if (Definitions.Find(definition => definition.SeriesLabel == series) is { } known)
            return known;
        if (Current is { SeriesLabel: "" } unlabelled && !hasFigures)
        {
            unlabelled.Label(series);
            return unlabelled;
        }

        var begun = Definition.Of(
            Id,
            Current.Number + 1,
            Current.Meaning,
            $"The publisher changed the series to “{series}”.",
            now
        );
        begun.Label(series);
        Definitions.Add(begun);
        return begun;
    }

    /// <summary>
    /// The first figures settle which definition an agreed target is about: the one that its baseline was measured by,
    /// so that no figure is judged by a path that began under another.
    /// </summary>
    public void AimAt(int definitionNumber) => TargetDefinition = definitionNumber;

    /// <summary>The last day of the baseline's period; null where none is given.</summary>
    public DateOnly? BaselineEnd =>
        BaselinePeriod is { } text && Current.Frequency.TryParse(text, out var period, out _) ? period.End : null;

    /// <summary>The path to the target, where one was agreed for this definition.</summary>
    public TargetPath? PathFor(int definitionNumber) =>
        Target is { } target
        && TargetDate is { } date
        && BaselineOn is { } baseline
        && definitionNumber == TargetDefinition
            ? new TargetPath(Direction, baseline, (date, target), tolerance: Tolerance)
            : null;

    /// <summary>The baseline with the last day of its period.</summary>
    public (DateOnly On, double Value)? BaselineOn =>
        Baseline is { } value
        && BaselinePeriod is { } text
        && Definitions.Find(definition => definition.Number == TargetDefinition) is { } definition
        && definition.Frequency.TryParse(text, out var period, out _)
            ? (period.End, value)
            : null;

    private void BeginDefinition(Meaning meaning, string changeNote, bool keepTarget, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(changeNote))
            throw Refusal.Field("changeNote", "Say what changed and why: it begins a new line on the chart.");
        Definitions.Add(Definition.Of(Id, Current.Number + 1, meaning, changeNote, now));
        if (keepTarget)
            AimAt(Current.Number);
    }

    private void Describe(MeasureRequest request)
    {
        var aims = (request.Baseline, request.Target, request.TargetDate);
        if (aims != (Baseline, Target, TargetDate))
            AimAt(Current.Number);
        (Name, Question, FiguresFrom, GoalId) = (
            request.Name.Trim(),
            request.Question.Trim(),
            request.FiguresFrom!.Value,
            request.GoalId
        );
        (Direction, Decimals, CountsPeople) = (request.Direction!.Value, request.Decimals, request.CountsPeople);
        (Baseline, Target, TargetDate, Tolerance) = (
            request.Baseline,
            request.Target,
            request.TargetDate,
            request.Tolerance
        );
        BaselinePeriod = Label(request);
        (Source, Caveats, AreaName) = (request.Source.Trim(), request.Caveats.Trim(), request.AreaName.Trim());
        (HidesBelow, LeastDenominator, GuardsPartners) = (
            request.HidesBelow,
            request.LeastDenominator,
            request.GuardsPartners
        );
        (LeadOrganisationId, ReturnedBy) = (request.LeadOrganisationId, [.. request.ReturnedBy.Distinct()]);
    }

    /// <summary>Its figures are those of another body than the place, such as a hospital trust, and are named so.</summary>
    public void IsAbout(string areaName) => AreaName = areaName;

    private static string? Label(MeasureRequest request) =>
        !string.IsNullOrWhiteSpace(request.BaselinePeriod)
        && request.Frequency!.Value.TryParse(request.BaselinePeriod, out var period, out _)
            ? period.Label
            : null;

    private static Meaning Checked(MeasureRequest request)
    {
        if (MeasureProblems.Of(request) is var (field, sentence))
            throw Refusal.Field(field, sentence);
        return request.Meaning;
    }
}
