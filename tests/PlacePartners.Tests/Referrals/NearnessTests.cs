using PlacePartners.Contracts.Services;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;
using static PlacePartners.Tests.Referrals.RouterScenes;

namespace PlacePartners.Tests.Referrals;

/// <summary>Distance and wards by the partnership's table of postcodes.</summary>
public sealed class NearnessTests(App app)
{
    private static readonly Ward Near = new("E05000001", "Near Ward");
    private static readonly Ward Far = new("E05000002", "Far Ward");

    [Theory]
    [InlineData(1_000, 0)]
    [InlineData(1_001, 1)]
    [InlineData(3_000, 1)]
    [InlineData(9_999, 2)]
    [InlineData(30_000, 3)]
    [InlineData(90_000, 4)]
    public void A_distance_counts_by_its_ring(double metres, int ring) =>
        Nearness.Of(Service(address: "SW2 1AB"), Ada, metres).ShouldBe(ring);

    [Fact]
    public void Distance_on_the_grid_is_a_straight_line_and_by_degrees_a_great_circle()
    {
        var grid = new Places(PlaceKind.Grid, [], [new("SW2 1AA", 0, 0, ""), new("SW2 1AB", 300, 400, "")]);
        // A sixtieth of a degree along a meridian is 1,853 metres on this sphere.
        var degrees = new Places(PlaceKind.Degrees, [], [new("A", -0.1, 51, ""), new("B", -0.1, 51 + 1d / 60, "")]);
        // At 60 degrees north a degree eastwards is half as long.
        var east = new Places(PlaceKind.Degrees, [], [new("A", 0, 60, ""), new("B", 1d / 60, 60, "")]);

        grid.MetresBetween("SW2 1AA", "SW2 1AB").ShouldBe(500);
        degrees.MetresBetween("A", "B")!.Value.ShouldBe(1853.2, 0.1);
        east.MetresBetween("A", "B")!.Value.ShouldBe(926.6, 0.1);
        grid.MetresBetween("SW2 1AA", "SW9 8AA").ShouldBeNull();
    }

    [Fact]
    public void Nearer_goes_first_and_those_in_one_ring_take_turns()
    {
        var (near, close, far) = (
            Service(address: "SW2 1AB"),
            Service(address: "SW2 1AD"),
            Service(address: "SW2 1ZZ")
        );
        // By its postcode the last would be as near as the others.
        var places = new Places(
            PlaceKind.Grid,
            [],
            [Place("SW2 1AA", 0), Place("SW2 1AB", 100), Place("SW2 1AD", 900), Place("SW2 1ZZ", 2_000)]
        );
        var facts = Facts(near, close, far) with { FanOuts = Shared(FanOut.InTurn), Places = places };
        var made = facts.Services.Keys.ToDictionary(id => id, _ => 0);

        for (var person = 0; person < 20; person++)
            made[Route(facts with { Lately = made }, Ada).Chosen.Single().Service.Id]++;

        (made[near.Id], made[close.Id], made[far.Id]).ShouldBe((10, 10, 0));
    }

    [Fact]
    public void A_service_for_wards_takes_those_of_the_ward_and_asks_where_nobody_knows_it()
    {
        var (here, there, elsewhere) = (For(Near), For(Far), For(new Ward("W05000009", "Of another table")));
        var either = Service(Eligibility.Everybody with { Areas = ["SW2"], Wards = [Far] });
        var places = new Places(PlaceKind.None, [Near, Far], [new("SW2 1AA", null, null, Near.Key)]);
        var facts = Facts(here, there, elsewhere, either) with { Places = places };

        var known = Route(facts, Ada);
        var notInTable = Route(facts, Ada with { Postcode = "SE1 7PB" });
        var noPostcode = Route(facts, Ada with { Postcode = "" });

        known
            .Candidates.Select(Told)
            .ShouldBe(
                [
                    (here.Id, null, false),
                    (there.Id, LeftOut.OutsideArea, false),
                    (elsewhere.Id, null, true),
                    (either.Id, null, false),
                ],
                ignoreOrder: true
            );
        LeftOutWords.Of(known.Of(there), Ada).ShouldBe("It is for people who live in Far Ward.");
        notInTable.Candidates.ShouldAllBe(candidate => candidate.MayRefer && candidate.AsksForWard);
        noPostcode.Candidates.ShouldAllBe(candidate => candidate.MayRefer && !candidate.AsksForWard);
    }

