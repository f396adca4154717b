using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Notifications;

namespace PlacePartners.Tests.Platform.Data;

/// <summary>Partnerships never see each other's rows: by the context's filter everywhere, and by PostgreSQL itself there.</summary>
public sealed class TenantWallTests(App app)
{
    [Fact]
    public async Task Outside_a_partnership_no_owned_row_is_seen()
    {
        var lead = await app.Partnership();
        await Leave(lead, "outside");

        var seen = await app.Inside(null, (_, db) => db.Notices.CountAsync());

        seen.ShouldBe(0);
    }

    [Fact]
    public async Task Another_partnership_s_rows_are_not_seen()
    {
        var (mine, theirs) = (await app.Partnership(), await app.Partnership());
        await Leave(theirs, "theirs");

        var seen = await app.Inside(mine.PartnershipId, (_, db) => db.Notices.CountAsync(n => n.Key == "theirs"));

        seen.ShouldBe(0);
    }

    [Fact]
    public async Task The_database_itself_hides_the_rows_where_it_can()
    {
        var lead = await app.Partnership();
        await Leave(lead, "walled");

        // Raw SQL passes no filter of ours. SQLite has no walls of its own, which is why the filter is tested apart.
        var seen = await app.Inside(
            null,
            (_, db) =>
                db.Database.SqlQueryRaw<int>("""select count(*) as "Value" from notifications_notices""").SingleAsync()
        );

        if (TestDatabase.IsPostgres)
            seen.ShouldBe(0);
        else
            seen.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_row_of_another_partnership_cannot_be_changed()
    {
        var (mine, theirs) = (await app.Partnership(), await app.Partnership());
        var stray = await Leave(theirs, "stray");

        var change = () =>
            app.Inside(
                mine.PartnershipId,
                async (_, db) =>
                {
                    db.Attach(stray).State = EntityState.Modified;
                    return await db.SaveChangesAsync();
                }
            );

        await change.ShouldThrowAsync<InvalidOperationException>();
    }

    private static Task<Notice> Leave(Person person, string key) =>
        person.App.Inside(
            person.PartnershipId,
            async (services, db) =>
            {
                var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
                var notice = Notice.For(person.MembershipId, key, "Title", "Body", "/board", now);
                db.Add(notice);
                await db.SaveChangesAsync();
                return notice;
            }
        );
}
