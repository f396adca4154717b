using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How whoever answers people takes a request in hand.</summary>
internal static class AccessDesk
{
    public const string Path = "/api/access-requests";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>For how many days a request may wait for proof before whoever answers it is told.</summary>
    public const int DaysToProve = 14;

    /// <summary>Those that must be answered within a week of an instant, or should have been, and those that nobody proves.</summary>
    public static Expression<Func<AccessRequest, bool>> IsDueBy(DateTimeOffset now)
    {
        var soon = UkTime.DateOf(now).AddDays(7);
        var before = UkTime.DateOf(now).AddDays(-DaysToProve);
        return asked =>
            asked.ReleasedAt == null
            && asked.ClosedAt == null
            && (asked.DueOn <= soon || (asked.IdentityProvedOn == null && asked.AskedOn <= before));
    }

    internal sealed record ListedRequest
    {
        public required AccessRequest Asked { get; init; }
        public required string Reference { get; init; }
    }

    /// <summary>Those to answer first, the next due first.</summary>
    public static IQueryable<ListedRequest> ListedRequests(this AppDb db, bool onlyWaiting) =>
        from asked in db.AccessRequests.AsNoTracking()
        join submission in db.Submissions.AsNoTracking() on asked.SubmissionId equals submission.Id
        where !onlyWaiting || (asked.ReleasedAt == null && asked.ClosedAt == null)
        orderby asked.ReleasedAt != null || asked.ClosedAt != null, asked.DueOn == null, asked.DueOn, asked.Id
        select new ListedRequest { Asked = asked, Reference = submission.Reference };

    public static async Task<AccessRequest> AccessRequest(
        this AppDb db,
        Guid requestId,
        int version,
        CancellationToken ct
    )
    {
        var asked =
            await db.AccessRequests.FirstOrDefaultAsync(r => r.Id == requestId, ct)
            ?? throw Refusal.NotFound("request");
        db.Expect(asked, version);
        return asked;
    }

    /// <summary>The pack as things stand, and every text in it that somebody wrote.</summary>
    public static async Task<(SubjectPack Pack, PackTexts Texts)> Gather(
        this AppDb db,
        IMediator modules,
        AccessRequest asked,
        DateOnly today,
        CancellationToken ct
    )
    {
        var texts = new PackTexts(asked.Decided);
        return (await new PackBuilder(db, modules, texts).Build(asked.PersonId, today, ct), texts);
    }

    public static string Freeze(SubjectPack pack) => JsonSerializer.Serialize(pack, Form);

    /// <summary>The pack as it was released; refused when it was not, or when its days are over.</summary>
    public static async Task<SubjectPack> Released(
        this AppDb db,
        Guid requestId,
        TimeProvider clock,
        AuditKind kind,
        CancellationToken ct
    )
    {
        var asked =
            await db.AccessRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == requestId, ct)
            ?? throw Refusal.NotFound("request");
        if (asked.ReleasedAt is null)
            throw Refusal.Rule("not-released", "This pack has not been released yet.");
        if (asked.PackEndedAt <= clock.GetUtcNow() || asked.Pack.Length == 0)
            throw Refusal.Rule(
                "pack-ended",
                $"A pack can be opened for {Referrals.AccessRequest.DaysToDownload} days after its release. Record the person's request anew to make another."
            );
        db.RecordRead(nameof(Person), asked.PersonId, kind);
        await db.SaveChangesAsync(ct);
        return JsonSerializer.Deserialize<SubjectPack>(asked.Pack, Form)!;
    }
}
