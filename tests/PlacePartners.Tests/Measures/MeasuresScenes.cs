using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PlacePartners.Contracts.Access;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Import;
using PlacePartners.Measures.Public;
using PlacePartners.Measures.Returns;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures;

/// <summary>How tests about measures begin.</summary>
public static class MeasuresScenes
{
    public static DefineMeasure.Request Published(
        MeasureValueType type = MeasureValueType.Proportion,
        Frequency frequency = Frequency.AcademicYear
    ) =>
        new()
        {
            Name = Scenes.Unique("Children at the expected level"),
            Question = "Do children reach the level expected of them?",
            FiguresFrom = FiguresFrom.Published,
            Numerator = "Children at the expected level",
            Denominator = "Children assessed",
            ValueType = type,
            Unit = "%",
            Multiplier = 100,
            Decimals = 1,
            Direction = Direction.HigherIsBetter,
            Frequency = frequency,
            Source = "Department for Education",
        };

    public static DefineMeasure.Request Returned(
        MeasureValueType type = MeasureValueType.CountFlow,
        bool countsPeople = false
    ) =>
        new()
        {
            Name = Scenes.Unique("People helped"),
            Question = "How many people did we help?",
            FiguresFrom = FiguresFrom.Returns,
            Numerator = "People who were helped",
            Denominator = type is MeasureValueType.Proportion ? "People who asked for help" : "",
            ValueType = type,
            Unit = type is MeasureValueType.Proportion ? "%" : "people",
            Multiplier = type is MeasureValueType.Proportion ? 100 : 1,
            Direction = Direction.HigherIsBetter,
            Frequency = Frequency.Quarterly,
            CountsPeople = countsPeople,
        };

    /// <summary>A file of two columns, about the place itself.</summary>
    public static ImportMapping OneArea { get; } =
        new("year", null, "value", null, null, [], null, null, null, [], null, null, []);

    public static ImportMapping EarlyYears { get; } =
        new(
            "Year",
            null,
            "Value",
            null,
            null,
            ["Local authority", "Region"],
            "England",
            "GeoCode",
            "Lambeth",
            ["London", "England"],
            "Observation status",
            "Series",
            [new RowFilter("Learning category", [""])]
        );

    public static MultipartFormDataContent Upload(byte[] file, string name = "figures.csv")
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return new MultipartFormDataContent { { content, "file", name } };
    }

    public static byte[] Vector(string name) =>
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "indicators", name));

    extension(Person person)
    {
        public async Task<Guid> Defines(DefineMeasure.Request measure) =>
            (await person.Post<DefineMeasure.Response>("/api/measures", measure)).MeasureId;

        /// <summary>Changes what a measure counts, with the note that a new definition needs.</summary>
        public async Task Changes(Guid measureId, DefineMeasure.Request measure, string changeNote)
        {
            var change = JsonSerializer.SerializeToNode(measure, Person.Json)!.AsObject();
            change["version"] = (await person.Reads(measureId)).Version;
            change["changeNote"] = changeNote;
            await person.Put($"/api/measures/{measureId}", change);
        }

        public Task<GetMeasure.Response> Reads(Guid measureId) =>
            person.Get<GetMeasure.Response>($"/api/measures/{measureId}");

        public async Task<Guid> Uploads(Guid measureId, byte[] file) =>
            (await person.Post<UploadFigures.Response>($"/api/measures/{measureId}/imports", Upload(file))).ImportId;

        public Task<Guid> Uploads(Guid measureId, string text) =>
            person.Uploads(measureId, Encoding.UTF8.GetBytes(text));

        public Task<PreviewImport.Response> Previews(Guid measureId, Guid importId, ImportMapping mapping) =>
            person.Post<PreviewImport.Response>(
                $"/api/measures/{measureId}/imports/{importId}/preview",
                new { mapping }
            );

        public Task<ConfirmImport.Response> Confirms(Guid measureId, Guid importId, ImportMapping mapping) =>
            person.Post<ConfirmImport.Response>(
                $"/api/measures/{measureId}/imports/{importId}/confirmation",
                new { mapping }
            );

        public async Task<ConfirmImport.Response> Imports(Guid measureId, string vector, ImportMapping mapping) =>
            await person.Confirms(measureId, await person.Uploads(measureId, Vector(vector)), mapping);

        /// <summary>Enters or corrects the own organisation's return.</summary>
        public Task Returns(
            Guid measureId,
            string period,
            double? value = null,
            double? numerator = null,
            double? denominator = null,
            int revision = 0,
            bool isNil = false,
            int? definition = null
        ) =>
            person.Put(
                $"/api/measures/{measureId}/returns/own",
                new
                {
                    period,
                    value,
                    numerator,
                    denominator,
                    isNil,
                    note = "",
                    revision,
                    definition,
                }
            );

        /// <summary>Opens the public page with these measures.</summary>
        public async Task Opens(params Guid[] measureIds) =>
            await person.Put(
                "/api/public-page",
                new
                {
                    version = (await person.Get<GetPublicPage.Response>("/api/public-page")).Version,
                    isOn = true,
                    intro = "How we are doing.",
                    delayDays = PublicPage.UsualDelay,
                    measureIds,
                }
            );

        public Task<ListReturns.Response> ReadsReturns(Guid measureId) =>
            person.Get<ListReturns.Response>($"/api/measures/{measureId}/returns");

        /// <summary>Somebody of a new partner who enters returns for it.</summary>
        public Task<Person> WelcomesCoordinator() => person.Welcomes(Role.OrganisationCoordinator);
    }
}
