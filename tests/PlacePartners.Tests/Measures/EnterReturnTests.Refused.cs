using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Returns;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures;

/// <summary>What is no return, or not theirs to send.</summary>
public sealed partial class EnterReturnTests
{
    [Theory]
    [InlineData(MeasureValueType.CountFlow, false, "value", "Enter a whole number: this measure is a count.")]
    [InlineData(MeasureValueType.CountFlow, true, "value", "People are counted in whole numbers.")]
    [InlineData(MeasureValueType.DistinctPeople, true, "value", "People are counted in whole numbers.")]
    [InlineData(MeasureValueType.Proportion, true, "numerator", "People are counted in whole numbers.")]
    public async Task Half_a_person_is_refused(MeasureValueType type, bool countsPeople, string field, string sentence)
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned(type, countsPeople));
        var isShare = type == MeasureValueType.Proportion;

        var problem = await Refused(
            lead,
            measureId,
            new
            {
                period = "2026 Q1",
                value = isShare ? (double?)null : 2.5,
                numerator = isShare ? 2.5 : (double?)null,
                denominator = isShare ? 4 : (double?)null,
                revision = 0,
            }
        );

        problem.Errors![field].ShouldBe([sentence]);
    }

    [Fact]
    public async Task A_figure_beyond_all_sense_is_refused_in_plain_words()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned());

        var problem = await Refused(
            lead,
            measureId,
            new
            {
                period = "2026 Q1",
                value = 1e13,
                revision = 0,
            }
        );

        problem.Errors!["value"].ShouldBe(["Enter a number between -1,000,000,000,000 and 1,000,000,000,000."]);
    }

    [Fact]
    public async Task The_second_writer_is_told()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned());
        await lead.Returns(measureId, "2026 Q1", value: 20);

        var problem = await Refused(
            lead,
            measureId,
            new
            {
                period = "2026 Q1",
                value = 30,
                isNil = false,
                note = "",
                revision = 0,
            }
        );

        problem.Code.ShouldBe("stale");
        (await lead.Reads(measureId)).Points.Single().Value.ShouldBe(20);
    }

    [Theory]
    [InlineData("period", "2019/20", 5.0, null, null, false)]
    [InlineData("period", "2027 Q1", 5.0, null, null, false)]
    [InlineData("value", "2026 Q1", null, null, null, false)]
    [InlineData("value", "2026 Q1", -1.0, null, null, false)]
    [InlineData("numerator", "2026 Q1", 5.0, 5.0, null, false)]
    [InlineData("isNil", "2026 Q1", 5.0, null, null, true)]
    public async Task A_return_without_sense_is_refused_at_its_field(
        string field,
        string period,
        double? value,
        double? numerator,
        double? denominator,
        bool isNil
    )
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned());

        var problem = await Refused(
            lead,
            measureId,
            new
            {
                period,
                value,
                numerator,
                denominator,
                isNil,
                note = "",
                revision = 0,
            }
        );

        problem.Errors!.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task A_part_cannot_be_more_than_its_whole()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned(MeasureValueType.Proportion));

        var problem = await Refused(
            lead,
            measureId,
            new
            {
                period = "2026 Q1",
                numerator = 5,
                denominator = 4,
                isNil = false,
                note = "",
                revision = 0,
            }
        );

        problem.Errors!.Keys.ShouldBe(["numerator"]);
    }

    [Fact]
    public async Task An_organisation_that_is_not_asked_cannot_return()
    {
        var lead = await app.Partnership();
        var partner = await lead.WelcomesCoordinator();
        var measureId = await lead.Defines(MeasuresScenes.Returned() with { ReturnedBy = [lead.OrganisationId] });

        (
            await Refused(
                partner,
                measureId,
                new
                {
                    period = "2026 Q1",
                    value = 3,
                    isNil = false,
                    note = "",
                    revision = 0,
                }
            )
        ).Code.ShouldBe("not-asked");
    }

    [Fact]
    public async Task Another_partnerships_measure_is_not_found()
    {
        var (lead, stranger) = (await app.Partnership(), await app.Partnership());
        var measureId = await lead.Defines(MeasuresScenes.Returned());

        (
            await Refused(
                stranger,
                measureId,
                new
                {
                    period = "2026 Q1",
                    value = 3,
                    isNil = false,
                    note = "",
                    revision = 0,
                }
            )
        ).Code.ShouldBe("not-found");
    }

    private static Task<Problem> Refused(Person person, Guid measureId, object body) =>
        person.Refused(HttpMethod.Put, $"/api/measures/{measureId}/returns/own", body);
}
