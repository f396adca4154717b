using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Retention;

/// <summary>Rows of the audit whose time is over go, and the chain holds.</summary>
public sealed class ExpireAuditTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() =>
        app = await App.At(new DateTimeOffset(2026, 11, 25, 9, 30, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Rows_go_with_the_longest_period_and_what_is_said_of_a_kept_record_stays()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await app.Settled();
        var before = await Rows(flow);

        await NightOf(flow, new DateOnly(2034, 11, 30));
        (await Rows(flow)).Count.ShouldBe(before.Count);
        await NightOf(flow, new DateOnly(2034, 12, 1));

        var left = await Rows(flow);
        // PostgreSQL goes by its own clock, whatever the product takes for today: to it these rows are young.
        if (TestDatabase.IsPostgres)
            left.Count.ShouldBe(before.Count);
        else
            left.Count.ShouldBeLessThan(before.Count);
        left.ShouldContain(row => row.EntityId == id);
        (await Verdict(flow)).IsSound.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_goes_under_a_legal_hold()
    {
        var flow = await app.ReferralsFlow();
        await flow.Hub.PutsOnHold(await flow.Submitted());
        var before = await Rows(flow);

        await NightOf(flow, new DateOnly(2036, 1, 1));

        (await Rows(flow)).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task A_row_that_somebody_removed_before_its_time_is_found_and_then_nothing_expires()
    {
        var flow = await app.ReferralsFlow();
        await Seal(flow);
        var before = await Rows(flow);
        await app.AsOwner(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<AuditEntry>().Where(e => e.Id == before[3].Id).ExecuteDeleteAsync()
        );

        await NightOf(flow, new DateOnly(2036, 1, 1));

        (await Rows(flow)).Count.ShouldBe(before.Count - 1);
        (await Verdict(flow)).Findings.ShouldContain(finding => finding.Fault == AuditFault.Removed);
    }

    [Fact]
    public async Task Younger_rows_are_still_missed_after_others_have_expired()
    {
        var flow = await app.ReferralsFlow();
        await NightOf(flow, new DateOnly(2036, 1, 1));
        await flow.Lead.SignsInAgain();
        await flow.Lead.Put(
            "/api/complaint-page",
            new
            {
                version = 0,
                how = "Ring us.",
                answerDays = 20,
            }
        );
        await Seal(flow);
        var young = (await Rows(flow)).Last();
        await app.AsOwner(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<AuditEntry>().Where(e => e.Id == young.Id).ExecuteDeleteAsync()
        );

        (await Verdict(flow)).Findings.ShouldContain(finding => finding.EntryId == young.Id);
    }

    private async Task NightOf(Flow flow, DateOnly on)
    {
        await Seal(flow);
        app.Clock.SetUtcNow(new DateTimeOffset(on.ToDateTime(new TimeOnly(4, 0)), TimeSpan.Zero));
        await app.Does<ExpireAudit>(flow);
    }

    private Task<int> Seal(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<AuditTrails>().Seal(CancellationToken.None);
                return 0;
            }
        );

    private Task<List<AuditEntry>> Rows(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync()
        );

    private Task<AuditVerdict> Verdict(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            (services, _) => services.GetRequiredService<AuditTrails>().Verify(CancellationToken.None)
        );
}
