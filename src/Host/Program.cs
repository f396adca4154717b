using PlacePartners.Host;

// A switch without a value would swallow the setting after it.
var settings = VerifyAudits.Without(args).Where(argument => argument is not ("--migrate" or "--rotate-keys"));
WebApplication app;
try
{
    app = Composition.Build([.. settings]);
}
catch (InvalidOperationException refused)
{
    // A setting that the host does not take: a sentence for whoever starts it, not a stack.
    Console.Error.WriteLine(refused.Message);
    return 1;
}
if (Composition.IsDescribingItself)
{
    app.Run();
    return 0;
}

if (VerifyAudits.Asked(args) is { } trails)
    return await VerifyAudits.Run(app.Services, trails.Slug, Console.Out);

if (args.Contains("--rotate-keys"))
{
    var rotation = app.Services.GetRequiredService<PlacePartners.Platform.Encryption.KeyRotation>();
    await rotation.Run(Console.Out, PlacePartners.Platform.Encryption.KeyRotation.Pause, CancellationToken.None);
    return 0;
}

if (args.Contains("--migrate"))
{
    await Migration.AsOwner(app.Services);
    return 0;
}

await Migration.AtStart(app.Services);
await DemoPlaceAtStart.Load(app.Services);
await PlacePartners.Access.FirstOperator.Offer(app.Services);
await app.RunAsync();
return 0;
