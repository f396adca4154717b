using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

public sealed class ReferralsModule : IModule
{
    public void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidation();
        services.AddScoped<IHolding, HeldReferrals>().AddScoped<IHolding, HeldChecklists>();
    }

    public void Map(Endpoints endpoints)
    {
        var api = endpoints.Partnership("Referrals");
        api.MapGet("/api/checklist", GetChecklist.Handle).Is(nameof(GetChecklist), Permission.Member);
        api.MapPost("/api/checklist-versions", PublishChecklist.Handle)
            .Is(nameof(PublishChecklist), Permission.ManagePartnership);
        api.MapPost("/api/consent-wordings", PublishConsentWording.Handle)
            .Is(nameof(PublishConsentWording), Permission.ManagePartnership);
        api.MapGet("/api/routing", GetRouting.Handle).Is(nameof(GetRouting), Permission.ManagePartnership);
        api.MapPut("/api/routing/{need}", ChangeRouting.Handle).Is(nameof(ChangeRouting), Permission.ManagePartnership);

        api.MapPost("/api/checklist-proposals", ProposeServices.Handle)
            .Is(nameof(ProposeServices), Permission.MakeReferrals);
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

        api.MapGet("/api/hub/submissions", ListHubQueue.Handle).Is(nameof(ListHubQueue), Permission.RunHub);
        api.MapGet("/api/hub/submissions/export", ExportHubQueue.Handle).Is(nameof(ExportHubQueue), Permission.RunHub);
        api.MapGet("/api/hub/services", ListOpenServices.Handle).Is(nameof(ListOpenServices), Permission.RunHub);
        api.MapGet("/api/hub/submissions/{submissionId:guid}", GetHubSubmission.Handle)
            .Is(nameof(GetHubSubmission), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/confirmation", ConfirmSubmission.Handle)
            .Is(nameof(ConfirmSubmission), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/attempts", RecordHubAttempt.Handle)
            .Is(nameof(RecordHubAttempt), Permission.RunHub);
        api.MapPut("/api/hub/submissions/{submissionId:guid}/person", CorrectPerson.Handle)
            .Is(nameof(CorrectPerson), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/referrals", AddReferral.Handle)
            .Is(nameof(AddReferral), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/sending", SendReferrals.Handle)
            .Is(nameof(SendReferrals), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/referrals/{referralId:guid}/drop", DropReferral.Handle)
            .Is(nameof(DropReferral), Permission.RunHub);
        api.MapPost(
                "/api/hub/submissions/{submissionId:guid}/referrals/{referralId:guid}/recall",
                RecallReferral.Handle
            )
            .Is(nameof(RecallReferral), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/erasure", ErasePerson.Handle)
            .Is(nameof(ErasePerson), Permission.RunHub)
            .Recent();

        api.MapGet("/api/inbox", ListInbox.Handle).Is(nameof(ListInbox), Permission.ReceiveReferrals);
        api.MapGet("/api/inbox/export", ExportInbox.Handle).Is(nameof(ExportInbox), Permission.ReceiveReferrals);
        api.MapGet("/api/inbox/{referralId:guid}", GetReceivedReferral.Handle)
            .Is(nameof(GetReceivedReferral), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/acceptance", AcceptReferral.Handle)
            .Is(nameof(AcceptReferral), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/decline", DeclineReferral.Handle)
            .Is(nameof(DeclineReferral), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/attempts", RecordAttempt.Handle)
            .Is(nameof(RecordAttempt), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/first-contact", RecordFirstContact.Handle)
            .Is(nameof(RecordFirstContact), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/first-contact/taken-back", TakeBackFirstContact.Handle)
            .Is(nameof(TakeBackFirstContact), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/giving-up", GiveUpContact.Handle)
            .Is(nameof(GiveUpContact), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/outcome", RecordOutcome.Handle)
            .Is(nameof(RecordOutcome), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/outcome/taken-back", TakeBackOutcome.Handle)
            .Is(nameof(TakeBackOutcome), Permission.ReceiveReferrals);
    }
}
