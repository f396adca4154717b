using System.Net;
using DnsClient;
using Microsoft.Extensions.Configuration;

namespace PlacePartners.Access;

/// <summary>Reads texts in the DNS.</summary>
public interface IDnsTxt
{
    /// <summary>The texts at a name; none where there is no such name, null where nobody answered.</summary>
    Task<IReadOnlyList<string>?> At(string name, CancellationToken ct);
}

/// <summary>Asks Access:NameServer, or the name servers of this machine.</summary>
internal sealed class DnsTxt(IConfiguration configuration) : IDnsTxt
{
    private readonly Lazy<LookupClient> client = new(() =>
        new LookupClient(Options(configuration["Access:NameServer"]))
    );

    public async Task<IReadOnlyList<string>?> At(string name, CancellationToken ct)
    {
        try
        {
            var answer = await client.Value.QueryAsync(name, QueryType.TXT, cancellationToken: ct);
            var isKnown =
                answer.Header.ResponseCode is DnsHeaderResponseCode.NoError or DnsHeaderResponseCode.NotExistentDomain;
            return isKnown ? [.. answer.Answers.TxtRecords().Select(record => string.Concat(record.Text))] : null;
        }
        catch (DnsResponseException)
        {
            return null;
        }
    }

    // Nothing is kept: who presses "Check now" has changed a record just now.
    private static LookupClientOptions Options(string? server)
    {
        var options = server is null ? new LookupClientOptions() : new LookupClientOptions(IPEndPoint.Parse(server));
        options.UseCache = false;
        options.Timeout = TimeSpan.FromSeconds(5);
        options.Retries = 1;
        return options;
    }
}
