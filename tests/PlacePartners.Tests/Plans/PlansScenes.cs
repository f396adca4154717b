using PlacePartners.Plans;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Plans;

public static class PlansScenes
{
    extension(Person person)
    {
        /// <summary>Adds a milestone owned by the person's own organisation, due on a day; the first goal of a new vision is taken where none is given.</summary>
        public async Task<Guid> Plans(
            string title,
            DateOnly dueOn,
            Guid? goalId = null,
            bool isQuickWin = false,
            Guid? owner = null
        )
        {
            var goal = goalId ?? (await person.PublishesVision())[0];
            var entry = Entry(goal, person.OrganisationId, dueOn, title, isQuickWin, owner);
            return (await person.Post<AddMilestone.Response>("/api/milestones", entry)).MilestoneId;
        }

        public Task<GetMilestone.Response> SeesMilestone(Guid milestoneId) =>
            person.Get<GetMilestone.Response>($"/api/milestones/{milestoneId}");
    }

    public static object Entry(
        Guid goalId,
        Guid organisationId,
        DateOnly dueOn,
        string title = "Open the hub",
        bool isQuickWin = false,
        Guid? owner = null,
        string? dueOnReason = null,
        int version = 0
    ) =>
        new
        {
            goalId,
            title,
            description = "What residents will see.",
            isQuickWin,
            ownerOrganisationId = organisationId,
            ownerMembershipId = owner,
            startsOn = new DateOnly(2026, 11, 1),
            dueOn,
            dueOnReason,
            version,
        };
}
