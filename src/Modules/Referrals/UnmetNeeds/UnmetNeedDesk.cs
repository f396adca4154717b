using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How needs without a service are found, met and ended along with what else happens to a checklist.</summary>
internal static class UnmetNeedDesk
{
    public const string Path = "/api/hub/unmet-needs";

    public static async Task<UnmetNeed> UnmetNeed(
        this AppDb db,
        CurrentUser me,
        Guid unmetNeedId,
        int version,
        CancellationToken ct
    )
    {
        var seen = db.Submissions.Where(Sight.OfHub(me)).Select(s => s.Id);
        var need =
            await db.UnmetNeeds.FirstOrDefaultAsync(n => n.Id == unmetNeedId && seen.Contains(n.SubmissionId), ct)
            ?? throw Refusal.NotFound("need");
        db.Expect(need, version);
        return need;
    }

    /// <summary>A referral was added for these needs of a checklist.</summary>
    public static async Task MeetNeeds(
        this AppDb db,
        Guid submissionId,
        IReadOnlyList<string> codes,
        Act by,
        CancellationToken ct
    )
    {
        foreach (var need in await db.UnmetNeeds.Where(n => n.SubmissionId == submissionId).ToListAsync(ct))
            if (codes.Contains(need.Need))
                need.Meet(by);
        db.Changed(Path);
    }

    /// <summary>The person withdrew a checklist, or was erased.</summary>
    public static async Task EndNeeds(
        this AppDb db,
        Guid submissionId,
        UnmetNeedEnd because,
        Act by,
        CancellationToken ct
    )
    {
        foreach (var need in await db.UnmetNeeds.Where(n => n.SubmissionId == submissionId).ToListAsync(ct))
            need.EndWith(because, by);
        db.Changed(Path);
    }

    /// <summary>Whose bank holidays count here.</summary>
    public static async Task<Division> DivisionHere(this IMediator modules, CancellationToken ct) =>
        (await modules.Send(new GetPartnership(), ct)).Division switch
        {
            "scotland" => Division.Scotland,
            "northern-ireland" => Division.NorthernIreland,
            _ => Division.EnglandAndWales,
        };
}
