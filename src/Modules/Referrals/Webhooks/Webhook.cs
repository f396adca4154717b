using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>An address of an organisation's own system, which is told when something happens to one of its referrals.</summary>
internal sealed class Webhook : TenantOwned, IVersioned
{
    /// <summary>After so many tries that failed one after the other it goes off by itself.</summary>
    public const int MostFailures = 20;

    /// <summary>How many an organisation may have.</summary>
    public const int Most = 5;

    private Webhook() { }

    public Guid OrganisationId { get; private set; }
    public string Address { get; private set; } = "";
    public List<string> Events { get; private set; } = [];

    [Personal]
    public string Secret { get; private set; } = "";
    public bool IsOn { get; private set; }
    public int FailuresInRow { get; private set; }

    /// <summary>When it went off by itself; null when it did not.</summary>
    public DateTimeOffset? WentOffAt { get; private set; }
    public int Version { get; private set; }

    public static Webhook Of(Guid organisationId, string address, IReadOnlyCollection<string> events) =>
        new()
        {
            OrganisationId = organisationId,
            Address = address,
            Events = [.. events.Distinct()],
            Secret = NewSecret(),
            IsOn = true,
        };

    public void Change(string address, IReadOnlyCollection<string> events, bool isOn)
    {
        Address = address;
        Events = [.. events.Distinct()];
        if (isOn && !IsOn)
            (FailuresInRow, WentOffAt) = (0, null);
        IsOn = isOn;
    }

    /// <summary>The old one is of no use from now on.</summary>
    public void RenewSecret() => Secret = NewSecret();

    public void Succeeded() => FailuresInRow = 0;

    /// <summary>True when it went off by this.</summary>
    public bool Failed(DateTimeOffset now)
    {
        FailuresInRow++;
        if (!IsOn || FailuresInRow < MostFailures)
            return false;
        (IsOn, WentOffAt) = (false, now);
        return true;
    }

    private static string NewSecret() => $"whsec_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";
}

/// <summary>One message to one address. It holds ids and the name of what happened, and nothing of the person.</summary>
internal sealed class WebhookDelivery : TenantOwned, IVersioned
{
    private static readonly int[] MinutesUntilNext = [1, 5, 30, 120, 480, 1440];

    private WebhookDelivery() { }

    public Guid WebhookId { get; private set; }

    /// <summary>Tells one happening from another, so that none is told twice.</summary>
    public string Key { get; private set; } = "";
    public string Event { get; private set; } = "";

    /// <summary>Null for a message that only tries the address.</summary>
    public Guid? ReferralId { get; private set; }
    public DateTimeOffset OccurredAt { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Null once it arrived or was given up.</summary>
    public DateTimeOffset? NextAt { get; private set; }
    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>HTTP status of the last answer; null without one.</summary>
    public int? Status { get; private set; }
    public DateTimeOffset? ArrivedAt { get; private set; }
    public int Version { get; private set; }

    public static WebhookDelivery Of(
        Guid webhookId,
        string key,
        string happened,
        Guid? referralId,
        DateTimeOffset occurredAt,
        DateTimeOffset now
    ) =>
        new()
        {
            WebhookId = webhookId,
            Key = key,
            Event = happened,
            ReferralId = referralId,
            OccurredAt = occurredAt,
            NextAt = now,
        };

    /// <summary>Keeps others from sending it at the same time.</summary>
    public void Claim(DateTimeOffset now) => (TriedAt, NextAt, Attempts) = (now, now.AddMinutes(2), Attempts + 1);

    public void Arrived(int status, DateTimeOffset now) => (Status, ArrivedAt, NextAt) = (status, now, null);

    public void Failed(int? status, DateTimeOffset now)
    {
        Status = status;
        NextAt =
            Attempts <= MinutesUntilNext.Length ? now.AddMinutes(MinutesUntilNext[Math.Max(0, Attempts - 1)]) : null;
    }

    /// <summary>Sends it once more, under the same id.</summary>
    public void Replay(DateTimeOffset now)
    {
        if (NextAt is not null)
            throw Refusal.Rule("delivery-waits", "This message is still being sent. Look again in a few minutes.");
        (NextAt, Attempts, ArrivedAt) = (now, 0, null);
    }
}

internal sealed class WebhooksMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Webhook>(webhook =>
        {
            webhook.ToTable("referrals_webhooks");
            webhook.HasIndex(w => new { w.TenantId, w.OrganisationId });
        });
        model.Entity<WebhookDelivery>(delivery =>
        {
            delivery.ToTable("referrals_webhook_deliveries");
            delivery.HasIndex(d => new { d.TenantId, d.NextAt });
            delivery
                .HasIndex(d => new
                {
                    d.TenantId,
                    d.WebhookId,
                    d.Key,
                })
                .IsUnique();
        });
    }
}

internal static class WebhooksDb
{
    extension(AppDb db)
    {
        internal DbSet<Webhook> Webhooks => db.Set<Webhook>();
        internal DbSet<WebhookDelivery> WebhookDeliveries => db.Set<WebhookDelivery>();
    }
}
