using System.Diagnostics;

namespace PlacePartners.Infra;

/// <summary>One line a stage: what is being done, and how long it has taken.</summary>
public static class Progress
{
    public static async Task<T> Show<T>(string what, Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var running = work();

        if (Console.IsOutputRedirected)
        {
            Console.WriteLine($"{what} …");
        }

        while (!Console.IsOutputRedirected && await Task.WhenAny(running, Task.Delay(500)) != running)
        {
            Console.Write($"\r{what} … {watch.Elapsed.TotalSeconds:0} s ");
        }

        var answer = await running;
        Console.WriteLine(
            $"{(Console.IsOutputRedirected ? "" : "\r")}{what}: done in {watch.Elapsed.TotalSeconds:0.0} s"
        );
        return answer;
    }
}
