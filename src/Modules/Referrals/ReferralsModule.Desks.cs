using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

public sealed partial class ReferralsModule
{
    private static void MapHub(RouteGroupBuilder api)
    {
        api.MapGet("/api/hub/tasks", ListHubTasks.Handle).Is(nameof(ListHubTasks), Permission.RunHub);
        api.MapPost("/api/hub/unreached/{unreachedId:guid}/settlement", SettleUnreached.Handle)
            .Is(nameof(SettleUnreached), Permission.RunHub);
        api.MapPost("/api/hub/quality-cases/{qualityCaseId:guid}/closure", CloseQualityCase.Handle)
            .Is(nameof(CloseQualityCase), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/follow-up/attempts", RecordFollowUpAttempt.Handle)
            .Is(nameof(RecordFollowUpAttempt), Permission.RunHub);
        api.MapPost("/api/hub/submissions/{submissionId:guid}/follow-up", EndFollowUp.Handle)
            .Is(nameof(EndFollowUp), Permission.RunHub);
        const string line = "/api/hub/submissions/{submissionId:guid}/referrals/{referralId:guid}";
        api.MapPost($"{line}/reopening", ReopenReferral.Handle).Is(nameof(ReopenReferral), Permission.RunHub);
        api.MapPost($"{line}/entered-in-error", EnterInError.Handle).Is(nameof(EnterInError), Permission.RunHub);
        api.MapPost($"{line}/settlement", SettleReferral.Handle).Is(nameof(SettleReferral), Permission.RunHub);
        api.MapPost($"{line}/persons-word", HearPerson.Handle).Is(nameof(HearPerson), Permission.RunHub);
        api.MapPost($"{line}/drop", DropReferral.Handle).Is(nameof(DropReferral), Permission.RunHub);
        api.MapPost($"{line}/recall", RecallReferral.Handle).Is(nameof(RecallReferral), Permission.RunHub);
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
        api.MapPost("/api/hub/submissions/{submissionId:guid}/erasure", ErasePerson.Handle)
            .Is(nameof(ErasePerson), Permission.RunHub)
            .Recent();
    }

    private static void MapInbox(RouteGroupBuilder api)
    {
        api.MapGet("/api/inbox/colleagues", ListColleagues.Handle)
            .Is(nameof(ListColleagues), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/question", AskAboutReferral.Handle)
            .Is(nameof(AskAboutReferral), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/question/taken-back", TakeBackQuestion.Handle)
            .Is(nameof(TakeBackQuestion), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/waiting-list", PutOnWaitingList.Handle)
            .Is(nameof(PutOnWaitingList), Permission.ReceiveReferrals);
        api.MapPost("/api/inbox/{referralId:guid}/colleague", HandOverReferral.Handle)
            .Is(nameof(HandOverReferral), Permission.ReceiveReferrals);
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
