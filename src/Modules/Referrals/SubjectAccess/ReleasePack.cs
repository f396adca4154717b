using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Freezes the pack as it goes to the person, once every text in it was read. What was struck out is not in it.</summary>
public static class ReleasePack
{
    public sealed record Request(int Version);

    public static async Task<NoContent> Handle(
        Guid accessRequestId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var asked = await db.AccessRequest(accessRequestId, request.Version, ct);
        var (gathered, texts) = await db.Gather(modules, asked, UkTime.Today(clock), ct);
        var pack = gathered with { HowToComplain = await db.ComplaintAddress(modules, site, ct) };
        if (!texts.AreAllDecided)
            throw Refusal.Rule(
                "texts-not-read",
                "Decide on every text first: some may say something of somebody else."
            );
        asked.Release(AccessDesk.Freeze(pack), Act.Of(me, clock));

        db.Changed(AccessDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
