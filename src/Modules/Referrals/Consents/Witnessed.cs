using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// Somebody agreed by a mark or a sign, or through an interpreter: a witness was there, who can say that they understood what
/// they agreed to.
/// </summary>
internal sealed record Witnessed(bool IsByMark, bool IsThroughInterpreter, string Name, string Role)
{
    /// <summary>Null where there was no need of a witness, and none is named.</summary>
    public static Witnessed? Of(SubmitChecklist.ConsentTaken taken)
    {
        var (name, role) = (taken.WitnessName?.Trim() ?? "", taken.WitnessRole?.Trim() ?? "");
        var (isByMark, isThroughInterpreter) = (taken.IsByMark is true, taken.IsThroughInterpreter is true);
        return isByMark || isThroughInterpreter || name.Length > 0
            ? new(isByMark, isThroughInterpreter, name, role)
            : null;
    }

    public void Check() =>
        Refusal.RequireRight(
            (
                "consent.witnessName",
                Name.Length < 2
                    ? "Enter the name of a witness. Where somebody agrees by a mark or through an interpreter, one is needed."
                    : null
            ),
            (
                "consent.witnessRole",
                Role.Length < 2 ? "Say who the witness is to them, such as interpreter or neighbour." : null
            )
        );
}
