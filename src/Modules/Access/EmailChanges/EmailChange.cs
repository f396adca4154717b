using System.Security.Cryptography;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

/// <summary>
/// An account on its way from one address to another. The new address proves itself by a link; the old one can undo the
/// change by another, before and after. Only the hashes of the links are kept.
/// </summary>
[Global("an account's address is the same in all partnerships")]
internal sealed class EmailChange : Entity
{
    private static readonly TimeSpan ProofLifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan UndoLifetime = TimeSpan.FromDays(14);

    private EmailChange() { }

    public Guid AccountId { get; private set; }
    public DateTimeOffset RequestedAt { get; private set; }
    public DateTimeOffset? MadeAt { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }

    [Personal]
    public string From { get; private set; } = "";

    [Personal]
    public string To { get; private set; } = "";

    [Personal(InClear = "a hash, by which the link is found")]
    public string ProofHash { get; private set; } = "";

    [Personal(InClear = "a hash, by which the link is found")]
    public string UndoHash { get; private set; } = "";

    public static (EmailChange Change, string Proof, string Undo) Ask(Account account, string to, DateTimeOffset now)
    {
        var (proof, undo) = (NewToken(), NewToken());
        var change = new EmailChange
        {
            AccountId = account.Id,
            From = account.Email!,
            To = to.Trim(),
            RequestedAt = now,
            ProofHash = Invitation.Hash(proof),
            UndoHash = Invitation.Hash(undo),
        };
        return (change, proof, undo);
    }

    public void Make(DateTimeOffset now)
    {
        if (MadeAt is not null || UndoneAt is not null || now >= RequestedAt + ProofLifetime)
            throw AccountDesk.ExpiredLink();
        MadeAt = now;
    }

    public void Undo(DateTimeOffset now)
    {
        if (UndoneAt is not null || now >= RequestedAt + UndoLifetime)
            throw AccountDesk.ExpiredLink();
        UndoneAt = now;
    }

    /// <summary>A newer request takes the place of this one; its old address can still undo it.</summary>
    public void Supersede() => ProofHash = Invitation.Hash(NewToken());

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
}
