using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

internal static class ComplaintsEndpoints
{
    /// <summary>For people who have no account.</summary>
    public static void MapComplaintPage(this RouteGroupBuilder root) =>
        root.MapGet("/api/account/complaints/{slug}", ShowComplaintPage.Handle)
            .Is(nameof(ShowComplaintPage), Permission.Anyone)
            .Limited();

    public static void MapComplaints(this RouteGroupBuilder api)
    {
        const string one = $"{ComplaintDesk.Path}/{{complaintId:guid}}";
        api.MapGet(ComplaintDesk.Path, ListComplaints.Handle).Is(nameof(ListComplaints), Permission.ViewReaders);
        api.MapGet($"{ComplaintDesk.Path}/export", ExportComplaints.Handle)
            .Is(nameof(ExportComplaints), Permission.ViewReaders);
        api.MapPost(ComplaintDesk.Path, RecordComplaint.Handle).Is(nameof(RecordComplaint), Permission.ViewReaders);
        api.MapGet(one, GetComplaint.Handle).Is(nameof(GetComplaint), Permission.ViewReaders);
        api.MapPost($"{one}/acknowledgement", AcknowledgeComplaint.Handle)
            .Is(nameof(AcknowledgeComplaint), Permission.ViewReaders);
        api.MapPost($"{one}/closing", CloseComplaint.Handle).Is(nameof(CloseComplaint), Permission.ViewReaders);
        api.MapGet("/api/complaint-page", GetComplaintPage.Handle)
            .Is(nameof(GetComplaintPage), Permission.ManagePartnership);
        api.MapPut("/api/complaint-page", ChangeComplaintPage.Handle)
            .Is(nameof(ChangeComplaintPage), Permission.ManagePartnership);
    }
}
