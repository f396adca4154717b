using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>
/// The link in first-operator.txt of the data directory, by which whoever may read that directory becomes the first
/// operator. The file is the truth: it stays over restarts and is deleted when the link has been used.
/// </summary>
public sealed class FirstOperator(DataDirectory data, SiteAddress site)
{
    private string File => Path.Combine(data.Root, "first-operator.txt");

    /// <summary>One claim at a time: of two at the same moment, the second finds the file gone.</summary>
    internal SemaphoreSlim OneAtATime { get; } = new(1);

    /// <summary>At start: writes the link while the host has no operator. The demo place has its personas instead.</summary>
    public static async Task Offer(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<IConfiguration>().GetValue("Demo", false))
            return;
        var first = scope.ServiceProvider.GetRequiredService<FirstOperator>();
        if (await scope.ServiceProvider.GetRequiredService<AppDb>().Accounts.AnyAsync(a => a.IsOperator))
            first.Withdraw();
        else
            await first.Write();
    }

    internal async Task<bool> Opens(string token, CancellationToken ct)
    {
        if (!System.IO.File.Exists(File))
            return false;
        var written = (await System.IO.File.ReadAllTextAsync(File, ct)).Trim().Split('#')[^1];
        return CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.UTF8.GetBytes(written),
            System.Text.Encoding.UTF8.GetBytes(token.Trim())
        );
    }

    internal void Withdraw() => System.IO.File.Delete(File);

    private async Task Write()
    {
        if (System.IO.File.Exists(File))
            return;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new StreamWriter(File, options);
        await file.WriteLineAsync(site.Of($"/first-operator#{token}"));
    }
}
