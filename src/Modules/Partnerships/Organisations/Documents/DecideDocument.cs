using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>Accepts or declines a partner's document for this partnership.</summary>
public static class DecideDocument
{
    /// <param name="FileId">The file that the person looked at: a newer one is not accepted by mistake.</param>
    public sealed record Request(bool IsAccepted, [Text(2, 1000)] string Reason, Guid FileId);

    public static async Task<NoContent> Handle(
        Guid partnerId,
        Guid documentId,
        Request request,
        AppDb db,
        DocumentShelf shelf,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var document = await shelf.OfPartner(partnerId, documentId, ct);
        if (document.FileId != request.FileId)
            throw Refusal.Stale();
        if (request.IsAccepted && document.HasExpired(UkTime.Today(clock)))
            throw Refusal.Rule("document-expired", "This document has expired. Ask the partner for a newer one.");
        var decision = DocumentDecision.On(
            document,
            request.IsAccepted,
            request.Reason,
            (me.MembershipId, me.Name),
            clock.GetUtcNow()
        );

        db.Add(decision);
        await modules.Send(await Notice(document, decision, modules, ct), ct);
        db.Changed("/api/organisation", document.OrganisationId);
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Notify> Notice(
        OrganisationDocument document,
        DocumentDecision decision,
        IMediator modules,
        CancellationToken ct
    )
    {
        var coordinators = await modules.Send(
            new GetMembers(document.OrganisationId, Role.OrganisationCoordinator),
            ct
        );
        return new Notify(
            $"document-decided:{decision.Id}",
            [.. coordinators.Select(member => member.MembershipId)],
            decision.IsAccepted ? $"Accepted: {document.Name}" : $"Declined: {document.Name}",
            decision.Reason,
            "/organisation/documents",
            ByEmail: !decision.IsAccepted
        );
    }
}
