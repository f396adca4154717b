using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Who looked at the person of a checklist: by organisation and role, newest first.</summary>
public static class ListReaders
{
    private const int Most = 100;

    private static readonly List<AuditKind> Looking =
    [
        AuditKind.Read,
        AuditKind.Search,
        AuditKind.Export,
        AuditKind.Print,
    ];

    private static readonly TimeSpan StaysOpen = TimeSpan.FromMinutes(30);

    public sealed record Response(IReadOnlyList<Item> Items, int Total);

    /// <param name="Times">How often, where a page that stays open read the record again and again.</param>
    /// <param name="IsAmongOthers">The person stood in a list; nobody opened their record.</param>
    public sealed record Item(
        DateTimeOffset At,
        AuditKind Kind,
        string Act,
        bool IsAmongOthers,
        string OrganisationName,
        IReadOnlyList<Role> Roles,
        int Times
    );

    public static async Task<Ok<Response>> Handle(Guid submissionId, AppDb db, IMediator modules, CancellationToken ct)
    {
        var personId =
            await db.Submissions.Where(s => s.Id == submissionId).Select(s => (Guid?)s.PersonId).FirstOrDefaultAsync(ct)
            ?? throw Refusal.NotFound("checklist");
        var looks = await Looks(db, personId, ct);
        var total = await looks.CountAsync(ct);
        var newest = await looks.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Most).ToListAsync(ct);
        var organisations = await modules.Send(
            new GetOrganisations([.. newest.Select(e => e.OrganisationId).OfType<Guid>().Distinct()]),
            ct
        );
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        return TypedResults.Ok(
            new Response([.. Fold(newest).Select(looks => Show(looks[^1], looks.Count, names))], total)
        );
    }

    // Nobody can have looked before the first checklist: its day keeps the search within an index.
    internal static async Task<IQueryable<AuditEntry>> Looks(AppDb db, Guid personId, CancellationToken ct)
    {
        var first = await db.Submissions.Where(s => s.PersonId == personId).MinAsync(s => s.SubmittedAt, ct);
        var hex = personId.ToString("N");
        return db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(e => e.At >= first && Looking.Contains(e.Kind) && e.Entity == nameof(Person))
            .Where(e => e.EntityId == personId || (e.Shown != null && e.Shown.Contains(hex)));
    }

    // An open page reads again whenever something changes: for the person that is one look. Newest first.
    internal static IEnumerable<List<AuditEntry>> Fold(IEnumerable<AuditEntry> newest)
    {
        var open = new Dictionary<object, List<AuditEntry>>();
        var looks = new List<List<AuditEntry>>();
        foreach (var entry in newest)
        {
            var who = (entry.AccountId, entry.OrganisationId, entry.Kind, entry.Act, entry.EntityId);
            if (!open.TryGetValue(who, out var look) || look[^1].At - entry.At > StaysOpen)
                looks.Add(open[who] = look = []);
            look.Add(entry);
        }
        return looks;
    }

    private static Item Show(AuditEntry entry, int times, Dictionary<Guid, string> organisations) =>
        new(
            entry.At,
            entry.Kind,
            entry.Act,
            entry.EntityId == Guid.Empty,
            entry.OrganisationId is { } id ? organisations.GetValueOrDefault(id, "") : "",
            [.. entry.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)],
            times
        );
}
