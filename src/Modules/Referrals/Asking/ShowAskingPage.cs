using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Referrals;

/// <summary>The page on which people ask for help, as anybody may see it.</summary>
public static class ShowAskingPage
{
    /// <param name="Ticket">To be sent along with the request.</param>
    /// <param name="IsTextOffered">A code can go to a mobile phone, for whoever has no e-mail address.</param>
    /// <param name="HasComplaintPage">There is a page that says how to complain.</param>
    /// <param name="HubPhone">Where to ring instead; null when the partnership has not entered it.</param>
    public sealed record Response(
        string PartnershipName,
        string Intro,
        string? HubPhone,
        SafetyNumbers Numbers,
        IReadOnlyList<Need> Needs,
        string Ticket,
        bool IsTextOffered,
        bool HasComplaintPage
    );

    public static async Task<Ok<Response>> Handle(
        string slug,
        AskingDoor door,
        AppDb db,
        ITextTransport texts,
        IMediator modules,
        CancellationToken ct
    )
    {
        var (partnership, page) = await door.Open(slug, ct);
        return TypedResults.Ok(
            new Response(
                partnership.Name,
                page.Intro,
                partnership.HubPhone.Length > 0 ? partnership.HubPhone : null,
                await modules.Send(new GetSafetyNumbers(), ct),
                Contracts.Services.Needs.All,
                door.Ticket(),
                texts.ReachesPhones,
                await db.ComplaintPages.AnyAsync(complaints => complaints.How != "", ct)
            )
        );
    }
}
