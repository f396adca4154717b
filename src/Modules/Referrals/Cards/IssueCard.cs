using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Makes the card of a checklist, once the person said that one is safe at home. The one before it stops working.</summary>
public static class IssueCard
{
    public sealed record Request
    {
        /// <summary>What the person said; no card is made where it is not safe.</summary>
        [Required(ErrorMessage = "Ask the person, and choose what they said.")]
        public bool? IsSafeAtHome { get; init; }
    }

    /// <param name="Card">Null where a card is not safe.</param>
    public sealed record Response(Printed? Card);

    /// <summary>Told this once: the code, the PIN and the secret are kept nowhere.</summary>
    /// <param name="Page">Where to type the code and the PIN.</param>
    /// <param name="Picture">Leads there by a phone's camera.</param>
    /// <param name="HowToComplain">Where that is told; null while there is no such page.</param>
    /// <param name="HubRingsBy">The day by which the hub rings; null once it has.</param>
    public sealed record Printed(
        string Code,
        string Pin,
        string Page,
        CardPicture Picture,
        string PartnershipName,
        string? HubPhone,
        string? HowToComplain,
        DateOnly? HubRingsBy,
        IReadOnlyList<Agency> Agencies
    );

    public sealed record Agency(string Name, string? OrganisationName, string? Phone);

    public static async Task<Ok<Response>> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CurrentTenant tenant,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.ForCard(me, submissionId, ct);
        var (by, isSafe) = (Act.Of(me, clock), request.IsSafeAtHome is true);
        if (!Card.HasPage(submission, by.At))
            throw Refusal.Rule(
                "card-too-late",
                "All that a card would tell of has ended, so there is nothing to print one for."
            );
        if (isSafe && !me.Has(Permission.RunHub) && await db.CardSafety(submissionId, ct) is { IsSafe: false })
            throw Refusal.Rule(
                "card-unsafe",
                "This person said that a card is not safe at home. Only the hub can ask them again."
            );

        // Counted before the living card is read: whoever prints in between takes this number, and one of the two is refused.
        var number = await db.Cards.CountAsync(one => one.SubmissionId == submissionId, ct) + 1;
        db.Add(CardSafety.Said(submission, isSafe, by));
        if (await db.LivingCard(submissionId, ct) is { } former)
            await db.EndCard(former, isSafe ? CardEnd.Replaced : CardEnd.NotSafe, by, ct);
        var printed = isSafe ? await Print(submission, number, db, modules, tenant.Id!.Value, site, by, ct) : null;

        db.Changed("/api/submissions", me.OrganisationId, submission.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(printed));
    }

    private static async Task<Printed> Print(
        Submission submission,
        int number,
        AppDb db,
        IMediator modules,
        Guid partnershipId,
        SiteAddress site,
        Act by,
        CancellationToken ct
    )
    {
        var (code, pin, secret) = (CardCodes.NextCode(), CardCodes.NextPin(), CardCodes.NextSecret());
        var card = Card.Issue(submission, number, pin, by);
        db.Add(card);
        db.Add(CardKey.To(card, partnershipId, code, secret));
        var partnership = await modules.Send(new GetPartnership(), ct);
        return new(
            CardCodes.Written(code),
            pin,
            site.Of("/c"),
            CardPicture.Of(site.Of($"/c#{secret}")),
            partnership.Name,
            partnership.HubPhone.Length > 0 ? partnership.HubPhone : null,
            await db.ComplaintAddress(modules, site, ct),
            submission is { ConfirmedAt: null, DueAt: { } due }
            && due > by.At
            && submission.Person.MayBeReachedBy(ContactChannel.Phone)
                ? UkTime.DateOf(due)
                : null,
            await Agencies(submission, modules, ct)
        );
    }

    private static async Task<IReadOnlyList<Agency>> Agencies(
        Submission submission,
        IMediator modules,
        CancellationToken ct
    )
    {
        var referrals = submission
            .Referrals.Where(r => ReferralStates.Live.Contains(r.State) && r.IsForPerson)
            .OrderBy(r => r.Id)
            .ToList();
        var services = (
            await modules.Send(new GetServices([.. referrals.Select(r => r.ServiceId).Distinct()]), ct)
        ).ToDictionary(service => service.Id);
        return
        [
            .. referrals
                .Where(r => r.WithdrawnAt is null)
                .Select(r => CardName.Of(r, services.GetValueOrDefault(r.ServiceId)))
                .Select(name => new Agency(name.Name, name.OrganisationName, name.Phone))
                .Distinct(),
        ];
    }
}
