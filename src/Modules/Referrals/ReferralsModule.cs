using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

public sealed partial class ReferralsModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidation();
        services.AddSingleton(configuration.GetSection("Matching").Get<MatchWeights>() ?? new MatchWeights());
        services.AddScoped(provider => new CardDoor(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<CurrentTenant>(),
            provider.GetRequiredService<IMediator>(),
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        LinkRoutes.Add(services);
        services.AddScoped(provider => new AskingDoor(
            provider.GetRequiredService<AppDb>(),
            provider.GetRequiredService<CurrentTenant>(),
            provider.GetRequiredService<IMediator>(),
            provider.GetRequiredService<IDataProtectionProvider>(),
            provider.GetRequiredService<TimeProvider>(),
            TimeSpan.FromSeconds(configuration.GetValue("Asking:SecondsToRead", 4))
        ));
        services.AddScoped<IHolding, HeldReferrals>().AddScoped<IHolding, HeldChecklists>();
        services.AddScoped<IBeforeSave, ClockKeeper>();
        services.AddScoped<OfferUnmetNeeds>();
        services.AddSingleton(_ => ClamdScanner.Of(configuration));
        services.AddSingleton<AttachmentFiles>().AddSingleton<AttachmentLinks>().AddScoped<AttachmentDesk>();
        services.AddSingleton<PackTickets>();
        services.AddScoped<IHolding, HeldPlans>().AddScoped<RemindOfPlans>();
        services.AddScoped<PublishFlows>();
        services.AddScoped<PublishDistances>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<MessageTickets>().AddScoped<MessagePrinter>().AddScoped<MessageDesk>();
        services.AddScoped<FhirDesk>();
    }

    public void Map(Endpoints endpoints)
    {
        MapCardPage(endpoints.Root("Referrals"));
        LinkRoutes.MapPage(endpoints.Root("Referrals"));
        endpoints.Root("Referrals").MapAskingPage();
        endpoints.Root("Referrals").MapPrintedPack();
        endpoints.Root("Referrals").MapComplaintPage();
        endpoints.Root("Referrals").MapPrintedMessage();
        var api = endpoints.Partnership("Referrals");
        MapCards(api);
        LinkRoutes.MapHub(api);
        api.MapAskingSettings();
        api.MapGet("/api/checklist", GetChecklist.Handle).Is(nameof(GetChecklist), Permission.Member);
        MapChecklistVersions(api);
        MapConsentWordings(api);
        MapRuleSets(api);
        api.MapGet("/api/routing", GetRouting.Handle).Is(nameof(GetRouting), Permission.ApproveVersions);
        api.MapPost("/api/routing/{need}/simulation", SimulateRouting.Handle)
            .Is(nameof(SimulateRouting), Permission.ManagePartnership);

        api.MapPost("/api/checklist-proposals", ProposeServices.Handle)
            .Is(nameof(ProposeServices), Permission.MakeReferrals);
        api.MapGet("/api/doorstep-kit", GetDoorstepKit.Handle).Is(nameof(GetDoorstepKit), Permission.MakeReferrals);
        api.MapPost("/api/submissions", SubmitChecklist.Handle).Is(nameof(SubmitChecklist), Permission.MakeReferrals);
        api.MapGet("/api/submissions", ListSubmissions.Handle).Is(nameof(ListSubmissions), Permission.MakeReferrals);
        api.MapGet("/api/submissions/export", ExportSubmissions.Handle)
            .Is(nameof(ExportSubmissions), Permission.MakeReferrals);
        api.MapGet("/api/submissions/{submissionId:guid}", GetSubmission.Handle)
            .Is(nameof(GetSubmission), Permission.MakeReferrals);
        api.MapPost("/api/signposts", TellAboutService.Handle).Is(nameof(TellAboutService), Permission.Member);

        api.MapGet("/api/submissions/{submissionId:guid}/withdrawal", PreviewWithdrawal.Handle)
            .Is(nameof(PreviewWithdrawal), Permission.MakeReferrals);
        api.MapPost("/api/submissions/{submissionId:guid}/withdrawal", WithdrawConsent.Handle)
            .Is(nameof(WithdrawConsent), Permission.MakeReferrals);
        api.MapGet("/api/submissions/{submissionId:guid}/withdrawal-receipt", GetWithdrawalReceipt.Handle)
            .Is(nameof(GetWithdrawalReceipt), Permission.MakeReferrals);
        api.MapPost("/api/submissions/{submissionId:guid}/withdrawal-receipt/prints", NotePrintedReceipt.Handle)
            .Is(nameof(NotePrintedReceipt), Permission.MakeReferrals);
        api.MapGet("/api/submissions/{submissionId:guid}/readers", ListReaders.Handle)
            .Is(nameof(ListReaders), Permission.ViewReaders);

        api.MapPost("/api/submissions/{submissionId:guid}/referrals/{referralId:guid}/answer", AnswerQuestion.Handle)
            .Is(nameof(AnswerQuestion), Permission.MakeReferrals);

        MapClocks(api);
        MapHub(api);
        MapInbox(api);
        MapSafeguarding(api);
        MapPeople(api);
        MapUnmetNeeds(api);
        SharingRoutes.Map(api);
        api.MapAttachments();
        api.MapResidents();
        api.MapPostcodes();
        api.MapRetention();
        api.MapSubjectAccess();
        api.MapLetters();
        api.MapComplaints();
        PlansEndpoints.Map(api);
        MapFlows(api);
        api.MapMessages();
        api.MapWebhooks();
        api.MapFhir();
    }

    public void Jobs(IRecurringJobs jobs)
    {
        jobs.EveryMinuteInEachPartnership<RunOutClocks>();
        jobs.EveryMinuteInEachPartnership<ChaseConcerns>();
        jobs.EveryMinuteInEachPartnership<EndUnapprovedOverrides>();
        jobs.EveryMinuteInEachPartnership<ApplyRuleSets>();
        jobs.DailyInEachPartnership<ReckonClocks>(hour: 1);
        jobs.DailyInEachPartnership<OfferUnmetNeeds>(6);
        jobs.DailyInEachPartnership<SweepAskings>(hour: 3);
        jobs.DailyInEachPartnership<RemoveIdentityPapers>(hour: 2);
        jobs.DailyInEachPartnership<FindDueRecords>(hour: 2);
        jobs.DailyInEachPartnership<ExpireAudit>(hour: 4);
        jobs.EveryMinuteInEachPartnership<DestroyRecords>();
        jobs.DailyInEachPartnership<RemindAccessRequests>(hour: 7);
        jobs.DailyInEachPartnership<RemindOfPlans>(hour: 7);
        jobs.DailyInEachPartnership<RemindOfComplaints>(hour: 7);
        jobs.DailyInEachPartnership<PublishFlows>(2);
        jobs.DailyInEachPartnership<PublishDistances>(2);
        jobs.EveryMinuteInEachPartnership<SendWebhooks>();
    }

    private static void MapFlows(RouteGroupBuilder api)
    {
        api.MapGet("/api/flows", GetFlows.Handle).Is(nameof(GetFlows), Permission.ViewFlows);
        api.MapGet("/api/flows/export", ExportFlows.Handle).Is(nameof(ExportFlows), Permission.ViewFlows);
        api.MapGet("/api/decline-reasons", GetDeclineReasons.Handle)
            .Is(nameof(GetDeclineReasons), Permission.MakeReferrals);
        api.MapGet("/api/promises", ListPromises.Handle).Is(nameof(ListPromises), Permission.Member);
        api.MapPut("/api/promises/{serviceId:guid}", PromiseTimes.Handle)
            .Is(nameof(PromiseTimes), Permission.CoordinateOrganisation);
    }

    private static void MapClocks(RouteGroupBuilder api)
    {
        api.MapGet("/api/clocks", GetClocks.Handle).Is(nameof(GetClocks), Permission.Member);
        api.MapPut("/api/clocks/{kind}", ChangeClock.Handle).Is(nameof(ChangeClock), Permission.ManagePartnership);
        api.MapPost("/api/closed-days", AddClosedDay.Handle)
            .Is(nameof(AddClosedDay), Permission.CoordinateOrganisation);
        api.MapDelete("/api/closed-days/{closedDayId:guid}", RemoveClosedDay.Handle)
            .Is(nameof(RemoveClosedDay), Permission.CoordinateOrganisation);
    }

    private static void MapSafeguarding(RouteGroupBuilder api)
    {
        api.MapPost("/api/concerns", RecordConcern.Handle).Is(nameof(RecordConcern), Permission.Member);
        api.MapGet("/api/concerns", ListConcerns.Handle).Is(nameof(ListConcerns), Permission.KeepConcerns);
        api.MapGet("/api/concerns/{concernId:guid}", GetConcern.Handle).Is(nameof(GetConcern), Permission.KeepConcerns);
        api.MapPost("/api/concerns/{concernId:guid}/report", ReportConcern.Handle)
            .Is(nameof(ReportConcern), Permission.Member);
        api.MapPost("/api/concerns/{concernId:guid}/decision", DecideConcern.Handle)
            .Is(nameof(DecideConcern), Permission.KeepConcerns);
        api.MapPost("/api/concerns/opening", BreakGlass.Handle)
            .Is(nameof(BreakGlass), Permission.CoordinateOrganisation)
            .Recent();
        api.MapPost("/api/hub/submissions/{submissionId:guid}/hold", HoldSubmission.Handle)
            .Is(nameof(HoldSubmission), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/release", ReleaseSubmission.Handle)
            .Is(nameof(ReleaseSubmission), Permission.RunHub);
        api.MapPut("/api/hub/submissions/{submissionId:guid}/visit-risk", SetVisitRisk.Handle)
            .Is(nameof(SetVisitRisk), Permission.RunHub);
    }

    private static void MapPeople(RouteGroupBuilder api)
    {
        api.MapGet("/api/hub/submissions/{submissionId:guid}/lookalikes", ListLookalikes.Handle)
            .Is(nameof(ListLookalikes), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/lookalikes", SettlePeople.Handle)
            .Is(nameof(SettlePeople), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/lookalikes/{otherId:guid}/merger", MergePeople.Handle)
            .Is(nameof(MergePeople), Permission.RunHub);
        api.MapPost(
                "/api/hub/submissions/{submissionId:guid}/lookalikes/{otherId:guid}/confirmation",
                ConfirmMerge.Handle
            )
            .Is(nameof(ConfirmMerge), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/lookalikes/{otherId:guid}/undoing", UnmergePeople.Handle)
            .Is(nameof(UnmergePeople), Permission.RunHub);
        api.MapGet("/api/hub/lookalikes", ListPeopleToCompare.Handle)
            .Is(nameof(ListPeopleToCompare), Permission.RunHub);
        api.MapGet("/api/breaches", ListBreaches.Handle).Is(nameof(ListBreaches), Permission.ViewReaders);
        api.MapPost("/api/breaches/{breachId:guid}/closing", CloseBreach.Handle)
            .Is(nameof(CloseBreach), Permission.ViewReaders);
    }

    private static void MapUnmetNeeds(RouteGroupBuilder api)
    {
        api.MapPost("/api/hub/submissions/{submissionId:guid}/unmet-needs", RecordUnmetNeed.Handle)
            .Is(nameof(RecordUnmetNeed), Permission.RunHub);
        api.MapGet("/api/hub/unmet-needs", ListUnmetNeeds.Handle).Is(nameof(ListUnmetNeeds), Permission.RunHub);
        api.MapGet("/api/hub/unmet-needs/export", ExportUnmetNeeds.Handle)
            .Is(nameof(ExportUnmetNeeds), Permission.RunHub);
        api.MapPost("/api/hub/unmet-needs/{unmetNeedId:guid}/review", ReviewUnmetNeed.Handle)
            .Is(nameof(ReviewUnmetNeed), Permission.RunHub);
        api.MapPost("/api/hub/unmet-needs/{unmetNeedId:guid}/closing", CloseUnmetNeed.Handle)
            .Is(nameof(CloseUnmetNeed), Permission.RunHub);
    }

    /// <summary>For residents, who have no account.</summary>
    private static void MapCardPage(RouteGroupBuilder root)
    {
        root.MapPost("/api/account/cards/opening", OpenCard.Handle).Is(nameof(OpenCard), Permission.Anyone).Limited();
        root.MapPost("/api/account/cards/reading", ReadCard.Handle).Is(nameof(ReadCard), Permission.Anyone).Limited();
        root.MapPost("/api/account/cards/saying", SayByCard.Handle).Is(nameof(SayByCard), Permission.Anyone).Limited();
        root.MapPost("/api/account/cards/judging", JudgeByCard.Handle)
            .Is(nameof(JudgeByCard), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/cards/stop-preview", PreviewCardStop.Handle)
            .Is(nameof(PreviewCardStop), Permission.Anyone)
            .Limited();
        root.MapPost("/api/account/cards/stop", StopByCard.Handle).Is(nameof(StopByCard), Permission.Anyone).Limited();
    }

    private static void MapCards(RouteGroupBuilder api)
    {
        api.MapGet("/api/submissions/{submissionId:guid}/card", GetCard.Handle)
            .Is(nameof(GetCard), Permission.MakeReferrals);
        api.MapPost("/api/submissions/{submissionId:guid}/card", IssueCard.Handle)
            .Is(nameof(IssueCard), Permission.MakeReferrals);
        api.MapDelete("/api/submissions/{submissionId:guid}/card", EndCard.Handle)
            .Is(nameof(EndCard), Permission.MakeReferrals);
        api.MapPost("/api/submissions/{submissionId:guid}/card/prints", NotePrintedCard.Handle)
            .Is(nameof(NotePrintedCard), Permission.MakeReferrals);
        api.MapPost("/api/hub/cards", FindCard.Handle).Is(nameof(FindCard), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/referrals/{referralId:guid}/said", SayForPerson.Handle)
            .Is(nameof(SayForPerson), Permission.RunHub);
    }
}
