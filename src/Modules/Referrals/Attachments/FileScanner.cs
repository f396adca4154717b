using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What a scanner says of a file.</summary>
/// <param name="Virus">The name of what it found; null where it found nothing.</param>
public sealed record Scanned(ScanState State, string? Virus = null);

/// <summary>Looks at each file before it is kept.</summary>
public interface IFileScanner
{
    /// <summary>Looks at one file.</summary>
    Task<Scanned> Scan(ReadOnlyMemory<byte> content, CancellationToken ct);
}

/// <summary>For a host without a scanner: the list of files says so.</summary>
internal sealed class NoScanner : IFileScanner
{
    public Task<Scanned> Scan(ReadOnlyMemory<byte> content, CancellationToken ct) =>
        Task.FromResult(new Scanned(ScanState.NotScanned));
}

/// <summary>ClamAV's daemon, by its INSTREAM command over TCP. Where it does not answer, nothing is kept.</summary>
internal sealed class ClamdScanner(string host, int port) : IFileScanner
{
    private const int Piece = 64 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>The scanner of Attachments:Clamd, host:port; none where it is not set.</summary>
    /// <exception cref="InvalidOperationException">It is set, and is no host with a port.</exception>
    public static IFileScanner Of(IConfiguration configuration) =>
        configuration["Attachments:Clamd"] switch
        {
            null or "" => new NoScanner(),
            var address when Uri.TryCreate($"tcp://{address}", UriKind.Absolute, out var at) && at.Port > 0 =>
                new ClamdScanner(at.Host, at.Port),
            var address => throw new InvalidOperationException($"Attachments:Clamd is no host:port: {address}"),
        };

    public async Task<Scanned> Scan(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Longest);
        try
        {
            return Understood(await Ask(content, patience.Token));
        }
        catch (Exception failure)
            when (failure is SocketException or IOException or OperationCanceledException && !ct.IsCancellationRequested
            )
        {
            throw Silent();
        }
    }

    private async Task<string> Ask(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, ct);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var length = new byte[4];
        for (var at = 0; at < content.Length; at += Piece)
        {
            var piece = content.Slice(at, Math.Min(Piece, content.Length - at));
            BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
            await stream.WriteAsync(length, ct);
            await stream.WriteAsync(piece, ct);
        }
        await stream.WriteAsync(new byte[4], ct);
        using var said = new StreamReader(stream, Encoding.ASCII);
        return (await said.ReadToEndAsync(ct)).Trim('\0', '\n', ' ');
    }

    // "stream: OK", "stream: Name FOUND", or what went wrong.
    private static Scanned Understood(string said)
    {
        if (said == "stream: OK")
            return new(ScanState.Clean);
        const string found = " FOUND";
        return said.StartsWith("stream: ", StringComparison.Ordinal) && said.EndsWith(found, StringComparison.Ordinal)
            ? new(ScanState.NotScanned, said["stream: ".Length..^found.Length])
            : throw Silent();
    }

    private static Refusal Silent() =>
        Refusal.Rule(
            "scanner-silent",
            "The virus scanner does not answer now, so the file was not kept. Try again in a few minutes."
        );
}
