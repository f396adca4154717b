namespace PlacePartners.Tests.Walls;

/// <summary>The cells of a matrix: each row asked by somebody, and what is wrong with the answer.</summary>
internal static class Cells
{
    public static async Task<List<string>> Faults(IEnumerable<Asked> rows, Func<Asked, Task<string?>> cell)
    {
        var faults = new List<string>();
        foreach (var row in rows)
            if (await cell(row) is { } fault)
                faults.Add($"{row.Operation}: {fault}");
        return faults;
    }

    /// <summary>The planted word that an answer gives away, if any.</summary>
    public static string? Told(Answer answer) => Told(answer, Place.Words);

    public static string? Told(Answer answer, IEnumerable<string> words) =>
        words.FirstOrDefault(answer.Says) is { } word ? $"told {word}" : null;
}
