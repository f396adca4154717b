using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>How agencies keep a support plan together.</summary>
public static class PlanScenes
{
    public static readonly Guid Money = new("5ca1e000-0000-4000-8000-000000000001");
    public static readonly Guid Health = new("5ca1e000-0000-4000-8000-000000000002");

    public static string At(Guid plan) => $"/api/support-plans/{plan}";

    public static object Agreed(
        bool aims = false,
        bool wheel = false,
        bool others = false,
        string by = "Person",
        string name = "",
        string document = ""
    ) =>
        new
        {
            agrees = true,
            sharesAims = aims,
            sharesWheel = wheel,
            sharesOthers = others,
            how = "FaceToFace",
            givenBy = by,
            givenByName = name,
            documentSeen = document,
        };

    public static object Parent(string name, bool mayAgree = true, bool seesAims = false, params Guid[] actionIds) =>
        new
        {
            name,
            relationship = "Parent",
            hasParentalResponsibility = mayAgree,
            phone = "020 7946 0019",
            safeContact = "Not after six",
            seesAims,
            seesWheel = false,
            actionIds,
        };

    extension(App app)
    {
        /// <summary>What the product does each morning.</summary>
        public async Task RemindsOfPlans(Person inPartnership)
        {
            await app.Inside(
                inPartnership.PartnershipId,
                async (product, _) =>
                {
                    await product.GetRequiredService<RemindOfPlans>().Run(CancellationToken.None);
                    return true;
                }
            );
            await app.Settled();
        }
    }

    extension(Person person)
    {
        public async Task<Guid> OpensPlan(Guid referralId) =>
            (
                await person.Post<OpenSupportPlan.Response>(
                    "/api/support-plans",
                    new { referralId, consent = Agreed() }
                )
            ).PlanId;

        public async Task<Guid> OpensPlanAtHub(Guid submissionId) =>
            (
                await person.Post<OpenSupportPlan.Response>(
                    "/api/support-plans",
                    new { submissionId, consent = Agreed() }
                )
            ).PlanId;

        public Task<GetSupportPlan.Response> SeesPlan(Guid plan) => person.Get<GetSupportPlan.Response>(At(plan));

        public async Task InvitesToPlan(
            Guid plan,
            Person agency,
            bool aims = false,
            bool wheel = false,
            bool others = false
        ) =>
            await person.Post(
                $"{At(plan)}/agencies",
                new
                {
                    version = (await person.SeesPlan(plan)).Version,
                    organisationId = agency.OrganisationId,
                    consent = Agreed(aims, wheel, others),
                }
            );

        /// <summary>Invited, and takes part.</summary>
        public async Task BringsIn(Guid plan, Person agency, bool aims = false, bool wheel = false, bool others = false)
        {
            await person.InvitesToPlan(plan, agency, aims, wheel, others);
            await agency.Post($"{At(plan)}/answer", new { joins = true });
        }

        public async Task Rates(Guid plan, int value, string note = "") =>
            await person.Post(
                $"{At(plan)}/reviews",
                new
                {
                    version = (await person.SeesPlan(plan)).Version,
                    ratings = new[] { new { scaleId = Money, value }, new { scaleId = Health, value = 5 } },
                    note,
                }
            );

        public async Task<Guid> PlansTo(Guid plan, Person agency, string what, DateOnly dueOn) =>
            (
                await person.Post<AddPlanAction.Response>(
                    $"{At(plan)}/actions",
                    new
                    {
                        version = (await person.SeesPlan(plan)).Version,
                        organisationId = agency.OrganisationId,
                        membershipId = (Guid?)null,
                        what,
                        dueOn,
                    }
                )
            ).ActionId;

        public async Task Settles(Guid plan, Guid action, string state, string reason = "") =>
            await person.Post(
                $"{At(plan)}/actions/{action}/settlement",
                new
                {
                    version = (await person.SeesPlan(plan)).Version,
                    state,
                    reason,
                }
            );

        public async Task HandsPlanTo(Guid plan, Person next) =>
            await person.Post(
                $"{At(plan)}/lead",
                new { version = (await person.SeesPlan(plan)).Version, membershipId = next.MembershipId }
            );

        public async Task Approves(Guid cohort, DateOnly today) =>
            await person.Post(
                $"/api/cohorts/{cohort}/assessment",
                new
                {
                    version = (await person.Get<ListCohorts.Response>("/api/cohorts"))
                        .Items.Single(row => row.CohortId == cohort)
                        .Version,
                    documentReference = "DPIA-7",
                    approvedBy = "Dee Officer, data protection officer",
                    approvedOn = today,
                    reviewOn = today.AddYears(1),
                }
            );
    }
}
