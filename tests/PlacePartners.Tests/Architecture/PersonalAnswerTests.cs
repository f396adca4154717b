using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Tests.Architecture;

/// <summary>No slice shows a resident's data without a row in the trail: the answer is held back until it is noted.</summary>
public sealed class PersonalAnswerTests(App app)
{
    // A service's telephone number and address carry the same names as a resident's.
    private static readonly string[] OfAService = ["Phone", "Email", "Address", "Postcode"];

    [Fact]
    public void Every_answer_with_a_resident_s_data_is_marked() => Unmarked(Slices()).ShouldBeEmpty();

    [Fact]
    public void The_slices_that_show_residents_are_known_to_the_guard() =>
        Slices()
            .Where(PersonalAnswers.IsOf)
            .Select(handle => handle.DeclaringType!.Name)
            .ShouldBe(
                [
                    "AnswerByLink",
                    "BreakGlass",
                    "EnterLink",
                    "GetTelling",
                    "DownloadPackPdf",
                    "GetAccessRequest",
                    "GetPack",
                    "ListHolds",
                    "OpenPrintedPack",
                    "ExportHubQueue",
                    "ExportInbox",
                    "ExportMembers",
                    "ExportSubmissions",
                    "ExportComplaints",
                    "ExportDueRecords",
                    "ExportHolds",
                    "ExportAccessRequests",
                    "ExportDeletions",
                    "GetComplaint",
                    "GetLetter",
                    "GetConcern",
                    "GetCard",
                    "ListSupportPlans",
                    "ExportSupportPlans",
                    "GetSupportPlan",
                    "GetPlanSheet",
                    "ExportUnmetNeeds",
                    "GetHubSubmission",
                    "GetMail",
                    "GetMessageBack",
                    "GetOwnMessageBack",
                    "PrintMessageBack",
                    "PrintOwnMessageBack",
                    "OpenPrintedMessage",
                    "GetFhirTask",
                    "SearchFhirTasks",
                    "GetFhirServiceRequest",
                    "SearchFhirServiceRequests",
                    "UpdateFhirTask",
                    "PatchFhirTask",
                    "GetReceivedReferral",
                    "GetSubmission",
                    "GetWithdrawalReceipt",
                    "JudgeByCard",
                    "FetchAttachment",
                    "ListAttachments",
                    "ListReceivedAttachments",
                    "ListBreaches",
                    "ListHubQueue",
                    "ListInbox",
                    "ListLookalikes",
                    "ListMembers",
                    "ListOverrides",
                    "ListPeopleToCompare",
                    "ListSubmissions",
                    "OpenCard",
                    "PreviewCardStop",
                    "ListUnmetNeeds",
                    "PreviewWithdrawal",
                    "ReadCard",
                    "SayByCard",
                    "ShowSearchWords",
                    "StopByCard",
                ],
                ignoreOrder: true
            );

    [Fact]
    public void The_guard_reports_an_answer_that_nobody_marked() =>
        Unmarked([typeof(ShowsUnmarked).GetMethod(nameof(ShowsUnmarked.Handle))!])
            .ShouldBe([$"{nameof(ShowsUnmarked)}: PersonName"]);

    [Fact]
    public async Task An_answer_that_was_not_noted_is_held_back()
    {
        var handle = typeof(ShowsUnnoted).GetMethod(nameof(ShowsUnnoted.Handle))!;

        var answer = () => Answer(handle, note: false);

        await answer.ShouldThrowAsync<InvalidOperationException>();
        (await Answer(handle, note: true)).ShouldBe("shown");
    }

    private async Task<object?> Answer(MethodInfo handle, bool note)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var filter = PersonalAnswers.MustBeNoted(
            new EndpointFilterFactoryContext { MethodInfo = handle, ApplicationServices = app.Services },
            async _ =>
            {
                var db = scope.ServiceProvider.GetRequiredService<AppDb>();
                if (note)
                    db.RecordRead("Specimen", Guid.CreateVersion7());
                await db.SaveChangesAsync();
                return "shown";
            }
        );
        return await filter(EndpointFilterInvocationContext.Create(http));
    }

    private IEnumerable<MethodInfo> Slices() =>
        app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<MethodInfo>())
            .OfType<MethodInfo>()
            .Where(handle =>
                handle.DeclaringType?.Namespace?.StartsWith("PlacePartners.", StringComparison.Ordinal) == true
            );

    private static List<string> Unmarked(IEnumerable<MethodInfo> slices)
    {
        var names = ResidentNames();
        return
        [
            .. slices
                .Where(handle => !PersonalAnswers.IsOf(handle))
                .SelectMany(handle =>
                    Properties(handle.ReturnType, [])
                        .Where(property => names.Contains(property.Name))
                        .Select(property => $"{handle.DeclaringType!.Name}: {property.Name}")
                ),
        ];
    }

    private static HashSet<string> ResidentNames()
    {
        using var db = DesignTimeDb.For(DatabaseKind.Sqlite);
        var person = db.Model.GetEntityTypes().Single(type => type.ClrType.Name == "Person").ClrType;
        return
        [
            "PersonName",
            .. person
                .GetProperties()
                .Where(property => property.IsDefined(typeof(PersonalAttribute)))
                .Select(property => property.Name)
                .Except(OfAService),
        ];
    }

    private static IEnumerable<PropertyInfo> Properties(Type type, HashSet<Type> seen)
    {
        foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : [])
        foreach (var property in Properties(argument, seen))
            yield return property;
        if (type.Namespace?.StartsWith("PlacePartners", StringComparison.Ordinal) != true || !seen.Add(type))
            yield break;
        foreach (var own in type.GetProperties())
        {
            yield return own;
            foreach (var property in Properties(own.PropertyType, seen))
                yield return property;
        }
    }

    private static class ShowsUnmarked
    {
        public sealed record Response(string PersonName);

        public static Task<Ok<Response>> Handle() => Task.FromResult(TypedResults.Ok(new Response("")));
    }

    private static class ShowsUnnoted
    {
        public sealed record Response(IReadOnlyList<Row> Items);

        public sealed record Row([property: Personal] string PersonName);

        public static Task<Ok<Response>> Handle() => Task.FromResult(TypedResults.Ok(new Response([])));
    }
}
