namespace PlacePartners.Infra;

/// <summary>Files that are made from others, and are kept in the repository because people read them.</summary>
public static class Drift
{
    private static readonly string[] Made = ["src/Host/openapi.json", "src/Web/src/lib/schema.d.ts"];

    /// <summary>Makes them again, and refuses if that changes anything beside what is committed or staged.</summary>
    public static async Task Check()
    {
        await new Command("npm", "run", "schema") { Folder = WebBuild.Folder }.Run();
        await new Command("git", ["ls-files", "--error-unmatch", "--", .. Made]).Run();

        var (code, difference) = await new Command("git", ["diff", "--exit-code", "--stat", "--", .. Made]).Try();

        if (code != 0)
        {
            throw new Trouble(
                "The API and what is kept of it differ.",
                "They are made anew now: look at them and commit them.",
                difference
            );
        }
    }
}
