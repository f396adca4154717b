using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>A service without accounts answers, or records what came of it, by the page behind its link.</summary>
public static class AnswerByLink
{
    /// <param name="TakenBy">Who takes it on; where it is accepted.</param>
    /// <param name="Note">What is asked, why not, or what came of it.</param>
    public sealed record Request(
        [Text(1, 2000)] string Pass,
        int Version,
        AnswerKind Kind,
        [Line(0, 100)] string TakenBy,
        DeclineCode? Code,
        DateOnly? On,
        ContactChannel? How,
        OutcomeCode? Outcome,
        [Text(0, 2000)] string Note,
        WaitBand? Band = null
    );

    public static async Task<Ok<EnterLink.Response>> Handle(
        Request request,
        LinkDoor door,
        AppDb db,
        IMediator modules,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var ((link, referral, _), name) = await door.Enter(request.Pass, ct);
        db.Expect(referral, request.Version);
        var by = EnterLink.By(referral, name, clock);
        await Said(request).Take(referral, db, modules, by, ct);
        var next = link;
        // The decision ends the link; what comes of it is recorded by another, which waits in the mailbox for that day.
        if (referral.State == ReferralState.Accepted && !link.IsForHelp)
            next = await LinkPost.Send(referral, LinkPost.Taken, $"taken:{link.Id}", db, modules, site, by.At, ct);
        else if (!ReferralLink.LeadsTo(referral))
            await LinkPost.End(referral.Id, db, by.At, ct);

        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        db.RecordRead(nameof(Person), referral.PersonId);
        var goesOn = next.IsAlive(referral, by.At);
        var together = goesOn ? await db.TogetherWith(referral, by.At, ct) : [];
        await db.SaveChangesAsync(ct);
        if (!goesOn)
            return TypedResults.Ok(new EnterLink.Response("", null));
        var view = await ReceivedView.Load(referral, db, modules, by.At, ct);
        return TypedResults.Ok(new EnterLink.Response(door.PassFor(next, name), view with { Together = together }));
    }

    private static ServiceAnswer Said(Request request) =>
        new(
            request.Kind,
            request.TakenBy,
            request.Code,
            request.On,
            request.How,
            request.Outcome,
            request.Note,
            request.Band
        );
}
