using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Mail;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Somebody asks for help, for themselves or for somebody else. A code goes to their e-mail address or mobile phone first, as
/// they choose; without either, the hub rings. The answer is the same whoever the person is, known here or not.
/// </summary>
public static class AskForHelp
{
    /// <param name="Ticket">As the page gave it.</param>
    /// <param name="Website">For machines alone: a person does not see it, and leaves it empty.</param>
    /// <param name="AskerName">Of whoever asks for somebody else.</param>
    /// <param name="IsAware">The person knows that they are asked for.</param>
    /// <param name="Proof">Whither the code goes: a mobile phone where the page offers that.</param>
    public sealed record Request(
        [Line(1, 600)] string Ticket,
        [Line(0, 200)] string Website,
        AskerRelation Relation,
        [Line(0, 120)] string AskerName,
        [Line(0, 40), CanBeRung] string AskerPhone,
        [Line(0, 200), CanBeMailed] string AskerEmail,
        bool IsAware,
        bool MayShare,
        PersonDetails Person,
        [Items(0, 30)] IReadOnlyList<string> Needs,
        [Text(0, 1000)] string Words,
        ProofWay Proof = ProofWay.Email
    );

    /// <param name="Pass">To be sent along with the code; null where none is asked for.</param>
    /// <param name="Reference">Of the request; null until its code was typed.</param>
    public sealed record Response(string? Pass, string? Reference);

    public static async Task<Ok<Response>> Handle(
        string slug,
        Request request,
        AskingDoor door,
        AppDb db,
        ITextTransport texts,
        IMediator modules,
        HttpContext http,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (partnership, _) = await door.Open(slug, ct);
        var (now, network) = (clock.GetUtcNow(), Whence.Network(http.Connection.RemoteIpAddress));
        Check(request, UkTime.DateOf(now));
        door.RequireTicket(request.Ticket);
        await door.RequirePace(network, ct);
        var said = Said(request);
        var to = AskingCode.To(request, texts);
        var asking = Asking.Begin(said, request.Person, to is null ? null : Asking.NextCode(), network, now);
        if (request.Website.Length > 0)
            return TypedResults.Ok(
                to is null ? new Response(null, Reference.Next()) : new Response(door.PassFor(asking), null)
            );

        if (to is null)
        {
            var submission = await Asked.Make(
                said,
                request.Person,
                partnership.LeadOrganisationId,
                db,
                modules,
                now,
                ct
            );
            db.Add(asking);
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(new Response(null, submission.Reference));
        }
        if (await door.MaySendCode(asking, request.Proof, ct))
        {
            db.Add(asking);
            AskingCode.Send(to, request.Proof, asking.Code, db);
            await db.SaveChangesAsync(ct);
        }
        return TypedResults.Ok(new Response(door.PassFor(asking), null));
    }

    private static void Check(Request request, DateOnly today)
    {
        var isSelf = request.Relation == AskerRelation.Self;
        Refusal.RequireRight(
            ("askerName", isSelf || request.AskerName.Trim().Length > 0 ? null : "Enter your name."),
            (
                "askerPhone",
                isSelf || request.AskerPhone.Trim().Length > 0 || request.AskerEmail.Trim().Length > 0
                    ? null
                    : "Enter your phone number or your e-mail address, so that we can ask you back."
            ),
            (
                "needs",
                request.Needs.Count > 0 || request.Words.Trim().Length >= 10
                    ? null
                    : "Choose what help is needed, or tell us in a few words."
            )
        );
        if (request.Needs.Any(code => Contracts.Services.Needs.All.All(need => need.Code != code)))
            throw Refusal.Field("needs", "Choose from the list.");
        request.Person.Check(today);
    }

    private static AskedFor Said(Request request)
    {
        var isSelf = request.Relation == AskerRelation.Self;
        return new(
            request.Relation,
            isSelf ? "" : request.AskerName.Trim(),
            isSelf ? "" : request.AskerPhone.Trim(),
            isSelf ? "" : request.AskerEmail.Trim(),
            isSelf || request.IsAware,
            request.MayShare,
            [.. request.Needs.Distinct()],
            request.Words.Trim(),
            IsProved: false,
            request.Proof
        );
    }
}
