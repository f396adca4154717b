using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;

namespace PlacePartners.Tests.Platform.Data;

/// <summary>Whoever owns the database can do anything to a trail, but nothing that its check does not find.</summary>
public sealed class AuditChainTests(App app)
{
    private const int Rows = 1000;
    private const int Tries = 25;

    [Fact]
    public async Task Any_row_of_a_thousand_that_is_edited_removed_or_put_in_is_found()
    {
        var partnershipId = await Trail(Rows);
        var chance = new Random(20261125);

        var missed = await app.AsOwner(
            partnershipId,
            async (services, db) =>
            {
                var trails = services.GetRequiredService<AuditTrails>();
                var missed = new List<string>();
                foreach (var (name, tamper) in AuditTampering.All)
                    for (var i = 0; i < Tries; i++)
                    {
                        var number = chance.Next(1, Rows + 1);
                        var verdict = await After(db, trails, tamper, partnershipId, number, isLinkChecked: true);
                        if (verdict.IsSound)
                            missed.Add($"{name} at {number}");
                    }
                return missed;
            }
        );

        missed.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edited_row_is_named_and_nothing_else()
    {
        var partnershipId = await Trail(30);

        var verdict = await app.AsOwner(
            partnershipId,
            (services, db) =>
                After(
                    db,
                    services.GetRequiredService<AuditTrails>(),
                    AuditTampering.Edit,
                    partnershipId,
                    7,
                    isLinkChecked: true
                )
        );

        var finding = verdict.Findings.ShouldHaveSingleItem();
        (finding.Number, finding.Fault).ShouldBe((7, AuditFault.Changed));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Without_the_check_of_the_hash_before_a_row_taken_out_with_its_link_is_missed(
        bool isLinkChecked,
        bool isMissed
    )
    {
        var partnershipId = await Trail(50);

        var verdict = await app.AsOwner(
            partnershipId,
            (services, db) =>
            {
                Directory.Delete(services.GetRequiredService<DataDirectory>().Folder("audit"), recursive: true);
                var trails = services.GetRequiredService<AuditTrails>();
                return After(db, trails, AuditTampering.RemoveWithLink, partnershipId, 20, isLinkChecked);
            }
        );

        verdict.IsSound.ShouldBe(isMissed);
    }

    [Fact]
    public async Task The_end_cut_off_is_found_by_the_anchor()
    {
        var partnershipId = await Trail(20);

        var verdict = await app.AsOwner(
            partnershipId,
            (services, db) =>
                After(
                    db,
                    services.GetRequiredService<AuditTrails>(),
                    AuditTampering.RemoveWithLink,
                    partnershipId,
                    20,
                    isLinkChecked: true
                )
        );

        verdict.Findings.ShouldHaveSingleItem().Fault.ShouldBe(AuditFault.EndRemoved);
    }

    [Fact]
    public async Task Many_who_write_and_seal_at_once_make_one_chain_without_gaps()
    {
        var partnershipId = (await app.Partnership()).PartnershipId;

        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => Write(partnershipId, 40)))
                .Concat(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Seal(partnershipId))))
        );
        await Seal(partnershipId);

        var (verdict, numbers) = await app.Inside(
            partnershipId,
            async (services, db) =>
                (
                    await services.GetRequiredService<AuditTrails>().Verify(CancellationToken.None),
                    await db.Set<AuditSeal>().OrderBy(seal => seal.Number).Select(seal => seal.Number).ToListAsync()
                )
        );
        (verdict.IsSound, verdict.Waiting).ShouldBe((true, 0));
        numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(number => (long)number));
        numbers.Count.ShouldBeGreaterThanOrEqualTo(240);
    }

    [Fact]
    public async Task A_sealing_that_was_killed_is_done_again_from_where_it_stood()
    {
        var partnershipId = await Trail(10);
        await Write(partnershipId, 15);
        await app.Inside(
            partnershipId,
            async (services, db) =>
            {
                await using var killed = await db.Database.BeginTransactionAsync();
                await services.GetRequiredService<AuditTrails>().Seal(CancellationToken.None);
                await killed.RollbackAsync();
                return 0;
            }
        );

        await Seal(partnershipId);

        var verdict = await app.Inside(
            partnershipId,
            (services, _) => services.GetRequiredService<AuditTrails>().Verify(CancellationToken.None)
        );
        (verdict.IsSound, verdict.Waiting).ShouldBe((true, 0));
    }

    [Fact]
    public async Task The_host_s_own_trail_is_sealed_too()
    {
        await app.SignsUp();

        var verdict = await app.Inside(
            null,
            async (services, _) =>
                (await services.GetRequiredService<AuditTrails>().Check(CancellationToken.None)).Verdict
        );

        verdict.IsSound.ShouldBeTrue();
        verdict.Sealed.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void On_PostgreSQL_the_app_may_only_add_to_the_trails()
    {
        using var db = DesignTimeDb.For(DatabaseKind.Postgres);
        var statements = string.Join('\n', RowLevelSecurity.Postgres(db.Model, "app"));
        var tables = db
            .Model.GetEntityTypes()
            .Where(type =>
                type.ClrType.IsAssignableTo(typeof(IAuditRow)) || type.ClrType.IsAssignableTo(typeof(IAuditSeal))
            )
            .Select(type => type.GetTableName())
            .ToList();

        tables.Count.ShouldBe(4);
        tables.ShouldAllBe(table =>
            statements.Contains($"revoke update, delete, truncate on \"{table}\" from \"app\"")
        );
    }

    private static async Task<AuditVerdict> After(
        AppDb db,
        AuditTrails trails,
        AuditTampering.Tamper tamper,
        Guid partnershipId,
        long number,
        bool isLinkChecked
    )
    {
        await using var undone = await db.Database.BeginTransactionAsync();
        var id = await db.Set<AuditSeal>().Where(s => s.Number == number).Select(s => s.EntryId).SingleAsync();
        await tamper(db, partnershipId, id, number);
        var verdict = await trails.Verify(CancellationToken.None, isLinkChecked: isLinkChecked);
        await undone.RollbackAsync();
        db.ChangeTracker.Clear();
        return verdict;
    }

    private async Task<Guid> Trail(int rows)
    {
        var partnershipId = (await app.Partnership()).PartnershipId;
        await app.Settled();
        var there = await app.Inside(partnershipId, (_, db) => db.Set<AuditEntry>().CountAsync());
        await Write(partnershipId, Math.Max(0, rows - there));
        await Seal(partnershipId);
        return partnershipId;
    }

    private Task<int> Write(Guid partnershipId, int rows) =>
        app.Inside(
            partnershipId,
            async (_, db) =>
            {
                for (var i = 0; i < rows; i++)
                    db.RecordRead("Person", Guid.CreateVersion7());
                return await db.SaveChangesAsync();
            }
        );

    private Task<int> Seal(Guid partnershipId) =>
        app.Inside(
            partnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<SealAudit>().Run(CancellationToken.None);
                return 0;
            }
        );
}
