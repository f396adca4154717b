using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Partnerships.Organisations;
using PlacePartners.Partnerships.Organisations.Closure;
using PlacePartners.Partnerships.Organisations.Documents;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Partnerships.Protection;
using PlacePartners.Partnerships.Settings;
using PlacePartners.Partnerships.Visions;
using PlacePartners.Platform;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships;

public sealed class PartnershipsModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidation();
        services.AddSingleton<KnownPartnerships>().AddScoped<IBeforeSave, ForgetPartnerships>();
        services.AddScoped<ManagerNotices>();
        services.AddScoped<Onboarding>();
        services.AddScoped<PartnerSearch>();
        services.AddScoped<ProtectionDesk>();
        services.AddScoped<InstrumentDesk>();
        services.AddScoped<DocumentShelf>();
    }

    public void Map(Endpoints endpoints)
    {
        var root = endpoints.Root("Partnerships");
        root.MapPost("/api/account/partnerships", CreatePartnership.Handle)
            .Is(nameof(CreatePartnership), Permission.SignedIn);
        root.MapGet("/api/account/areas", ListAreas.Handle).Is(nameof(ListAreas), Permission.SignedIn);
        root.MapGet("/api/account/slug", SuggestSlug.Handle).Is(nameof(SuggestSlug), Permission.SignedIn);
        root.MapGet("/api/account/organisations", ListMyOrganisations.Handle)
            .Is(nameof(ListMyOrganisations), Permission.SignedIn);

        var api = endpoints.Partnership("Partnerships");
        api.MapGet("/api/onboarding", GetOnboarding.Handle).Is(nameof(GetOnboarding), Permission.Member);
        api.MapPut("/api/involvement", StateInvolvement.Handle)
            .Is(nameof(StateInvolvement), Permission.CoordinateOrganisation);

        api.MapGet("/api/partners", ListPartners.Handle).Is(nameof(ListPartners), Permission.Member);
        api.MapGet("/api/partners/export", ExportPartners.Handle).Is(nameof(ExportPartners), Permission.Member);
        api.MapPost("/api/partners/invitation-list", CheckInvitationList.Handle)
            .Is(nameof(CheckInvitationList), Permission.ManagePartnership);
        api.MapPost("/api/partners/invitations", InvitePartners.Handle)
            .Is(nameof(InvitePartners), Permission.ManagePartnership);
        api.MapGet("/api/partners/{partnerId:guid}", GetPartner.Handle).Is(nameof(GetPartner), Permission.Member);
        api.MapDelete("/api/partners/{partnerId:guid}", WithdrawPartner.Handle)
            .Is(nameof(WithdrawPartner), Permission.ManagePartnership);
        api.MapPost("/api/partners/{partnerId:guid}/invitation", InvitePartnerAgain.Handle)
            .Is(nameof(InvitePartnerAgain), Permission.ManagePartnership);

        api.MapGet("/api/organisation", GetOrganisation.Handle).Is(nameof(GetOrganisation), Permission.Member);
        api.MapPut("/api/organisation", ChangeOrganisation.Handle)
            .Is(nameof(ChangeOrganisation), Permission.CoordinateOrganisation);

        api.MapGet("/api/organisation/closure", GetClosure.Handle)
            .Is(nameof(GetClosure), Permission.CoordinateOrganisation);
        api.MapPost("/api/organisation/closure", AnnounceClosure.Handle)
            .Is(nameof(AnnounceClosure), Permission.CoordinateOrganisation)
            .Recent();
        api.MapPost("/api/organisation/closure/cancellation", CancelClosure.Handle)
            .Is(nameof(CancelClosure), Permission.CoordinateOrganisation);

        MapDocuments(api);

        api.MapGet("/api/agreements", ListAgreements.Handle).Is(nameof(ListAgreements), Permission.Member);
        api.MapGet("/api/agreements/{kind}", GetAgreement.Handle).Is(nameof(GetAgreement), Permission.Member);
        api.MapPost("/api/agreements/{kind}/versions", PublishAgreement.Handle)
            .Is(nameof(PublishAgreement), Permission.ManagePartnership)
            .Recent();
        api.MapPost("/api/agreements/{kind}/signature", SignAgreement.Handle)
            .Is(nameof(SignAgreement), Permission.CoordinateOrganisation);

        MapProtection(api);

        api.MapGet("/api/goals", ListGoals.Handle).Is(nameof(ListGoals), Permission.Member);
        api.MapGet("/api/vision", GetVision.Handle).Is(nameof(GetVision), Permission.Member);
        api.MapGet("/api/vision/draft", GetVisionDraft.Handle).Is(nameof(GetVisionDraft), Permission.Member);
        api.MapPut("/api/vision/draft", SaveVisionDraft.Handle)
            .Is(nameof(SaveVisionDraft), Permission.ManagePartnership);
        api.MapPost("/api/vision/versions", PublishVision.Handle)
            .Is(nameof(PublishVision), Permission.ManagePartnership);
        api.MapPost("/api/vision/versions/{number:int}/endorsement", EndorseVision.Handle)
            .Is(nameof(EndorseVision), Permission.CoordinateOrganisation);

        api.MapGet("/api/settings", GetSettings.Handle).Is(nameof(GetSettings), Permission.ManagePartnership);
        api.MapPut("/api/settings", ChangeSettings.Handle).Is(nameof(ChangeSettings), Permission.ManagePartnership);
        api.MapPut("/api/settings/second-step-roles", ChooseSecondStepRoles.Handle)
            .Is(nameof(ChooseSecondStepRoles), Permission.ManagePartnership)
            .Recent();
        api.MapGet("/api/safety-numbers", ShowSafetyNumbers.Handle).Is(nameof(ShowSafetyNumbers), Permission.Member);
    }

    public void Jobs(IRecurringJobs jobs)
    {
        jobs.DailyInEachPartnership<CarryOutInstruments>(hour: 6);
        jobs.DailyInEachPartnership<RemindExpiringDocuments>(hour: 8);
        jobs.EveryMinuteInEachPartnership<CloseOrganisations>();
    }

    private static void MapDocuments(RouteGroupBuilder api)
    {
        api.MapGet("/api/organisation/documents", ListDocuments.Handle)
            .Is(nameof(ListDocuments), Permission.CoordinateOrganisation);
        api.MapPost("/api/organisation/documents", GiveDocument.Handle)
            .Is(nameof(GiveDocument), Permission.CoordinateOrganisation);
        api.MapPut("/api/organisation/documents/{documentId:guid}", ReplaceDocument.Handle)
            .Is(nameof(ReplaceDocument), Permission.CoordinateOrganisation);
        api.MapDelete("/api/organisation/documents/{documentId:guid}", RemoveDocument.Handle)
            .Is(nameof(RemoveDocument), Permission.CoordinateOrganisation);
        api.MapGet("/api/organisation/documents/{documentId:guid}/file", OpenDocument.Handle)
            .Is(nameof(OpenDocument), Permission.CoordinateOrganisation);
        api.MapPut("/api/organisation/documents/{documentId:guid}/partnerships", ShowDocument.Handle)
            .Is(nameof(ShowDocument), Permission.CoordinateOrganisation);

        api.MapGet("/api/partners/documents", ReviewDocuments.Handle)
            .Is(nameof(ReviewDocuments), Permission.ManagePartnership);
        api.MapGet("/api/partners/{partnerId:guid}/documents", ListPartnerDocuments.Handle)
            .Is(nameof(ListPartnerDocuments), Permission.ManagePartnership);
        api.MapGet("/api/partners/{partnerId:guid}/documents/{documentId:guid}/file", OpenPartnerDocument.Handle)
            .Is(nameof(OpenPartnerDocument), Permission.ManagePartnership);
        api.MapPost("/api/partners/{partnerId:guid}/documents/{documentId:guid}/decision", DecideDocument.Handle)
            .Is(nameof(DecideDocument), Permission.ManagePartnership);
    }

    private static void MapProtection(RouteGroupBuilder api)
    {
        api.MapGet("/api/data-protection", GetDataProtection.Handle).Is(nameof(GetDataProtection), Permission.Member);
        api.MapGet("/api/impact-assessments/{number:int}", GetImpactAssessment.Handle)
            .Is(nameof(GetImpactAssessment), Permission.Member);
        api.MapGet("/api/impact-assessments/draft", GetImpactAssessmentDraft.Handle)
            .Is(nameof(GetImpactAssessmentDraft), Permission.ManagePartnership);
        api.MapPut("/api/impact-assessments/draft", SaveImpactAssessmentDraft.Handle)
            .Is(nameof(SaveImpactAssessmentDraft), Permission.ManagePartnership);
        api.MapPost("/api/impact-assessments/draft/signature", SignImpactAssessment.Handle)
            .Is(nameof(SignImpactAssessment), Permission.ManagePartnership)
            .Recent();
        api.MapGet("/api/instruments", ListInstruments.Handle)
            .Is(nameof(ListInstruments), Permission.CoordinateOrganisation);
        api.MapPost("/api/instruments", DrawUpInstrument.Handle)
            .Is(nameof(DrawUpInstrument), Permission.ManagePartnership)
            .Recent();
        api.MapPost("/api/instruments/{instrumentId:guid}/signature", SignInstrument.Handle)
            .Is(nameof(SignInstrument), Permission.CoordinateOrganisation)
            .Recent();
        api.MapPost("/api/instruments/{instrumentId:guid}/cancellation", CancelInstrument.Handle)
            .Is(nameof(CancelInstrument), Permission.CoordinateOrganisation);
    }
}
