using MediatR;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Host;

/// <summary>Host --verify-audit [slug]: walks the audit trails and says which row does not fit. 1 when any is wrong.</summary>
internal static class VerifyAudits
{
    private const string Switch = "--verify-audit";

    public sealed record Request(string? Slug);

    public static Request? Asked(string[] args) =>
        Array.IndexOf(args, Switch) is >= 0 and var at ? new(SlugAfter(args, at)) : null;

    public static IEnumerable<string> Without(string[] args)
    {
        var at = Array.IndexOf(args, Switch);
        var slug = at < 0 ? null : SlugAfter(args, at);
        return args.Where((argument, index) => at < 0 || (index != at && (slug is null || index != at + 1)));
    }

    public static async Task<int> Run(IServiceProvider services, string? slug, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ListPartnerships());
        var chosen = all.Where(partnership => slug is null || partnership.Slug == slug).ToList();
        if (slug is not null && chosen.Count == 0)
        {
            await output.WriteLineAsync($"There is no partnership {slug}.");
            return 1;
        }

        var isSound = slug is not null || await Check(services, "the host", null, output);
        foreach (var partnership in chosen)
            isSound &= await Check(services, partnership.Slug, partnership.Id, output);
        return isSound ? 0 : 1;
    }

    private static async Task<bool> Check(
        IServiceProvider services,
        string name,
        Guid? partnershipId,
        TextWriter output
    )
    {
        await using var scope = services.CreateAsyncScope();
        if (partnershipId is { } id)
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(id);
        var (verdict, anchor) = await scope
            .ServiceProvider.GetRequiredService<AuditTrails>()
            .Check(CancellationToken.None);
        await output.WriteLineAsync(
            verdict.IsSound
                ? $"{name}: {verdict.Entries} rows, all as they were written; {verdict.Sealed} in the chain; code {anchor?.Code ?? "none"}"
                : $"{name}: {verdict.Entries} rows, {verdict.Faults} faults"
        );
        foreach (var finding in verdict.Findings)
            await output.WriteLineAsync($"  {Words(finding.Fault)}: place {finding.Number}, row {finding.EntryId}");
        return verdict.IsSound;
    }

    private static string Words(AuditFault fault) =>
        fault switch
        {
            AuditFault.Changed => "changed or put in",
            AuditFault.Removed => "removed",
            AuditFault.LinkBroken => "does not follow from the row before it",
            AuditFault.EndRemoved => "the end was removed, up to what an anchor knows",
            AuditFault.AnchorBroken => "is not what an anchor knows",
            _ => "a line in the file of anchors is not this host's",
        };

    private static string? SlugAfter(string[] args, int at) =>
        args.ElementAtOrDefault(at + 1) is { } next && !next.StartsWith('-') ? next : null;
}
