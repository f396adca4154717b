using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Notifications;

/// <summary>Asks the provider of texts what became of one.</summary>
internal sealed class AskForReceipt(Receipts receipts, ITextTransport texts, ILogger<AskForReceipt> log) : IJobFor
{
    public async Task Run(Guid id, CancellationToken ct)
    {
        try
        {
            if (await texts.AskDelivery(id, ct) is { } delivery)
                await receipts.Hear(id, MessageKind.Text, delivery, ct);
        }
        catch (HttpRequestException failure)
        {
            log.LogWarning("The receipt of {MailId} could not be fetched ({Status})", id, failure.StatusCode);
        }
    }
}
