using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Reports;

/// <summary>How far a report is.</summary>
public enum ReportState
{
    Queued,
    Building,
    Ready,
    Failed,
}

/// <summary>Whether a report can be had as a PDF.</summary>
public enum PdfState
{
    NotYet,
    Ready,
    Unavailable,
}

/// <summary>A collective-impact report: asked for, built in the background, then frozen with the data it was built from.</summary>
internal sealed class Report : TenantOwned, IVersioned
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    private Report() { }

    public string Title { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public string Headline { get; private set; } = "";
    public string WentWell { get; private set; } = "";
    public string WentLessWell { get; private set; } = "";
    public string ComesNext { get; private set; } = "";
    public Guid RequestedBy { get; private set; }
    public DateTimeOffset RequestedAt { get; private set; }
    public ReportState State { get; private set; }
    public int Progress { get; private set; }
    public string? Content { get; private set; }
    public string? Fingerprint { get; private set; }
    public DateTimeOffset? BuiltAt { get; private set; }
    public DateTimeOffset HeldUntil { get; private set; }
    public PdfState Pdf { get; private set; }
    public int Version { get; private set; }

    public static Report Request(
        string title,
        DateOnly from,
        DateOnly to,
        ReportNarrative narrative,
        Guid membershipId,
        DateTimeOffset now
    ) =>
        new()
        {
            Title = title.Trim(),
            From = from,
            To = to,
            Headline = narrative.Headline,
            WentWell = narrative.WentWell,
            WentLessWell = narrative.WentLessWell,
            ComesNext = narrative.ComesNext,
            RequestedBy = membershipId,
            RequestedAt = now,
            HeldUntil = now,
        };

    public ReportNarrative Narrative => new(Headline, WentWell, WentLessWell, ComesNext);

    public bool IsFrozen => Content is not null;

    /// <summary>Another person hears when it is ready.</summary>
    public void GoesTo(Guid membershipId) => RequestedBy = membershipId;

    /// <summary>Takes the report for one builder; false when another holds it or nothing is left to do.</summary>
    public bool Take(DateTimeOffset now, TimeSpan hold)
    {
        var isPrintedOrFailed = State == ReportState.Failed || (IsFrozen && Pdf != PdfState.NotYet);
        if (isPrintedOrFailed || HeldUntil > now)
            return false;
        HeldUntil = now + hold;
        if (!IsFrozen)
            (State, Progress) = (ReportState.Building, 0);
        return true;
    }

    public void Advance(int progress, DateTimeOffset heldUntil) => (Progress, HeldUntil) = (progress, heldUntil);

    /// <summary>Freezes the content: from here on nothing in the report changes, whatever happens to the data.</summary>
    public void Freeze(ReportContent content, DateTimeOffset now, TimeSpan hold)
    {
        if (IsFrozen)
            throw Refusal.Rule("report-frozen", "This report has been built. Ask for a new one to show later figures.");
        Content = JsonSerializer.Serialize(content, Json);
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));
        (State, Progress, BuiltAt, HeldUntil) = (ReportState.Ready, 100, now, now + hold);
    }

    public void Fail() => State = ReportState.Failed;

    /// <summary>Builds again what could not be built, or prints again what could not be printed.</summary>
    public void Retry(DateTimeOffset now)
    {
        if (State == ReportState.Failed)
            (State, Progress) = (ReportState.Queued, 0);
        else if (Pdf == PdfState.Unavailable)
            Pdf = PdfState.NotYet;
        else
            throw Refusal.Rule(
                "report-not-failed",
                "Only a report that could not be built or printed can be tried again."
            );
        HeldUntil = now;
    }

    public void Printed(bool isPrinted) => Pdf = isPrinted ? PdfState.Ready : PdfState.Unavailable;

    public ReportContent Read() =>
        Content is null ? throw Refusal.NotFound("report") : JsonSerializer.Deserialize<ReportContent>(Content, Json)!;
}
