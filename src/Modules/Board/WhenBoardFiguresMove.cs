using MediatR;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Board;

/// <summary>
/// Tells everyone who looks at the board to fetch it again. Referrals themselves are told only to the organisations
/// that hold them.
/// </summary>
internal sealed class WhenBoardFiguresMove(AppDb db)
    : INotificationHandler<ChecklistSubmitted>,
        INotificationHandler<ReferralSent>,
        INotificationHandler<ReferralMoved>,
        INotificationHandler<ConsentWithdrawn>,
        INotificationHandler<MeasureFiguresChanged>,
        INotificationHandler<VisionPublished>
{
    public Task Handle(ChecklistSubmitted happened, CancellationToken ct) => Tell();

    public Task Handle(ReferralSent happened, CancellationToken ct) => Tell();

    public Task Handle(ReferralMoved happened, CancellationToken ct) => Tell();

    public Task Handle(ConsentWithdrawn happened, CancellationToken ct) => Tell();

    public Task Handle(MeasureFiguresChanged happened, CancellationToken ct) => Tell();

    public Task Handle(VisionPublished happened, CancellationToken ct) => Tell();

    private Task Tell()
    {
        db.Changed("/api/board");
        return Task.CompletedTask;
    }
}
