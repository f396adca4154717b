using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Reports;

/// <summary>Reports that a person asked for and that are not ready: whoever takes them on hears when they are.</summary>
internal sealed class HeldReports(AppDb db) : IHolding
{
    public HoldingKind Kind => HoldingKind.Reports;

    public IReadOnlyList<Role> TakenBy => [Role.PartnershipManager, Role.Evaluator];

    public Task<int> Count(Guid membershipId, CancellationToken ct) => Held(membershipId).CountAsync(ct);

    public async Task HandOver(Guid from, Guid to, CancellationToken ct)
    {
        foreach (var report in await Held(from).ToListAsync(ct))
            report.GoesTo(to);
        db.Changed("/api/reports");
    }

    private IQueryable<Report> Held(Guid membershipId) =>
        db.Reports.Where(r => r.RequestedBy == membershipId && r.State != ReportState.Ready);
}
