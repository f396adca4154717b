using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>How to complain, as anybody may read it. A partnership that there is not, and one that says nothing, are answered alike.</summary>
public static class ShowComplaintPage
{
    /// <param name="AnswerDays">Working days in which they are answered.</param>
    public sealed record Response(string PartnershipName, string How, int AnswerDays, string? HubPhone);

    public static async Task<Ok<Response>> Handle(
        string slug,
        AppDb db,
        IMediator modules,
        CurrentTenant tenant,
        CancellationToken ct
    )
    {
        if (await modules.Send(new FindPartnership(slug), ct) is not { } partnership)
            throw Refusal.NotFound("page");
        tenant.Enter(partnership.Id);
        var page = await db.ComplaintPages.AsNoTracking().FirstOrDefaultAsync(ct);
        if (page is not { How.Length: > 0 })
            throw Refusal.NotFound("page");
        return TypedResults.Ok(
            new Response(
                partnership.Name,
                page.How,
                page.AnswerDays,
                partnership.HubPhone.Length > 0 ? partnership.HubPhone : null
            )
        );
    }
}
