using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals.Retention;

/// <summary>How time goes by over records, and what is left of them.</summary>
internal static class RetentionScenes
{
    private static readonly JsonSerializerOptions Form = new() { ReferenceHandler = ReferenceHandler.IgnoreCycles };

    extension(App app)
    {
        public async Task Does<TJob>(Flow flow)
            where TJob : IJob
        {
            await app.Inside(
                flow.Lead.PartnershipId,
                async (services, _) =>
                {
                    await services.GetRequiredService<TJob>().Run(TestContext.Current.CancellationToken);
                    return 0;
                }
            );
            await app.Settled();
        }

        /// <summary>The night at the end of a day; what is on the review list in the morning.</summary>
        public async Task<IReadOnlyList<(RecordKind Kind, Guid SubjectId)>> Night(Flow flow, DateOnly on)
        {
            app.Clock.SetUtcNow(new DateTimeOffset(on.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));
            await app.Does<FindDueRecords>(flow);
            return await app.Inside(
                flow.Lead.PartnershipId,
                async (_, db) =>
                    (await db.Set<DueRecord>().Where(d => d.State == DueState.ToReview).ToListAsync())
                        .Select(d => (d.Kind, d.SubjectId))
                        .OrderBy(d => d.Kind)
                        .ToList()
            );
        }

        /// <summary>One wants all that is on the list destroyed, a second person agrees, and the job does it.</summary>
        public async Task Destroys(Flow flow, Person second)
        {
            foreach (var row in (await flow.Hub.SeesDue()).Items)
                await flow.Hub.WantsDestroyed(row);
            var wanted = (await second.SeesDue("?state=ToConfirm")).Items;
            await second.Post("/api/retention/destructions", new { records = wanted.SelectMany(Read) });
            await app.Does<DestroyRecords>(flow);
        }

        /// <summary>All that the product can still read in any table, and all that stands in the columns as it is.</summary>
        public async Task<string> ReadsEverything(Flow flow) =>
            await app.Inside(
                flow.Lead.PartnershipId,
                async (_, db) =>
                {
                    var said = new StringWriter();
                    foreach (
                        var type in db.Model.GetEntityTypes().Where(type => !type.IsOwned() && !type.HasSharedClrType)
                    )
                    foreach (var row in await Rows(db, type.ClrType))
                        await said.WriteLineAsync(Values(row));
                    return said.ToString();
                }
            );
    }

    private static async Task<List<object>> Rows(AppDb db, Type type)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!;
        return await ((IQueryable<object>)set).AsNoTracking().ToListAsync();
    }

    private static string Values(object row) =>
        string.Join(
            ' ',
            row.GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0)
                .Where(property => !property.PropertyType.IsAssignableTo(typeof(Entity)))
                .Select(property => JsonSerializer.Serialize(property.GetValue(row), Form))
        );

    extension(Person person)
    {
        public Task SaysHowToComplain() =>
            person.Put(
                "/api/complaint-page",
                new
                {
                    version = 0,
                    how = "Ring us or write to us.",
                    answerDays = 20,
                }
            );

        public Task SignsInAgain() =>
            person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });

        public async Task Keeps(RecordKind kind, int number, PeriodUnit unit) =>
            await person.Put(
                $"/api/retention/{kind}",
                new
                {
                    version = 0,
                    number,
                    unit,
                    basis = "The board decided it on 3 March.",
                }
            );

        public Task<ListDueRecords.Response> SeesDue(string query = "") =>
            person.Get<ListDueRecords.Response>($"/api/retention/due{query}");

        public async Task WantsDestroyed(ListDueRecords.Row row) =>
            await person.Post("/api/retention/decisions", Decision(row, "Destroy", "It has been kept long enough."));

        public async Task<Guid> PutsOnHold(Guid submissionId, string reason = "The coroner asked for it.") =>
            (
                await person.Post<PlaceHold.Response>(
                    $"/api/hub/submissions/{submissionId}/legal-hold",
                    new { reason, reviewOn = "2027-05-01" }
                )
            ).HoldId;
    }

    public static object Decision(ListDueRecords.Row row, string decision, string reason = "", string? until = null) =>
        new
        {
            records = Read(row),
            decision,
            reason,
            keepUntil = until,
        };

    public static object[] Read(ListDueRecords.Row row) =>
        [new { dueRecordId = row.DueRecordId, version = row.Version }];

    extension(Flow flow)
    {
        /// <summary>Sent to both services, and neither could help.</summary>
        public async Task<Sent> CameToNothing()
        {
            var sent = await flow.Sent();
            await flow.Falls.Declines(sent.ToFalls);
            await flow.Fire.Declines(sent.ToFire);
            await flow.Lead.App.Settled();
            return sent;
        }

        public async Task<Person> SecondHub() => await flow.Lead.AddsColleague(Role.HubWorker);
    }
}
