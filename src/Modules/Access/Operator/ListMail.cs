using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Access;

/// <summary>Where an e-mail stands.</summary>
public enum MailState
{
    Sent,
    Waiting,

    /// <summary>The mail server did not take it at least once; it is tried again.</summary>
    Failing,

    /// <summary>The mailbox or the phone has it.</summary>
    Delivered,

    /// <summary>It was taken, and came to nobody.</summary>
    Undelivered,
}

public static class ListMail
{
    public sealed record Response(IReadOnlyList<Item> Items, Guid? Next);

    public sealed record Item(
        Guid MailId,
        string Recipient,
        string Subject,
        DateTimeOffset CreatedAt,
        DateTimeOffset? SentAt,
        MailState State,
        int Attempts,
        DateTimeOffset RetryAt,
        Delivery? Delivery,
        DateTimeOffset? DeliveryAt
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        CancellationToken ct,
        string? search = null,
        MailState? state = null,
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var (text, messages) = (search?.Trim().ToUpperInvariant() ?? "", db.Set<MailMessage>().AsNoTracking());
        if (text.Length > 0)
            messages = messages.Where(m => m.Recipient.ToUpper().Contains(text) || m.Subject.ToUpper().Contains(text));
        messages = state switch
        {
            MailState.Sent => messages.Where(m => m.SentAt != null && m.Delivery == null),
            MailState.Delivered => messages.Where(m => m.Delivery == Delivery.Delivered),
            MailState.Undelivered => messages.Where(m => m.Delivery != null && m.Delivery != Delivery.Delivered),
            MailState.Waiting => messages.Where(m => m.SentAt == null && m.Attempts == 0),
            MailState.Failing => messages.Where(m => m.SentAt == null && m.Attempts > 0),
            _ => messages,
        };
        if (await db.Set<MailMessage>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == after, ct) is { } last)
            messages = messages.Where(m =>
                m.CreatedAt < last.CreatedAt || (m.CreatedAt == last.CreatedAt && m.Id < last.Id)
            );
        var page = await messages
            .OrderByDescending(m => m.CreatedAt)
            .ThenByDescending(m => m.Id)
            .Take(take + 1)
            .Select(m => new Item(
                m.Id,
                m.Recipient,
                m.Subject,
                m.CreatedAt,
                m.SentAt,
                m.Delivery == Delivery.Delivered ? MailState.Delivered
                    : m.Delivery != null ? MailState.Undelivered
                    : m.SentAt != null ? MailState.Sent
                    : m.Attempts == 0 ? MailState.Waiting
                    : MailState.Failing,
                m.Attempts,
                m.RetryAt,
                m.Delivery,
                m.DeliveryAt
            ))
            .ToListAsync(ct);
        return TypedResults.Ok(new Response([.. page.Take(take)], page.Count > take ? page[take - 1].MailId : null));
    }
}
