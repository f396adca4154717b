using System.Globalization;
using System.Security.Claims;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>How somebody shows that it is they.</summary>
internal enum ProofMethod
{
    Password,
    MailedLink,
    Code,
    RecoveryCode,
    Passkey,
    Demo,
    Organisation,
}

/// <summary>What a session rests on: how and when the person last showed that it is they.</summary>
internal sealed record Proof(ProofMethod Method, DateTimeOffset At)
{
    private const string MethodClaim = "proof";

    /// <summary>True when somebody with only the password or the mailbox could not have got in.</summary>
    public bool IsSecondStep { get; init; } =
        Method is ProofMethod.Code or ProofMethod.RecoveryCode or ProofMethod.Passkey;

    public IEnumerable<Claim> Claims =>
        [
            new(MethodClaim, Method.ToString()),
            new(Gate.ProvedAtClaim, At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
            new(Gate.SecondStepClaim, IsSecondStep ? "true" : "false"),
        ];

    /// <summary>What a session of this account rests on; null when it is somebody else's or nobody's.</summary>
    public static Proof? Of(ClaimsPrincipal session, Guid accountId) =>
        session.FindFirstValue(Gate.AccountClaim) == accountId.ToString()
        && Enum.TryParse<ProofMethod>(session.FindFirstValue(MethodClaim), out var method)
        && long.TryParse(session.FindFirstValue(Gate.ProvedAtClaim), CultureInfo.InvariantCulture, out var at)
            ? new Proof(method, DateTimeOffset.FromUnixTimeSeconds(at))
            {
                IsSecondStep = session.HasClaim(Gate.SecondStepClaim, "true"),
            }
            : null;
}
