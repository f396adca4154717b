using PlacePartners.Contracts.Access;
using PlacePartners.Measures.Returns;

namespace PlacePartners.Tests.Measures;

public sealed class ListReturnsTests(App app)
{
    [Fact]
    public async Task The_last_eight_periods_that_are_over_wait_newest_first()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned());

        var periods = (await lead.ReadsReturns(measureId)).Periods;

        periods
            .Select(period => period.Period)
            .ShouldBe(["2026 Q3", "2026 Q2", "2026 Q1", "2025 Q4", "2025 Q3", "2025 Q2", "2025 Q1", "2024 Q4"]);
        periods.ShouldAllBe(period => period.Returned == 0 && period.Total == null);
    }

    [Fact]
    public async Task Earlier_and_begun_periods_are_listed_once_they_have_a_return()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned());
        await lead.Returns(measureId, "2026 Q4", value: 3);
        await lead.Returns(measureId, "2020 Q1", value: 5);

        var periods = (await lead.ReadsReturns(measureId)).Periods;

        periods.Count.ShouldBe(10);
        (periods[0].Period, periods[0].Total).ShouldBe(("2026 Q4", 3));
        (periods[^1].Period, periods[^1].Total).ShouldBe(("2020 Q1", 5));
    }

    [Fact]
    public async Task The_own_organisation_stands_first_then_the_others_by_name()
    {
        var lead = await app.Partnership();
        var partners = new List<Person>();
        foreach (var name in new[] { "Zebra Trust", "Aspen Trust" })
        {
            var partner = await lead.Invites(Scenes.Unique(name));
            await partner.ComesOnBoard();
            partners.Add(partner);
        }
        var measureId = await lead.Defines(MeasuresScenes.Returned());

        var seen = (await partners[0].ReadsReturns(measureId)).Periods[0].Partners;

        seen.Select(one => one.OrganisationId)
            .ShouldBe([partners[0].OrganisationId, partners[1].OrganisationId, lead.OrganisationId]);
        seen.Select(one => one.IsOwn).ShouldBe([true, false, false]);
    }

    [Fact]
    public async Task The_states_say_who_returned_who_had_nothing_and_who_is_missing()
    {
        var lead = await app.Partnership();
        var (giver, nil) = (await lead.WelcomesCoordinator(), await lead.WelcomesCoordinator());
        var measureId = await lead.Defines(MeasuresScenes.Returned());
        await giver.Returns(measureId, "2026 Q3", value: 8);
        await nil.Returns(measureId, "2026 Q3", isNil: true);

        var newest = (await lead.ReadsReturns(measureId)).Periods[0];

        (newest.Returned, newest.Expected).ShouldBe((2, 3));
        StateOf(lead).ShouldBe("expected");
        StateOf(giver).ShouldBe("returned");
        StateOf(nil).ShouldBe("nil");

        string StateOf(Person person) =>
            newest.Partners.Single(one => one.OrganisationId == person.OrganisationId).State;
    }

    [Fact]
    public async Task A_partner_is_told_what_it_owes_until_it_has_returned_it()
    {
        var lead = await app.Partnership();
        var (asked, other) = (await lead.WelcomesCoordinator(), await lead.WelcomesCoordinator());
        var measureId = await lead.Defines(MeasuresScenes.Returned() with { ReturnedBy = [asked.OrganisationId] });
        async Task<IReadOnlyList<ListDueReturns.Due>> Owes(Person person) =>
            (await person.Get<ListDueReturns.Response>("/api/returns/due")).Items;

        (await Owes(other)).ShouldBeEmpty();
        var due = (await Owes(asked)).ShouldHaveSingleItem();
        (due.MeasureId, due.Period, due.EndedOn).ShouldBe((measureId, "2026 Q3", new DateOnly(2026, 9, 30)));
        await asked.Returns(measureId, "2026 Q3", value: 8);
        (await Owes(asked)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Notes_of_others_are_left_out()
    {
        var lead = await app.Partnership();
        var partner = await lead.WelcomesCoordinator();
        var measureId = await lead.Defines(MeasuresScenes.Returned());
        await partner.Put(
            $"/api/measures/{measureId}/returns/own",
            new
            {
                period = "2026 Q3",
                value = 8,
                note = "The van broke down.",
                revision = 0,
            }
        );

        (await NoteFor(partner)).ShouldBe("The van broke down.");
        (await NoteFor(lead)).ShouldBe("");

        async Task<string> NoteFor(Person reader) =>
            (await reader.ReadsReturns(measureId))
                .Periods[0]
                .Partners.Single(one => one.OrganisationId == partner.OrganisationId)
                .Note;
    }

    [Fact]
    public async Task Only_those_who_are_asked_and_may_are_offered_to_return()
    {
        var lead = await app.Partnership();
        var (asked, other) = (await lead.WelcomesCoordinator(), await lead.WelcomesCoordinator());
        var reader = await lead.Welcomes(Role.BoardMember);
        var measureId = await lead.Defines(
            MeasuresScenes.Returned() with
            {
                ReturnedBy = [asked.OrganisationId, reader.OrganisationId],
            }
        );

        (await asked.ReadsReturns(measureId)).MayReturn.ShouldBeTrue();
        (await other.ReadsReturns(measureId)).MayReturn.ShouldBeFalse();
        (await reader.ReadsReturns(measureId)).MayReturn.ShouldBeFalse();
    }

    [Fact]
    public async Task A_published_measure_has_no_returns()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Published());

        var returns = await lead.ReadsReturns(measureId);

        (returns.Periods.Count, returns.MayReturn).ShouldBe((0, false));
    }

    [Fact]
    public async Task Strangers_and_those_who_may_not_see_the_board_see_none()
    {
        var (lead, stranger) = (await app.Partnership(), await app.Partnership());
        var resident = await lead.Welcomes(Role.Resident);
        var measureId = await lead.Defines(MeasuresScenes.Returned());

        (await stranger.RefusedGet($"/api/measures/{measureId}/returns")).Code.ShouldBe("not-found");
        (await resident.RefusedGet($"/api/measures/{measureId}/returns")).Code.ShouldBe("not-allowed");
    }
}
