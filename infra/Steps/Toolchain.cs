namespace PlacePartners.Infra;

/// <summary>What must be on the machine before anything can be built.</summary>
public static class Toolchain
{
    private static readonly Version OldestSdk = new(10, 0);
    private static readonly Version OldestNode = new(20, 19);

    public static async Task<string> Check()
    {
        var sdk = await VersionOf(".NET SDK", "dotnet", OldestSdk, "Get it from https://dotnet.microsoft.com/download");
        var node = await VersionOf("Node.js", "node", OldestNode, "Get it from https://nodejs.org");
        return $".NET SDK {sdk}, Node.js {node}";
    }

    private static async Task<string> VersionOf(string name, string program, Version oldest, string cure)
    {
        try
        {
            var text = (await new Command(program, "--version").Run()).Trim().TrimStart('v');

            return Version.TryParse(text.Split('-')[0], out var version) && version >= oldest
                ? text
                : throw new Trouble($"PlacePartners needs {name} {oldest} or later; this machine has {text}.", cure);
        }
        catch (Trouble trouble) when (trouble.Message.Contains("could not be started"))
        {
            throw new Trouble($"PlacePartners needs {name} {oldest} or later, and \"{program}\" was not found.", cure);
        }
    }
}
