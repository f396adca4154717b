using System.Text;
using System.Text.Json;
using PlacePartners.Platform.Files;

namespace PlacePartners.Platform.Data;

/// <summary>How far a trail's chain had come at a time, kept outside the database.</summary>
/// <param name="Number">Links in the chain then.</param>
/// <param name="Hash">The hash of the last of them.</param>
/// <param name="Code">Ten characters that a person can write down; they fit this number and hash only.</param>
public sealed record AuditAnchor(long Number, string Hash, DateTimeOffset At, string Code);

/// <summary>
/// Anchors, signed, in the data directory's folder audit: for each trail a file that only grows, with a line a day and
/// one at each check, and a file with the newest. Whoever removes the end of a trail in the database leaves them behind.
/// </summary>
public sealed class AuditAnchors(DataDirectory data, AuditSecrets secrets)
{
    // No letters that are taken for digits, none that is taken for another.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private sealed record Line(string Trail, long Number, string Hash, DateTimeOffset At, string Mac);

    /// <summary>The newest anchor of a trail; null before the first.</summary>
    public AuditAnchor? Newest(Guid? trail) => All(trail).Anchors.MaxBy(anchor => (anchor.Number, anchor.At));

    /// <summary>All anchors of a trail, and how many lines carry a wrong signature.</summary>
    public (IReadOnlyList<AuditAnchor> Anchors, int Forged) All(Guid? trail)
    {
        var lines = Lines(Grows(trail)).Concat(Lines(Head(trail))).ToList();
        var signed = lines.Where(line => line.Trail == Name(trail) && line.Mac == Mac(line)).ToList();
        return (
            [
                .. signed.Select(line => new AuditAnchor(
                    line.Number,
                    line.Hash,
                    line.At,
                    Code(trail, line.Number, line.Hash)
                )),
            ],
            lines.Count - signed.Count
        );
    }

    /// <summary>Up to which place rows may be gone because their time was over; 0 where none may be.</summary>
    public long ExpiredThrough(Guid? trail) =>
        Lines(Expires(trail))
            .Where(line => line.Trail == Name(trail) && line.Mac == MacOfExpiry(line))
            .Select(line => line.Number)
            .DefaultIfEmpty()
            .Max();

    /// <summary>Notes, signed and before anything goes, up to which place rows go because their time is over.</summary>
    internal void KeepExpiry(Guid? trail, long number, string hash, DateTimeOffset now)
    {
        var unsigned = new Line(Name(trail), number, hash, now, "");
        Append(Expires(trail), JsonSerializer.Serialize(unsigned with { Mac = MacOfExpiry(unsigned) }) + "\n");
    }

    /// <summary>The code of a place in a chain.</summary>
    public string Code(Guid? trail, long number, string hash)
    {
        var mac = secrets.Mac(Encoding.UTF8.GetBytes($"code|{Name(trail)}|{number}|{hash}"));
        var letters = Convert.FromHexString(mac).Take(10).Select(one => Letters[one % Letters.Length]).ToArray();
        return $"{new string(letters, 0, 5)}-{new string(letters, 5, 5)}";
    }

    /// <summary>Keeps the newest place; adds a line to what only grows on a new day, or when one is asked for.</summary>
    internal AuditAnchor Keep(Guid? trail, long number, string hash, DateTimeOffset now, bool isCheck)
    {
        var unsigned = new Line(Name(trail), number, hash, now, "");
        var line = JsonSerializer.Serialize(unsigned with { Mac = Mac(unsigned) }) + "\n";
        var growing = Grows(trail);
        if (isCheck || !(Lines(growing).LastOrDefault()?.At.UtcDateTime.Date == now.UtcDateTime.Date))
            Append(growing, line);
        var whole = $"{Head(trail)}.{Guid.CreateVersion7():N}";
        File.WriteAllText(whole, line);
        File.Move(whole, Head(trail), overwrite: true);
        return new AuditAnchor(number, hash, now, Code(trail, number, hash));
    }

    private string Grows(Guid? trail) => Path.Combine(data.Folder("audit"), $"{Name(trail)}.anchors");

    private string Expires(Guid? trail) => Path.Combine(data.Folder("audit"), $"{Name(trail)}.expired");

    private string MacOfExpiry(Line line) =>
        secrets.Mac(Encoding.UTF8.GetBytes($"expiry|{line.Trail}|{line.Number}|{line.Hash}|{line.At.UtcTicks}"));

    private string Head(Guid? trail) => Path.Combine(data.Folder("audit"), $"{Name(trail)}.newest");

    private static string Name(Guid? trail) => trail?.ToString("N") ?? "host";

    private string Mac(Line line) =>
        secrets.Mac(Encoding.UTF8.GetBytes($"anchor|{line.Trail}|{line.Number}|{line.Hash}|{line.At.UtcTicks}"));

    // One write of a whole line at the end, so that hosts that share the folder never mix theirs. It begins with a line
    // end too, because a kill may have left the line before without one.
    private static void Append(string file, string line)
    {
        using var bytes = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        bytes.Write(Encoding.UTF8.GetBytes("\n" + line));
        bytes.Flush(flushToDisk: true);
    }

    // A line that a kill left half-written says nothing, and is passed over.
    private static List<Line> Lines(string file)
    {
        if (!File.Exists(file))
            return [];
        using var bytes = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(bytes);
        return [.. text.ReadToEnd().Split('\n').Select(Read).OfType<Line>()];
    }

    private static Line? Read(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize<Line>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
