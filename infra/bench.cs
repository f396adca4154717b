#!/usr/bin/env -S dotnet run
#:project Steps/Steps.csproj

using PlacePartners.Infra;

const string Usage = """
    dotnet run infra/bench.cs [options]
      --database sqlite|postgres   only one of them
      --rounds N                   rounds, in which ours and the bare twin take turns (5)
      --seconds N                  length of each burst (6)
      --scale                      again with 10,000 and with 1,000,000 referrals in the database; takes an hour
    """;

try
{
    Children.EndOnSignals();
    var options = BenchOptions.From(args, Usage);
    await Progress.Show("Building the host", Host.Build);
    await Progress.Show("Building the bare twin", BareTwin.Build);
    foreach (var database in options.Databases)
    {
        await new Bench(database, options).Run();
    }
    Children.End();
    return 0;
}
catch (Trouble trouble)
{
    Children.End();
    trouble.Print(Console.Error);
    return 1;
}
