using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What the page on how to complain says, and where it stands.</summary>
public static class GetComplaintPage
{
    public sealed record Response(string How, int AnswerDays, int Version, string Address, bool HasHubPhone);

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, SiteAddress site, CancellationToken ct)
    {
        var page = await db.ComplaintPages.AsNoTracking().FirstOrDefaultAsync(ct);
        var partnership = await modules.Send(new GetPartnership(), ct);
        return TypedResults.Ok(
            new Response(
                page?.How ?? "",
                page?.AnswerDays ?? ComplaintPage.DefaultDays,
                page?.Version ?? 0,
                site.Of($"/p/{partnership.Slug}/how-to-complain"),
                partnership.HubPhone.Length > 0
            )
        );
    }
}
