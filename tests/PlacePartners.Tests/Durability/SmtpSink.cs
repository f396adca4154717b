using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PlacePartners.Tests.Durability;

/// <summary>How far a message has come between the sender and this server.</summary>
internal enum Handover
{
    Addressed,
    Begun,

    /// <summary>The server has all of it and has not said so.</summary>
    Taken,
    Answered,
}

/// <summary>
/// A mail server that takes everything and remembers what it took: each message's recipient and Message-ID. It can hold
/// its breath at a point of the hand-over, so that the sender can be killed exactly there.
/// </summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Taken> taken = new();
    private volatile Hold? hold;

    public SmtpSink()
    {
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<Taken> Messages => [.. taken];

    /// <summary>From now on a message stops at this point; the answer completes when one has come there.</summary>
    public Task StopAt(Handover point)
    {
        hold = new Hold(point, new(TaskCreationOptions.RunContinuationsAsynchronously), new());
        return hold.Reached.Task;
    }

    /// <summary>Lets go of whoever is stopped.</summary>
    public void GoOn()
    {
        hold?.Released.TrySetResult();
        hold = null;
    }

    private async Task Comes(Handover point)
    {
        if (hold is not { } here || here.Point != point)
            return;
        here.Reached.TrySetResult();
        await here.Released.Task;
    }

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
                {
                    recipient = line.Split('<', '>')[1];
                    await Comes(Handover.Addressed);
                }
                var isMessage = line == "DATA";
                if (isMessage)
                {
                    await Comes(Handover.Begun);
                    await writer.WriteLineAsync("354 go on");
                    // A message that the sender did not finish was never taken.
                    if (await Message(reader, recipient) is not { } message)
                        return;
                    taken.Enqueue(message);
                    await Comes(Handover.Taken);
                }
                await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
                if (isMessage)
                    await Comes(Handover.Answered);
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

    private sealed record Hold(Handover Point, TaskCompletionSource Reached, TaskCompletionSource Released);

    public sealed record Taken(string Recipient, string MessageId, string Subject);
}
