using PlacePartners.Platform;

namespace PlacePartners.Host;

/// <summary>The modules that make the product.</summary>
internal static class Modules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new Access.AccessModule(),
        new Partnerships.PartnershipsModule(),
        new Services.ServicesModule(),
        new Measures.MeasuresModule(),
        new Plans.PlansModule(),
        new Referrals.ReferralsModule(),
        new Board.BoardModule(),
        new Reports.ReportsModule(),
        new Notifications.NotificationsModule(),
    ];
}
