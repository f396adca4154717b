using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>What the product proposes for somebody, and what is left without a service.</summary>
public static class RoutingScenes
{
    extension(App app)
    {
        /// <summary>What the product does each morning.</summary>
        public Task LooksAgain(Person inPartnership) =>
            app.Inside(
                inPartnership.PartnershipId,
                async (product, _) =>
                {
                    await product.GetRequiredService<OfferUnmetNeeds>().Run(CancellationToken.None);
                    return true;
                }
            );

        public Task<T> Asks<T>(Person inPartnership, IRequest<T> question) =>
            app.Inside(
                inPartnership.PartnershipId,
                (product, _) => product.GetRequiredService<IMediator>().Send(question)
            );
    }

    extension(Person person)
    {
        public Task<ProposeServices.Response> ProposesFor(
            string? dateOfBirth,
            string postcode,
            params (string QuestionId, Reply Reply)[] answers
        ) =>
            person.Post<ProposeServices.Response>(
                "/api/checklist-proposals",
                new
                {
                    checklistNumber = 1,
                    answers = answers.Select(a => new { a.QuestionId, a.Reply }),
                    person = new
                    {
                        dateOfBirth,
                        postcode,
                        language = "",
                        needsInterpreter = false,
                    },
                }
            );

        /// <summary>Adds the falls service, with the consent that the person gave on the phone.</summary>
        public async Task AddsFalls(Guid submissionId, Guid serviceId) =>
            await person.Post(
                $"/api/hub/submissions/{submissionId}/referrals",
                new
                {
                    version = await person.VersionOf(submissionId),
                    serviceId,
                    needs = new[] { "falls" },
                    reason = "They would like to come.",
                    consent = new
                    {
                        wordingNumber = 1,
                        how = "Phone",
                        givenBy = "Person",
                        givenByName = "",
                    },
                }
            );

        public Task<ListUnmetNeeds.Response> SeesUnmet(string query = "") =>
            person.Get<ListUnmetNeeds.Response>($"/api/hub/unmet-needs{query}");
    }
}
