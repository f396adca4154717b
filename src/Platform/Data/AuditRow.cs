using System.Security.Cryptography;
using System.Text;

namespace PlacePartners.Platform.Data;

/// <summary>What a row of an audit trail holds, in a partnership's trail and in the host's alike.</summary>
public interface IAuditRow
{
    /// <summary>The row.</summary>
    Guid Id { get; }

    /// <summary>The partnership whose trail it is in; null for the host's.</summary>
    Guid? Trail { get; }

    /// <summary>When it was saved.</summary>
    DateTimeOffset At { get; }

    /// <summary>The account that acted; null for a job or before sign-in.</summary>
    Guid? AccountId { get; }

    /// <summary>The organisation that the person acted for.</summary>
    Guid? OrganisationId { get; }

    /// <summary>The person's roles at the time, joined by commas.</summary>
    string Roles { get; }

    /// <summary>The membership of the absent colleague in whose place the person acted; null for their own.</summary>
    Guid? InPlaceOf { get; }

    /// <summary>The use case or job, by its name in the API.</summary>
    string Act { get; }

    /// <summary>What happened.</summary>
    AuditKind Kind { get; }

    /// <summary>The kind of row that it happened to.</summary>
    string Entity { get; }

    /// <summary>The row that it happened to; empty for a list.</summary>
    Guid EntityId { get; }

    /// <summary>Changed properties as JSON, before and after; personal values are left out.</summary>
    string? Changes { get; }

    /// <summary>How many rows a list, search, export or print showed.</summary>
    int? Rows { get; }

    /// <summary>The ids of those rows, 32 hexadecimal digits each, with blanks between.</summary>
    string? Shown { get; }

    /// <summary>The words that were looked for, encrypted.</summary>
    string? Sought { get; }

    /// <summary>Browser and system in words, such as "Firefox on Windows"; empty for a job.</summary>
    string Device { get; }

    /// <summary>The network address without its last part; empty for a job.</summary>
    string Network { get; }

    /// <summary>HMAC-SHA-256 of all other fields under the host's audit key, in hexadecimal.</summary>
    string Mac { get; }

    /// <summary>Puts the code on a new row.</summary>
    internal void Sign(string mac);
}

/// <summary>What is to be written about one act.</summary>
internal sealed record Audited(
    AuditKind Kind,
    string Entity,
    Guid EntityId,
    string? Changes = null,
    int? Rows = null,
    string? Shown = null,
    string? Sought = null
);

/// <summary>The one way to turn a row of a trail into bytes: each field in its order, each text with its length.</summary>
internal static class AuditText
{
    private const byte Form = 2;

    /// <summary>The instant as every database keeps it: PostgreSQL has no more than microseconds.</summary>
    public static DateTimeOffset Kept(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static byte[] Of(IAuditRow row)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Form);
        Write(writer, row.Trail?.ToString("N"));
        Write(writer, row.Id.ToString("N"));
        writer.Write(row.At.UtcTicks);
        Write(writer, row.AccountId?.ToString("N"));
        Write(writer, row.OrganisationId?.ToString("N"));
        Write(writer, row.Roles);
        Write(writer, row.InPlaceOf?.ToString("N"));
        Write(writer, row.Act);
        Write(writer, row.Kind.ToString());
        Write(writer, row.Entity);
        Write(writer, row.EntityId.ToString("N"));
        Write(writer, row.Changes);
        writer.Write(row.Rows ?? -1);
        Write(writer, row.Shown);
        Write(writer, row.Sought);
        Write(writer, row.Device);
        Write(writer, row.Network);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The hash of a link of the chain: over the hash before it and the row with its code.</summary>
    public static string Link(string previous, IAuditRow row) =>
        Convert.ToHexStringLower(
            SHA256.HashData([.. Encoding.ASCII.GetBytes(previous), .. Of(row), .. Encoding.ASCII.GetBytes(row.Mac)])
        );

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        writer.Write(text ?? "");
    }
}
