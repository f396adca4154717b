using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What stopping one service would do, before the person does it.</summary>
public static class PreviewCardStop
{
    public sealed record Request([Text(1, 1000)] string Pass, Guid ReferralId);

    /// <param name="NeedsCall">Nothing is stopped until the hub has rung.</param>
    public sealed record Response([property: Personal] bool NeedsCall, IReadOnlyList<Ending> Endings);

    /// <param name="Phone">Where to ask about what the service keeps itself.</param>
    public sealed record Ending(string Name, string? OrganisationName, string? Phone, WithdrawalEffect What);

    public static async Task<Ok<Response>> Handle(
        Request request,
        CardDoor door,
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        var (_, submission) = await door.Enter(request.Pass, ct);
        var referral = submission.LineOnCard(request.ReferralId);
        StopByCard.RequireConsent(submission, referral);
        var ending = Withdrawal.Ending(submission, referral.ServiceId);
        var effects = (await Withdrawal.Show(ending, modules, ct)).ToDictionary(effect => effect.ReferralId);
        var service = (await modules.Send(new GetServices([referral.ServiceId]), ct)).FirstOrDefault();

        db.RecordRead(nameof(Person), submission.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                StopByCard.NeedsCall(submission, referral),
                [.. ending.Select(one => Show(CardName.Of(one, service), effects[one.Id].What))]
            )
        );
    }

    private static Ending Show(CardName name, WithdrawalEffect what) =>
        new(name.Name, name.OrganisationName, name.Phone, what);
}
