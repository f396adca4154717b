using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Protection;

/// <summary>The instruments of the partnership, the newest first: to the managers, and to the two organisations of each.</summary>
public static class ListInstruments
{
    /// <param name="Organisations">Those that may take over; for managers only.</param>
    /// <param name="OpenReferrals">While there are any, the partnership cannot be dissolved.</param>
    public sealed record Response(
        IReadOnlyList<Item> Items,
        IReadOnlyList<StandardTerms> Terms,
        IReadOnlyList<GetImpactAssessmentDraft.OrganisationChoice> Organisations,
        int OpenReferrals
    );

    /// <param name="WeMaySign">One's own organisation is one of the two, has not signed, and it is open.</param>
    public sealed record Item(
        Guid InstrumentId,
        InstrumentKind Kind,
        string From,
        string To,
        DateOnly EffectiveOn,
        string Terms,
        DateTimeOffset DrawnUpAt,
        IReadOnlyList<SignatureShown> Signatures,
        DateTimeOffset? CancelledAt,
        DateTimeOffset? CarriedOutAt,
        bool WeMaySign,
        int Version
    );

    public sealed record SignatureShown(
        string OrganisationName,
        string SignedBy,
        string Position,
        DateTimeOffset SignedAt
    );

    /// <summary>What a new one begins with.</summary>
    public sealed record StandardTerms(InstrumentKind Kind, string Text);

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, CurrentUser me, CancellationToken ct)
    {
        var manages = me.Has(Permission.ManagePartnership);
        var instruments = await db
            .Instruments.AsNoTracking()
            .Include(i => i.Signatures)
            .Where(i => manages || i.FromOrganisationId == me.OrganisationId || i.ToOrganisationId == me.OrganisationId)
            .OrderByDescending(i => i.DrawnUpAt)
            .ToListAsync(ct);
        var ids = instruments.SelectMany(i => new[] { i.FromOrganisationId, i.ToOrganisationId }).Distinct();
        var names = (await modules.Send(new GetOrganisations([.. ids]), ct)).ToDictionary(o => o.Id, o => o.Name);
        var (partnership, partners) = (
            await modules.Send(new GetPartnership(), ct),
            await modules.Send(new GetPartners(), ct)
        );
        return TypedResults.Ok(
            new Response(
                [.. instruments.Select(instrument => Show(instrument, names, me.OrganisationId))],
                [
                    .. Enum.GetValues<InstrumentKind>()
                        .Select(kind => new StandardTerms(kind, InstrumentTerms.For(kind))),
                ],
                [
                    .. partners
                        .Where(p => manages && p.HasJoined && p.OrganisationId != partnership.LeadOrganisationId)
                        .Select(p => new GetImpactAssessmentDraft.OrganisationChoice(p.OrganisationId, p.Name)),
                ],
                await modules.Send(new CountOpenReferrals(), ct)
            )
        );
    }

    private static Item Show(Instrument instrument, Dictionary<Guid, string> names, Guid ownId) =>
        new(
            instrument.Id,
            instrument.Kind,
            names.GetValueOrDefault(instrument.FromOrganisationId, ""),
            names.GetValueOrDefault(instrument.ToOrganisationId, ""),
            instrument.EffectiveOn,
            instrument.Terms,
            instrument.DrawnUpAt,
            [
                .. instrument
                    .Signatures.OrderBy(s => s.SignedAt)
                    .Select(s => new SignatureShown(
                        names.GetValueOrDefault(s.OrganisationId, ""),
                        s.SignedBy,
                        s.Position,
                        s.SignedAt
                    )),
            ],
            instrument.CancelledAt,
            instrument.CarriedOutAt,
            instrument.IsOpen
                && instrument.IsBetween(ownId)
                && instrument.Signatures.TrueForAll(s => s.OrganisationId != ownId),
            instrument.Version
        );
}
