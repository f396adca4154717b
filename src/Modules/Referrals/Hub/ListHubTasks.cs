using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What the hub waits to be done for it: by kind, the longest due first. By reference, without names.</summary>
public static class ListHubTasks
{
    public enum TaskKind
    {
        /// <summary>A service without accounts is to be rung or written to.</summary>
        Tell,

        /// <summary>A service is to be rung at once, until it has taken or declined what must not wait for four hours.</summary>
        RingNow,

        /// <summary>A service said no, never answered or could not reach the person.</summary>
        Reroute,

        /// <summary>Somebody is late.</summary>
        Late,

        /// <summary>The person is to be asked how it went.</summary>
        FollowUp,

        /// <summary>The person says something else than the service reported.</summary>
        Quality,

        /// <summary>Somebody's e-mails or texts do not arrive.</summary>
        Unreached,

        /// <summary>Consent has run out or soon will: the person is to be asked again.</summary>
        Renew,

        /// <summary>A file with a virus was sent, and not kept.</summary>
        Infected,

        /// <summary>A letter to the person is to be printed and posted.</summary>
        Letter,

        /// <summary>Somebody asked what is kept about them, and must have it within a week.</summary>
        AccessRequest,
    }

    /// <param name="Colleagues">Whose e-mails or texts do not arrive, a colleague's or a service's, with whom they work.</param>
    public sealed record Response(
        IReadOnlyList<Row> Items,
        int Total,
        IReadOnlyList<KindCount> Counts,
        IReadOnlyList<Colleague> Colleagues
    );

    public sealed record Colleague(
        Guid UnreachedId,
        int Version,
        string Name,
        string OrganisationName,
        DateTimeOffset Since
    );

    /// <param name="Since">When it was due, or came up.</param>
    /// <param name="Awaited">What is late; null for other kinds.</param>
    /// <param name="State">Of the referral; null where the whole checklist is meant.</param>
    public sealed record Row(
        TaskKind Kind,
        Guid SubmissionId,
        Guid? ReferralId,
        string Reference,
        string ServiceName,
        DateTimeOffset Since,
        ClockKind? Awaited,
        ReferralState? State,
        bool IsUrgent
    );

    public sealed record KindCount(TaskKind Kind, int Count);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct,
        TaskKind? kind = null,
        int skip = 0,
        int take = 50
    )
    {
        (skip, take) = (Math.Clamp(skip, 0, 10_000), Math.Clamp(take, 1, 100));
        var now = clock.GetUtcNow();
        var counts = new List<KindCount>
        {
            new(TaskKind.Tell, await db.ToTell().CountAsync(ct)),
            new(TaskKind.RingNow, await HubTasks.ToRing(db).CountAsync(ct)),
            new(TaskKind.Reroute, await HubTasks.ToReroute(db).CountAsync(ct)),
            new(TaskKind.Late, await HubTasks.Late(db, now).CountAsync(ct)),
            new(TaskKind.FollowUp, await HubTasks.ToFollowUp(db, now).CountAsync(ct)),
            new(TaskKind.Quality, await HubTasks.Quality(db).CountAsync(ct)),
            new(TaskKind.Infected, await db.InfectedFiles.CountAsync(f => f.SettledAt == null, ct)),
            new(TaskKind.Letter, await db.ToPost().CountAsync(ct)),
            new(TaskKind.Unreached, await db.Unreached.CountAsync(u => u.SettledAt == null, ct)),
            new(TaskKind.Renew, await db.ToRenew(now).CountAsync(ct)),
            new(TaskKind.AccessRequest, await db.AccessRequests.CountAsync(AccessDesk.IsDueBy(now), ct)),
        };
        var found = new List<HubTasks.Found>();
        foreach (var one in OfReferrals.Where(one => kind is null || one == kind))
            found.AddRange(await HubTasks.Of(one, db, now).Take(skip + take).ToListAsync(ct));
        var page = found
            .OrderByDescending(task => task.Kind == TaskKind.RingNow)
            .ThenBy(task => task.Since)
            .Skip(skip)
            .Take(take)
            .ToList();
        var services = await modules.Send(
            new GetServices([.. page.Select(task => task.ServiceId).OfType<Guid>().Distinct()]),
            ct
        );
        var names = services.ToDictionary(service => service.Id, service => service.Name);
        return TypedResults.Ok(
            new Response(
                [.. page.Select(task => Show(task, names))],
                counts
                    .Where(count => OfReferrals.Contains(count.Kind) && (kind ?? count.Kind) == count.Kind)
                    .Sum(c => c.Count),
                counts,
                kind is null or TaskKind.Unreached ? await UnreachedNames.List(db, modules, ct) : []
            )
        );
    }

    private static readonly TaskKind[] OfReferrals =
    [
        TaskKind.Tell,
        TaskKind.RingNow,
        TaskKind.Reroute,
        TaskKind.Late,
        TaskKind.FollowUp,
        TaskKind.Quality,
        TaskKind.Renew,
        TaskKind.Infected,
        TaskKind.Letter,
    ];

    private static Row Show(HubTasks.Found task, Dictionary<Guid, string> services) =>
        new(
            task.Kind,
            task.SubmissionId,
            task.ReferralId,
            task.Reference,
            task.ServiceId is { } id ? services.GetValueOrDefault(id, "") : "",
            task.Since,
            task.Awaited,
            task.State,
            task.IsUrgent
        );
}
