using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

internal static class PlansEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        const string all = PlanDesk.Path;
        const string one = $"{all}/{{planId:guid}}";
        api.MapGet(all, ListSupportPlans.Handle).Is(nameof(ListSupportPlans), Permission.KeepPlans);
        api.MapGet($"{all}/export", ExportSupportPlans.Handle).Is(nameof(ExportSupportPlans), Permission.KeepPlans);
        api.MapGet($"{all}/of-person", ListPlansOfPerson.Handle).Is(nameof(ListPlansOfPerson), Permission.KeepPlans);
        api.MapPost(all, OpenSupportPlan.Handle).Is(nameof(OpenSupportPlan), Permission.KeepPlans);
        api.MapGet(one, GetSupportPlan.Handle).Is(nameof(GetSupportPlan), Permission.KeepPlans);
        api.MapGet($"{one}/sheet", GetPlanSheet.Handle).Is(nameof(GetPlanSheet), Permission.KeepPlans);
        api.MapPut($"{one}/aims", SetPlanAims.Handle).Is(nameof(SetPlanAims), Permission.KeepPlans);
        api.MapPost($"{one}/agencies", InviteToPlan.Handle).Is(nameof(InviteToPlan), Permission.KeepPlans);
        api.MapPost($"{one}/answer", AnswerPlanInvitation.Handle)
            .Is(nameof(AnswerPlanInvitation), Permission.KeepPlans);
        api.MapPost($"{one}/leaving", LeavePlan.Handle).Is(nameof(LeavePlan), Permission.KeepPlans);
        api.MapPost($"{one}/lead", HandOverPlan.Handle).Is(nameof(HandOverPlan), Permission.KeepPlans);
        api.MapPost($"{one}/reviews", ReviewPlan.Handle).Is(nameof(ReviewPlan), Permission.KeepPlans);
        api.MapPost($"{one}/actions", AddPlanAction.Handle).Is(nameof(AddPlanAction), Permission.KeepPlans);
        api.MapPost($"{one}/actions/{{actionId:guid}}/settlement", SettlePlanAction.Handle)
            .Is(nameof(SettlePlanAction), Permission.KeepPlans);
        api.MapPost($"{one}/notes", AddPlanNote.Handle).Is(nameof(AddPlanNote), Permission.KeepPlans);
        api.MapPost($"{one}/withdrawal", WithdrawFromPlan.Handle).Is(nameof(WithdrawFromPlan), Permission.KeepPlans);
        api.MapPost($"{one}/closing", ClosePlan.Handle).Is(nameof(ClosePlan), Permission.KeepPlans);
        api.MapPost($"{one}/reopening", ReopenPlan.Handle).Is(nameof(ReopenPlan), Permission.KeepPlans);

        api.MapPut($"{one}/family", SetPlanFamily.Handle).Is(nameof(SetPlanFamily), Permission.KeepPlans);
        api.MapPost($"{one}/cohorts", JoinCohort.Handle).Is(nameof(JoinCohort), Permission.KeepPlans);
        api.MapPost($"{one}/cohorts/{{cohortId:guid}}/leaving", LeaveCohort.Handle)
            .Is(nameof(LeaveCohort), Permission.KeepPlans);

        api.MapGet("/api/cohorts", ListCohorts.Handle).Is(nameof(ListCohorts), Permission.ManagePartnership);
        api.MapPost("/api/cohorts", AddCohort.Handle).Is(nameof(AddCohort), Permission.ManagePartnership);
        api.MapPut("/api/cohorts/{cohortId:guid}", ChangeCohort.Handle)
            .Is(nameof(ChangeCohort), Permission.ManagePartnership);
        api.MapPost("/api/cohorts/{cohortId:guid}/assessment", ApproveCohort.Handle)
            .Is(nameof(ApproveCohort), Permission.ManagePartnership);
        api.MapPost("/api/cohorts/{cohortId:guid}/switching-off", SwitchOffCohort.Handle)
            .Is(nameof(SwitchOffCohort), Permission.ManagePartnership);
        api.MapGet("/api/plan-settings", GetPlanSettings.Handle)
            .Is(nameof(GetPlanSettings), Permission.ManagePartnership);
        api.MapPost("/api/plan-settings/scales", PublishScales.Handle)
            .Is(nameof(PublishScales), Permission.ManagePartnership);
        api.MapPut("/api/plan-settings/times", ChangePlanTimes.Handle)
            .Is(nameof(ChangePlanTimes), Permission.ManagePartnership);
        api.MapGet("/api/distance-travelled", GetDistanceTravelled.Handle)
            .Is(nameof(GetDistanceTravelled), Permission.ViewBoard);
        api.MapGet("/api/distance-travelled/export", ExportDistanceTravelled.Handle)
            .Is(nameof(ExportDistanceTravelled), Permission.ViewBoard);
        api.MapGet("/api/distance-travelled/quarters", GetDistanceQuarters.Handle)
            .Is(nameof(GetDistanceQuarters), Permission.ViewBoard);
        api.MapGet("/api/distance-travelled/quarters/export", ExportDistanceQuarters.Handle)
            .Is(nameof(ExportDistanceQuarters), Permission.ViewBoard);
    }
}
