using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Board;
using PlacePartners.Measures.Counting;
using PlacePartners.Measures.Definitions;
using PlacePartners.Referrals;
using PlacePartners.Tests.Board;
using PlacePartners.Tests.Plans;
using PlacePartners.Tests.Referrals.Retention;

namespace PlacePartners.Tests.Measures;

/// <summary>Measures that the product counts by itself. The partnership begins on 6 April 2026.</summary>
public sealed class CountedMeasuresTests : IAsyncLifetime
{
    private const string Adoptions = "/api/counted-measures/adoptions";
    private static readonly DateOnly May = new(2026, 5, 4);

    private App app = null!;
    private Person lead = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.At(new DateTimeOffset(2026, 4, 6, 9, 0, 0, TimeSpan.Zero));
        lead = await app.Partnership();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_quarter_is_counted_four_weeks_after_its_end_and_then_stays()
    {
        await lead.HasReferrals(6, May, Ends.Completed);
        await lead.HasReferrals(8, May, Ends.Declined);
        var (made, accepted) = await Adopts(Counted.ReferralsMade, Counted.ReferralsAccepted);

        await MovesTo(new DateOnly(2026, 7, 27));
        (await lead.Reads(made)).Points.ShouldBeEmpty();
        await MovesTo(new DateOnly(2026, 7, 28));
        await lead.HasReferrals(20, May, Ends.Declined);
        await MovesTo(new DateOnly(2026, 7, 29));

        var share = (await lead.Reads(accepted)).Points.Single();
        (await lead.Reads(made)).Points.Select(p => (p.Label, p.Value)).ShouldBe([("2026 Q2", 14)]);
        (share.Numerator, share.Denominator).ShouldBe((6, 14));
        share.Value!.Value.ShouldBe(600.0 / 14, 1e-9);
    }

    [Fact]
    public async Task What_is_over_already_is_counted_when_the_measure_is_chosen()
    {
        await lead.HasReferrals(6, May, Ends.Completed, outcome: OutcomeCode.HelpedPartly);
        await lead.HasReferrals(6, May, Ends.Completed, days: 20, outcome: OutcomeCode.NotHelped);
        await MovesTo(new DateOnly(2026, 8, 3));

        var (week, helped) = await Adopts(Counted.ContactWithinAWeek, Counted.HelpedPeople);

        (await lead.Reads(week)).Points.Single().Value.ShouldBe(50);
        var point = (await lead.Reads(helped)).Points.Single();
        (point.Numerator, point.Denominator).ShouldBe((6, 12));
    }

    [Fact]
    public async Task Few_people_are_hidden_and_nothing_is_neither_zero_nor_hidden()
    {
        await lead.HasReferrals(2, May, Ends.Completed);
        await MovesTo(new DateOnly(2026, 8, 3));

        var (made, onTime) = await Adopts(Counted.ReferralsMade, Counted.MilestonesOnTime);

        var few = (await lead.Reads(made)).Points.Single();
        (few.Value, few.Numerator, few.Marker).ShouldBe((null, null, "c"));
        var none = (await lead.Reads(onTime)).Points.Single();
        (none.Value, none.Marker).ShouldBe((null, "z"));
    }

    [Fact]
    public async Task It_is_chosen_once_and_what_it_counts_stays()
    {
        var (made, same) = await Adopts(Counted.ReferralsMade, Counted.ReferralsMade);
        var again = await lead.Post<AdoptCountedMeasures.Response>(
            Adoptions,
            new { counted = new[] { "ReferralsMade" } }
        );
        var measure = await lead.Reads(made);

        (same, again.MeasureIds.Single()).ShouldBe((made, made));
        var renamed = CountedLibrary.All[Counted.ReferralsMade] with { Name = "Referrals between us" };
        await lead.Put($"/api/measures/{made}", Changed(renamed, measure.Version));
        var problem = await lead.Refused(
            HttpMethod.Put,
            $"/api/measures/{made}",
            Changed(renamed with { Numerator = "Something else" }, measure.Version + 1)
        );

        problem.Errors!.Keys.ShouldBe(["numerator"]);
        (await lead.Reads(made)).Name.ShouldBe("Referrals between us");
        (await lead.Get<ListCountedMeasures.Response>("/api/counted-measures"))
            .Items.Single(item => item.MeasureId is not null)
            .Counted.ShouldBe(Counted.ReferralsMade);
    }

    [Fact]
    public async Task Nobody_defines_or_imports_one_by_hand()
    {
        var (made, _) = await Adopts(Counted.ReferralsMade, Counted.ReferralsMade);

        var defined = await lead.Refused(
            HttpMethod.Post,
            "/api/measures",
            MeasuresScenes.Returned() with
            {
                FiguresFrom = FiguresFrom.Counted,
            }
        );
        var returned = await lead.Refused(
            HttpMethod.Put,
            $"/api/measures/{made}/returns/own",
            new
            {
                period = "2026 Q1",
                revision = 0,
                value = 3,
            }
        );

        defined.Errors!.Keys.ShouldBe(["figuresFrom"]);
        returned.Code.ShouldBe("not-returned");
    }

    [Fact]
    public async Task Who_reads_the_board_chooses_none()
    {
        var board = await lead.Welcomes(Role.BoardMember);

        (await board.RefusedPost(Adoptions, new { counted = new[] { "ReferralsMade" } })).Code.ShouldBe("not-allowed");
    }

    private async Task<(Guid First, Guid Second)> Adopts(Counted first, Counted second)
    {
        var made = await lead.Post<AdoptCountedMeasures.Response>(Adoptions, new { counted = new[] { first, second } });
        return (made.MeasureIds[0], made.MeasureIds[^1]);
    }

    private async Task MovesTo(DateOnly day)
    {
        app.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));
        await app.Inside(
            lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<CountMeasures>().Run(TestContext.Current.CancellationToken);
                return true;
            }
        );
        await lead.SignsInAgain();
    }

    private static object Changed(DefineMeasure.Request request, int version)
    {
        var change = System.Text.Json.JsonSerializer.SerializeToNode(request, Person.Json)!.AsObject();
        change["version"] = version;
        change["wordingOnly"] = true;
        return change;
    }
}
