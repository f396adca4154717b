using PlacePartners.Partnerships.Settings;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

public sealed class CardNameTests(App app)
{
    [Fact]
    public async Task The_name_given_for_cards_stands_with_its_organisation()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Names(flow.FallsService, "falls", "Steady visits");

        var card = await flow.Worker.PrintsCard(await flow.Submitted());

        var agency = card.Agencies.Single(one => one.Name == "Steady visits");
        agency.OrganisationName.ShouldNotBeNull();
        agency.Phone.ShouldBe("020 7946 0123");
    }

    [Fact]
    public async Task Without_one_a_service_of_a_private_need_is_named_in_words_that_are_the_same_for_all()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Names(flow.FallsService, "substance", null);

        var card = await flow.Worker.PrintsCard(await flow.Submitted());

        card.Agencies.ShouldContain(new IssueCard.Agency(CardName.Plain, null, null));
        card.Agencies.ShouldAllBe(one => !one.Name.Contains("Falls"));
    }

    [Fact]
    public async Task With_one_a_service_of_a_private_need_keeps_its_organisation_to_itself()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Names(flow.FallsService, "debt", "The Tuesday team");

        var card = await flow.Worker.PrintsCard(await flow.Submitted());

        card.Agencies.ShouldContain(new IssueCard.Agency("The Tuesday team", null, "020 7946 0123"));
    }
}

internal static class CardNameScenes
{
    extension(Person person)
    {
        /// <summary>Changes what a service answers, and what stands on cards for it.</summary>
        public async Task Names(Guid serviceId, string need, string? neutralName)
        {
            var seen = await person.Sees(serviceId);
            await person.Put(
                $"/api/services/{serviceId}",
                new
                {
                    name = seen.Name,
                    description = seen.Description,
                    needs = new[] { "falls", need }.Distinct(),
                    takesReferrals = true,
                    neutralName,
                    phone = seen.Phone,
                    version = seen.Version,
                }
            );
            (await person.Sees(serviceId)).NeutralName.ShouldBe(neutralName ?? "");
        }

        /// <summary>Enters where residents ring the hub.</summary>
        public async Task HasHubPhone(string hubPhone)
        {
            var settings = await person.Get<GetSettings.Response>("/api/settings");
            await person.Put(
                "/api/settings",
                new
                {
                    name = settings.Name,
                    areaCodes = settings.Place.Select(area => area.Code),
                    division = settings.Division,
                    daytimePhone = "",
                    outOfHoursPhone = "",
                    hubPhone,
                    version = settings.Version,
                }
            );
        }
    }
}
