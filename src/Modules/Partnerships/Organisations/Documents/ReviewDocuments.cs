using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>All partners that have joined: what each has given, and what is missing, waits or expires.</summary>
public static class ReviewDocuments
{
    public sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="Missing">Kinds of which it shows none here that is good today.</param>
    /// <param name="Waiting">How many nobody has decided about.</param>
    /// <param name="NextExpiry">Of those that expire within 30 days, the first day.</param>
    public sealed record Item(
        Guid PartnerId,
        string Name,
        IReadOnlyList<DocumentKind> Missing,
        int Waiting,
        int Accepted,
        int Expired,
        DateOnly? NextExpiry
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        DocumentShelf shelf,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        var partners = await (
            from partner in db.Partners
            join organisation in db.Organisations on partner.OrganisationId equals organisation.Id
            where partner.JoinedAt != null && partner.WithdrawnAt == null
            orderby organisation.Name, partner.Id
            select new
            {
                partner.Id,
                partner.OrganisationId,
                organisation.Name,
            }
        ).ToListAsync(ct);
        var documents = await shelf.ShownHere([.. partners.Select(partner => partner.OrganisationId)], ct);
        var decisions = await shelf.Decisions(documents, ct);
        var standings = documents.ToLookup(
            document => document.OrganisationId,
            document =>
                (
                    Document: document,
                    Standing: DocumentShown.StandingOf(
                        document,
                        isShownHere: true,
                        decisions.GetValueOrDefault(document.Id),
                        today
                    )
                )
        );
        return TypedResults.Ok(
            new Response([
                .. partners.Select(partner =>
                    Show(partner.Id, partner.Name, [.. standings[partner.OrganisationId]], today)
                ),
            ])
        );
    }

    private static Item Show(
        Guid partnerId,
        string name,
        IReadOnlyList<(OrganisationDocument Document, DocumentStanding Standing)> given,
        DateOnly today
    ) =>
        new(
            partnerId,
            name,
            [
                .. Enum.GetValues<DocumentKind>()
                    .Except(
                        given.Where(one => one.Standing != DocumentStanding.Expired).Select(one => one.Document.Kind)
                    ),
            ],
            given.Count(one => one.Standing == DocumentStanding.Waiting),
            given.Count(one => one.Standing == DocumentStanding.Accepted),
            given.Count(one => one.Standing == DocumentStanding.Expired),
            given.Where(one => one.Document.ExpiresSoon(today)).Min(one => one.Document.ExpiresOn)
        );
}
