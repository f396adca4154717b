using MediatR;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Reports;
using PlacePartners.Platform.Data;

namespace PlacePartners.Reports;

internal sealed class WhenReportBuilt(AppDb db, IMediator modules) : INotificationHandler<ReportBuilt>
{
    public async Task Handle(ReportBuilt happened, CancellationToken ct)
    {
        await modules.Send(
            new Notify(
                $"report-built:{happened.ReportId}",
                [happened.RequestedByMembershipId],
                "Your report is ready",
                "The collective-impact report that you asked for has been built and frozen.",
                $"/reports/{happened.ReportId}"
            ),
            ct
        );
        await db.SaveChangesAsync(ct);
    }
}
