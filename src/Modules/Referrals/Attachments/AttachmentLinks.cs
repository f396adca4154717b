using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Links to one file, for one account, for five minutes. Nothing can be read from one.</summary>
public sealed class AttachmentLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("Attachment link");

    internal (string Token, DateTimeOffset EndsAt) To(Guid attachmentId, CurrentUser me)
    {
        var ends = clock.GetUtcNow() + Lasts;
        return (protector.Protect($"{me.AccountId:N} {attachmentId:N} {ends.ToUnixTimeSeconds()}"), ends);
    }

    /// <summary>Refuses a link that is over; one of another account or to another file leads nowhere.</summary>
    internal void Require(string token, Guid attachmentId, CurrentUser me)
    {
        if (
            Read(token) is not [var account, var file, var ends]
            || account != $"{me.AccountId:N}"
            || file != $"{attachmentId:N}"
        )
            throw Refusal.NotFound("file");
        if (clock.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(ends, CultureInfo.InvariantCulture))
            throw Refusal.Rule(
                "link-over",
                "This link has ended after five minutes. Open the file from its list again."
            );
    }

    private string[] Read(string token)
    {
        try
        {
            return protector.Unprotect(token).Split(' ');
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
