using PlacePartners.Host;

// A switch without a value would swallow the setting after it.
var app = Composition.Build([.. args.Where(argument => argument != "--migrate")]);
if (Composition.IsDescribingItself)
{
    app.Run();
    return;
}

if (args.Contains("--migrate"))
{
    await Migration.AsOwner(app.Services);
    return;
}

await Migration.AtStart(app.Services);
await DemoPlaceAtStart.Load(app.Services);
await PlacePartners.Access.FirstOperator.Offer(app.Services);
await app.RunAsync();
