using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PlacePartners.Tests.Durability;

/// <summary>A mail server that takes everything and remembers what it took: each message's recipient and Message-ID.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Taken> taken = new();

    public SmtpSink()
    {
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<Taken> Messages => [.. taken];

    public ValueTask DisposeAsync()
    {
        listener.Stop();
        return ValueTask.CompletedTask;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The listener was stopped: the test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream());
        await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
        try
        {
            await writer.WriteLineAsync("220 sink");
            var recipient = "";
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
                    recipient = line.Split('<', '>')[1];
                if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    // A message that the sender did not finish was never taken.
                    if (await Message(reader, recipient) is not { } message)
                        return;
                    taken.Enqueue(message);
                }
                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
            }
        }
        catch (IOException)
        {
            // The sender was killed in mid-sentence, which is what these tests are about.
        }
    }

    private static async Task<Taken?> Message(StreamReader reader, string recipient)
    {
        var (id, subject) = ("", "");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == ".")
                return new Taken(recipient, id, subject);
            if (id == "" && line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))
                id = line.Split(':', 2)[1].Trim();
            if (subject == "" && line.StartsWith("Subject:", StringComparison.OrdinalIgnoreCase))
                subject = line.Split(':', 2)[1].Trim();
        }
        return null;
    }

    public sealed record Taken(string Recipient, string MessageId, string Subject);
}