    [Fact]
    public async Task A_worker_and_the_hub_read_how_far_it_is_and_the_service_does_not()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.KeepsPostcodes(PostcodeScenes.OnGrid);
        var service = await flow.Falls.Sees(flow.FallsService);
        await flow.Falls.Put(
            $"/api/services/{flow.FallsService}",
            new
            {
                service.Name,
                service.Description,
                service.Needs,
                service.TakesReferrals,
                service.Phone,
                service.Email,
                service.Website,
                address = "1 Test Street, London SW9 8AA",
                service.Version,
            }
        );
        await app.Settled();

        var proposed = await flow.Worker.ProposesFor("1948-03-02", "sw2 1aa", ("Q05", Reply.Yes));
        var sent = await flow.Sent();
        var read = await flow.Worker.Get<GetSubmission.Response>($"/api/submissions/{sent.SubmissionId}");
        var received = await flow.Falls.Receives(sent.ToFalls);

        proposed.Services.Single(one => one.ServiceId == flow.FallsService).Kilometres.ShouldBe(2);
        read.Referrals.Single(one => one.ReferralId == sent.ToFalls).Rules.Single().Kilometres.ShouldBe(2);
        received.Rules.ShouldAllBe(rule => rule.Kilometres == null && !rule.AsksForWard);

        await flow.Hub.Put(
            $"/api/hub/submissions/{sent.SubmissionId}/person",
            new
            {
                version = await flow.Hub.VersionOf(sent.SubmissionId),
                person = new
                {
                    firstName = "Ada",
                    lastName = "Invented",
                    dateOfBirth = "1948-03-02",
                    address = "1 Nowhere Street",
                    postcode = "SW2 1AA",
                    phone = "020 7946 0018",
                    email = "",
                    safeContact = "",
                    language = "",
                    needsInterpreter = false,
                    isAddressWithheld = true,
                },
            }
        );
        // Distances to a few services would say where a withheld address is.
        var withheld = await flow.Worker.Get<GetSubmission.Response>($"/api/submissions/{sent.SubmissionId}");
        var hub = (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission;
        withheld.Referrals.SelectMany(one => one.Rules).ShouldAllBe(rule => rule.Kilometres == null);
        hub.Referrals.Single(one => one.ReferralId == sent.ToFalls).Rules.Single().Kilometres.ShouldBe(2);
    }

    [Fact]
    public async Task A_service_names_wards_of_the_table_by_name_or_code_and_no_others()
    {
        var lead = await app.Partnership();
        var serviceId = await lead.Lists();
        var none = await lead.Refused(HttpMethod.Put, Of(serviceId), Said(1, "Near Ward"));
        await lead.KeepsPostcodes(PostcodeScenes.OnGrid);

        await lead.Put(Of(serviceId), Said(1, "near ward", "E05000002", "E05000001"));
        var strange = await lead.Refused(HttpMethod.Put, Of(serviceId), Said(2, "Nowhere"));
        await lead.Delete("/api/postcodes");
        await lead.Put(Of(serviceId), Said(2, "E05000002"));

        none.Errors!["wards"].Single().ShouldStartWith("This partnership has no table of postcodes");
        strange.Errors!["wards"].Single().ShouldBe("Nowhere is no ward of this partnership’s table of postcodes.");
        (await lead.Sees(serviceId)).IsFor.Wards.ShouldBe([Far]);
    }

    private static string Of(Guid serviceId) => $"/api/services/{serviceId}/eligibility";

    private static object Said(int version, params string[] wards) =>
        new
        {
            version,
            minimumAge = (int?)null,
            maximumAge = (int?)null,
            arrangesInterpreter = (bool?)null,
            areas = Array.Empty<string>(),
            languages = Array.Empty<string>(),
            wards,
        };

    private static PostcodePlace Place(string postcode, double metres) => new(postcode, metres, 0, "");

    private static ServiceRecord For(Ward ward) => Service(Eligibility.Everybody with { Wards = [ward] });

    private static (Guid, LeftOut?, bool) Told(Candidate candidate) =>
        (candidate.Service.Id, candidate.Why, candidate.AsksForWard);
}
