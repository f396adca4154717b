using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Partners;

/// <summary>Reads a list that was pasted from a spreadsheet and says what is wrong, row by row. Nothing is changed.</summary>
public static class CheckInvitationList
{
    public sealed record Request([Text(1, 30_000)] string Text);

    public sealed record Response(IReadOnlyList<Row> Rows);

    /// <param name="Line">As counted in what was pasted, from 1.</param>
    /// <param name="Problem">Why this row cannot be invited; null when it can.</param>
    public sealed record Row(int Line, string OrganisationName, string Email, Sector Sector, string? Problem);

    public static async Task<Ok<Response>> Handle(Request request, AppDb db, CancellationToken ct)
    {
        var rows = InvitationList.Read(request.Text);
        var problems = InviteeChecks.Check([.. rows.Select(row => row.Invitee)], await db.PartnerNames(ct));
        return TypedResults.Ok(
            new Response([
                .. rows.Zip(
                    problems,
                    (row, problem) =>
                        new Row(
                            row.Line,
                            row.Invitee.OrganisationName,
                            row.Invitee.Email,
                            row.Invitee.Sector,
                            row.Problem ?? problem?.Sentence
                        )
                ),
            ])
        );
    }
}
