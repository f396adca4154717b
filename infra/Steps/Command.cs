using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PlacePartners.Infra;

/// <summary>A program to run to its end. What it prints is kept, and shown only if it fails.</summary>
public sealed record Command(string Program, params string[] Arguments)
{
    public string Folder { get; init; } = Repository.Root;

    /// <summary>Variables added to the environment; null takes one away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Asked to end before it is made to: for programs that have work to finish.</summary>
    public bool EndsGently { get; init; }

    /// <summary>Everything that was printed. An exit code other than 0 is a <see cref="Trouble"/>.</summary>
    public async Task<string> Run()
    {
        var (code, output) = await Try();
        return code == 0
            ? output
            : throw new Trouble($"\"{this}\" ended with code {code}.", output: LastLines(output, 80));
    }

    public async Task<(int Code, string Output)> Try()
    {
        var output = new StringBuilder();
        using var process = Start(line => output.AppendLine(line));
        var code = await Children.WaitFor(process);
        return (code, output.ToString());
    }

    /// <summary>Starts it and returns at once; each line that it prints goes to <paramref name="heard"/>.</summary>
    public Process Start(Action<string> heard)
    {
        var start = new ProcessStartInfo(OnThisSystem(Program), Arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        var gate = new Lock();
        var process = StartOrExplain(start, EndsGently);
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return process;

        void Hear(object from, DataReceivedEventArgs line)
        {
            lock (gate)
            {
                if (line.Data is not null)
                {
                    heard(line.Data);
                }
            }
        }
    }

    public override string ToString() => string.Join(' ', [Path.GetFileName(Program), .. Arguments]);

    public static string LastLines(string text, int lines) =>
        string.Join('\n', text.TrimEnd().Split('\n').TakeLast(lines));

    private static Process StartOrExplain(ProcessStartInfo start, bool endsGently)
    {
        try
        {
            return Children.Start(start, endsGently);
        }
        catch (Win32Exception reason)
        {
            throw new Trouble(
                $"\"{start.FileName}\" could not be started: {reason.Message}",
                "Install it, or put it on the PATH."
            );
        }
    }

    // On Windows these two are scripts, which are found only by their full name.
    private static string OnThisSystem(string program) =>
        OperatingSystem.IsWindows() && program is ("npm" or "npx") ? $"{program}.cmd" : program;
}
