using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Protection;

public enum InstrumentKind
{
    LeadChange,
    Dissolution,
}

/// <summary>
/// What two organisations sign so that one answers for residents' records in the other's place. Nothing moves before both
/// have signed and its day has come, and it moves nothing twice.
/// </summary>
internal sealed class Instrument : TenantOwned, IVersioned
{
    private Instrument() { }

    public InstrumentKind Kind { get; private set; }
    public Guid FromOrganisationId { get; private set; }
    public Guid ToOrganisationId { get; private set; }
    public DateOnly EffectiveOn { get; private set; }
    public string Terms { get; private set; } = "";
    public DateTimeOffset DrawnUpAt { get; private set; }
    public List<InstrumentSignature> Signatures { get; private set; } = [];
    public DateTimeOffset? CancelledAt { get; private set; }
    public DateTimeOffset? CarriedOutAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => CancelledAt is null && CarriedOutAt is null;

    public static Instrument DrawUp(
        Parties parties,
        DateOnly effectiveOn,
        string terms,
        DateOnly today,
        DateTimeOffset now
    )
    {
        if (effectiveOn < today || effectiveOn > today.AddYears(1))
            throw Refusal.Field("effectiveOn", "Enter today or a day within the next twelve months.");
        return new()
        {
            Kind = parties.Kind,
            FromOrganisationId = parties.FromId,
            ToOrganisationId = parties.ToId,
            EffectiveOn = effectiveOn,
            Terms = terms,
            DrawnUpAt = now,
        };
    }

    /// <summary>Signs for one of the two; a second signature of the same organisation changes nothing.</summary>
    public void Sign(Guid organisationId, Guid membershipId, string name, string position, DateTimeOffset now)
    {
        RequireOpen();
        if (Signatures.TrueForAll(signature => signature.OrganisationId != organisationId))
            Signatures.Add(InstrumentSignature.Under(Id, organisationId, membershipId, name, position, now));
    }

    public void Cancel(DateTimeOffset now)
    {
        RequireOpen();
        CancelledAt = now;
    }

    public bool IsBetween(Guid organisationId) =>
        organisationId == FromOrganisationId || organisationId == ToOrganisationId;

    public bool IsDue(DateOnly today) => IsOpen && Signatures.Count == 2 && EffectiveOn <= today;

    public void CarryOut(DateTimeOffset now) => CarriedOutAt = now;

    private void RequireOpen()
    {
        if (!IsOpen)
            throw Refusal.Rule(
                "instrument-over",
                CancelledAt is null ? "This has been carried out already." : "This has been cancelled."
            );
    }

    internal readonly record struct Parties(InstrumentKind Kind, Guid FromId, Guid ToId);
}
