using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Agreements;

public static class SignAgreement
{
    public sealed record Request(int Number, bool IsAuthorised, [Line(2, 120)] string Position);

    public static async Task<NoContent> Handle(
        string kind,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var agreement = await db.CurrentAgreement(AgreementKinds.Of(kind), ct);
        if (agreement.Number != request.Number)
            throw Refusal.Rule(
                "not-current",
                $"Version {agreement.Number} is in force now. Read it, then sign that one."
            );
        if (!request.IsAuthorised)
            throw Refusal.Field("isAuthorised", "Confirm that you may sign for your organisation.");
        if (
            await db.Signatures.AnyAsync(
                s => s.OrganisationId == me.OrganisationId && s.Kind == agreement.Kind && s.Number == agreement.Number,
                ct
            )
        )
            return TypedResults.NoContent();

        db.Add(agreement.Sign(me.OrganisationId, me.MembershipId, me.Name, request.Position, clock.GetUtcNow()));
        db.Publish(new AgreementSigned(me.OrganisationId, kind, agreement.Number));
        db.Changed("/api/agreements");
        db.Changed("/api/data-protection");
        db.Changed("/api/onboarding");
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
