using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

internal static class SubjectAccessDb
{
    extension(AppDb db)
    {
        internal DbSet<AccessRequest> AccessRequests => db.Set<AccessRequest>();
    }
}

internal sealed class SubjectAccessMapping : IMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<AccessRequest>(asked =>
        {
            asked.ToTable("referrals_access_requests");
            asked.Ignore(r => r.State).Ignore(r => r.IsWaiting);
            asked.HasIndex(r => new
            {
                r.TenantId,
                r.ReleasedAt,
                r.DueOn,
            });
            asked.HasIndex(r => new { r.TenantId, r.PersonId });
        });
}

/// <summary>People who ask what is kept about them.</summary>
internal static class SubjectAccessEndpoints
{
    public static void MapSubjectAccess(this RouteGroupBuilder api)
    {
        const string one = "/api/access-requests/{accessRequestId:guid}";
        api.MapGet("/api/access-requests", ListAccessRequests.Handle)
            .Is(nameof(ListAccessRequests), Permission.AnswerAccessRequests);
        api.MapGet("/api/access-requests/export", ExportAccessRequests.Handle)
            .Is(nameof(ExportAccessRequests), Permission.AnswerAccessRequests);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/access-requests", OpenAccessRequest.Handle)
            .Is(nameof(OpenAccessRequest), Permission.AnswerAccessRequests);
        api.MapGet(one, GetAccessRequest.Handle).Is(nameof(GetAccessRequest), Permission.AnswerAccessRequests);
        api.MapPost($"{one}/proof", ProveIdentity.Handle).Is(nameof(ProveIdentity), Permission.AnswerAccessRequests);
        api.MapPost($"{one}/extension", ExtendAccessRequest.Handle)
            .Is(nameof(ExtendAccessRequest), Permission.AnswerAccessRequests);
        api.MapPost($"{one}/closing", CloseAccessRequest.Handle)
            .Is(nameof(CloseAccessRequest), Permission.AnswerAccessRequests);
        api.MapPost($"{one}/texts", DecideTexts.Handle).Is(nameof(DecideTexts), Permission.AnswerAccessRequests);
        api.MapPost($"{one}/release", ReleasePack.Handle)
            .Is(nameof(ReleasePack), Permission.AnswerAccessRequests)
            .Recent();
        api.MapGet($"{one}/pack", GetPack.Handle).Is(nameof(GetPack), Permission.AnswerAccessRequests).Recent();
        api.MapGet($"{one}/pack/pdf", DownloadPackPdf.Handle)
            .Is(nameof(DownloadPackPdf), Permission.AnswerAccessRequests)
            .Recent();
    }

    /// <summary>For the printing browser, which has a ticket and no account.</summary>
    public static void MapPrintedPack(this RouteGroupBuilder root) =>
        root.MapPost("/api/account/printed-packs", OpenPrintedPack.Handle)
            .Is(nameof(OpenPrintedPack), Permission.Anyone);
}
