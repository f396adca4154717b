using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PlacePartners.Tests.Access;

/// <summary>A phone that makes passkeys and answers with them, as WebAuthn has it, in software.</summary>
internal sealed class SoftAuthenticator : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte HoldsKey = 0x40;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string owner = "";
    private uint uses;

    /// <summary>The site that the person believes to be on.</summary>
    public string Origin { get; init; } = "http://localhost";

    /// <summary>Asks for a finger, a face or a PIN each time.</summary>
    public bool VerifiesPerson { get; init; } = true;

    /// <summary>Counts its uses. One whose passkeys are on several devices cannot, and says nought each time.</summary>
    public bool CountsUses { get; init; } = true;

    public string PasskeyId => Base64Url.EncodeToString(id);

    public object Makes(JsonElement options)
    {
        owner = options.GetProperty("user").GetProperty("id").GetString()!;
        var point = key.ExportParameters(false).Q;
        byte[] publicKey = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. Data(HoldsKey), .. new byte[16], 0, (byte)id.Length, .. id, .. publicKey];
        byte[] attestation =
        [
            0xA3,
            .. Text("fmt"),
            .. Text("none"),
            .. Text("attStmt"),
            0xA0,
            .. Text("authData"),
            0x58,
            (byte)data.Length,
            .. data,
        ];
        return Credential(
            new
            {
                clientDataJSON = Base64Url.EncodeToString(Client("webauthn.create", options)),
                attestationObject = Base64Url.EncodeToString(attestation),
                transports = new[] { "internal" },
            }
        );
    }

    public object Answers(JsonElement options)
    {
        var (client, data) = (Client("webauthn.get", options), Data(0));
        var signature = key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Credential(
            new
            {
                clientDataJSON = Base64Url.EncodeToString(client),
                authenticatorData = Base64Url.EncodeToString(data),
                signature = Base64Url.EncodeToString(signature),
                userHandle = owner,
            }
        );
    }

    public void Dispose() => key.Dispose();

    private object Credential(object response) =>
        new
        {
            id = PasskeyId,
            rawId = PasskeyId,
            type = "public-key",
            clientExtensionResults = new { },
            response,
        };

    private byte[] Client(string type, JsonElement options) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge = options.GetProperty("challenge").GetString(),
                origin = Origin,
                crossOrigin = false,
            }
        );

    private byte[] Data(byte more)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, CountsUses ? ++uses : 0);
        var flags = (byte)(Present | (VerifiesPerson ? Verified : 0) | more);
        return [.. SHA256.HashData("localhost"u8), flags, .. count];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];
}
