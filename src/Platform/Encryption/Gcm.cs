using System.Security.Cryptography;
using System.Text;

namespace PlacePartners.Platform.Encryption;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits. What was locked opens only under the same key and in the
/// same context; the context is authenticated, not kept.
/// </summary>
internal static class Gcm
{
    public const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    /// <summary>Nonce, tag and ciphertext, one after the other.</summary>
    public static byte[] Lock(byte[] key, ReadOnlySpan<byte> plain, string context)
    {
        var locked = new byte[NonceSize + TagSize + plain.Length];
        var nonce = locked.AsSpan(0, NonceSize);
        var tag = locked.AsSpan(NonceSize, TagSize);
        RandomNumberGenerator.Fill(nonce);
        using var gcm = new AesGcm(key, TagSize);
        gcm.Encrypt(nonce, plain, locked.AsSpan(NonceSize + TagSize), tag, Encoding.UTF8.GetBytes(context));
        return locked;
    }

    /// <summary>What was locked.</summary>
    /// <exception cref="CryptographicException">The key or the context is another, or a bit was changed.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> locked, string context)
    {
        if (locked.Length < NonceSize + TagSize)
            throw new CryptographicException("Too short to have been locked.");
        var plain = new byte[locked.Length - NonceSize - TagSize];
        using var gcm = new AesGcm(key, TagSize);
        gcm.Decrypt(
            locked[..NonceSize],
            locked[(NonceSize + TagSize)..],
            locked.Slice(NonceSize, TagSize),
            plain,
            Encoding.UTF8.GetBytes(context)
        );
        return plain;
    }
}
