using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PlacePartners.Infra;

/// <summary>The programs that this one started. They end with it, also when it is told to stop.</summary>
public static partial class Children
{
    private static readonly Lock Gate = new();
    private static readonly Lock EndGate = new();
    private static readonly Dictionary<Process, bool> Running = [];
    private static readonly Stack<Action> Afterwards = [];
    private static readonly List<PosixSignalRegistration> Signals = [];

    public static bool Ending { get; private set; }

    public static void EndOnSignals()
    {
        foreach (
            var (signal, code) in new[]
            {
                (PosixSignal.SIGINT, 130),
                (PosixSignal.SIGTERM, 143),
                (PosixSignal.SIGHUP, 129),
            }
        )
        {
            Signals.Add(
                PosixSignalRegistration.Create(
                    signal,
                    context =>
                    {
                        context.Cancel = true;
                        End();
                        Environment.Exit(code);
                    }
                )
            );
        }
    }

    public static Process Start(ProcessStartInfo program, bool endsGently)
    {
        lock (Gate)
        {
            ObjectDisposedException.ThrowIf(Ending, typeof(Children));
            var process = Process.Start(program) ?? throw new InvalidOperationException(program.FileName);
            Running.Add(process, endsGently);
            return process;
        }
    }

    public static async Task<int> WaitFor(Process process)
    {
        await process.WaitForExitAsync();

        // What was ended on purpose has no result; this program is on its way out.
        if (Ending)
        {
            await Task.Delay(Timeout.Infinite);
        }

        lock (Gate)
        {
            Running.Remove(process);
        }

        return process.ExitCode;
    }

    /// <summary>Runs when this program ends, the last added first.</summary>
    public static void Afterward(Action action)
    {
        lock (Gate)
        {
            Afterwards.Push(action);
        }
    }

    public static void End()
    {
        lock (EndGate)
        {
            KeyValuePair<Process, bool>[] running;
            Action[] afterwards;

            lock (Gate)
            {
                Ending = true;
                running = [.. Running];
                afterwards = [.. Afterwards];
                Running.Clear();
                Afterwards.Clear();
            }

            foreach (var (process, endsGently) in running)
            {
                Stop(process, endsGently);
            }

            foreach (var action in afterwards)
            {
                action();
            }
        }
    }

    /// <summary>Gently: asks, so that a host can finish what it does, and after ten seconds insists.</summary>
    public static void Stop(Process process, bool gently)
    {
        if (gently && !OperatingSystem.IsWindows() && !process.HasExited && kill(process.Id, Sigterm) == 0)
        {
            process.WaitForExit(TimeSpan.FromSeconds(10));
        }

        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }

        lock (Gate)
        {
            Running.Remove(process);
        }
    }

    private const int Sigterm = 15;

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
