using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// The named referrals may go although the person did not agree, for a reason that the law knows, to services that receive
/// safeguarding matters here. A second person approves it within one working day, or sight ends.
/// </summary>
public static class ShareWithoutConsent
{
    private const int DaysToApprove = 1;

    /// <param name="Groups">What the receivers need for it, and no more.</param>
    /// <param name="ToldWhy">Why the person was told, or was not.</param>
    public sealed record Request(
        int Version,
        [Items(1, 10)] IReadOnlyList<Guid> ReferralIds,
        [Items(1, 6)] IReadOnlyList<DataGroup> Groups,
        OverrideReason Reason,
        [property: Personal] [Text(20, 4000)] string Facts,
        [property: Personal] [Line(0, 200)] string AdvisedBy,
        bool PersonWasTold,
        [property: Personal] [Text(10, 1000)] string ToldWhy
    );

    public sealed record Response(Guid OverrideId, DateTimeOffset DueAt);

    public static async Task<Created<Response>> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        var referrals = request.ReferralIds.Distinct().Select(submission.Line).ToList();
        await RequireReceivers(referrals, modules, ct);
        var by = Act.Of(me, clock, Party.Hub);
        var calendar = (await Timetable.Load(db, modules, ct)).For(me.OrganisationId);
        var told = new OverrideTold(
            request.Reason,
            request.Facts,
            request.AdvisedBy,
            request.PersonWasTold,
            request.ToldWhy
        );
        var made = submission.Override(
            referrals,
            DataGroups.Of(request.Groups),
            told,
            calendar.Due(by.At, DaysToApprove),
            await SharingRules.Load(db, ct),
            by
        );
        db.Add(made);
        await AskToApprove(made, modules, ct);

        await db.Tell(modules, submission.OrganisationId, [], ct);
        db.Changed("/api/overrides");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("overrides", new Response(made.Id, made.DueAt));
    }

    private static async Task RequireReceivers(
        IReadOnlyList<Referral> referrals,
        IMediator modules,
        CancellationToken ct
    )
    {
        var services = await modules.Send(new GetServices([.. referrals.Select(r => r.ServiceId).Distinct()]), ct);
        if (services.FirstOrDefault(service => !service.ReceivesSafeguarding) is { } other)
            throw Refusal.Rule(
                "not-safeguarding-receiver",
                $"{other.Name} does not receive safeguarding matters here, so nothing goes to it without consent. Choose a service that does; whoever manages the partnership marks these in the service directory."
            );
    }

    private static async Task AskToApprove(SharingOverride made, IMediator modules, CancellationToken ct)
    {
        var leads = await modules.Send(new GetMembers(made.OrganisationId, Role.SafeguardingLead), ct);
        var managers = await modules.Send(new GetMembers(Role: Role.PartnershipManager), ct);
        await modules.Send(
            new Notify(
                $"override-made:{made.Id}",
                [
                    .. leads
                        .Concat(managers)
                        .Select(member => member.MembershipId)
                        .Distinct()
                        .Where(id => id != made.MadeByMembershipId),
                ],
                "Something is to be shared without consent",
                "Read why, and approve or refuse it within one working day. Else it ends by itself.",
                "/overrides",
                ByEmail: true
            ),
            ct
        );
    }
}
