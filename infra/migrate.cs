#!/usr/bin/env -S dotnet run
#:project Steps/Steps.csproj

using PlacePartners.Infra;

const string Usage = """
    dotnet run infra/migrate.cs Name [--reset]
      Name      what the migration does, in one word such as AddMilestoneOwner
      --reset   delete every migration first; only before the first release
    """;

var reset = args.Contains("--reset");

if (args.Where(word => word != "--reset").ToArray() is not [var name] || !name.All(char.IsLetterOrDigit))
{
    Console.WriteLine(Usage);
    return 2;
}

try
{
    Children.EndOnSignals();
    await new Command("dotnet", "tool", "restore").Run();

    foreach (var database in Migrations.Databases)
    {
        await Progress.Show(
            $"{name} for {database}",
            async () =>
            {
                if (reset)
                {
                    Migrations.Forget(database);
                }

                await Migrations.Add(database, name);
                return true;
            }
        );
    }

    Console.WriteLine("Read what was made, then build and commit it.");
    return 0;
}
catch (Trouble trouble)
{
    trouble.Print(Console.Error);
    return 1;
}
