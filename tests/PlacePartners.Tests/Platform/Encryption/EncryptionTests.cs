using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;
using Resident = PlacePartners.Referrals.Person;

namespace PlacePartners.Tests.Platform.Encryption;

/// <summary>What a thief of the database, its backups or one of its rows would get.</summary>
public sealed class EncryptionTests(App app)
{
    private const string Column = "Encrypted";

    [Fact]
    public async Task Nothing_that_was_said_of_a_resident_can_be_read_in_any_table()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(
            sent.ToFalls,
            "decline",
            new() { ["code"] = "Other", ["note"] = "Quillfeather moved away" }
        );

        var found = await Tables("Invented", "Nowhere Street", "Quillfeather", "Falls Clinic");

        found.Select(one => one.Word).Distinct().ShouldBe(["Falls Clinic"]);
        found.Select(one => one.Table).ShouldContain("services_services");
    }

    [Fact]
    public async Task The_same_text_is_never_stored_as_the_same_bytes()
    {
        var flow = await app.ReferralsFlow();
        await flow.Submitted();
        await flow.Submitted();

        var boxes = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<Resident>().Select(p => EF.Property<byte[]>(p, Column)).ToListAsync()
        );

        boxes.Select(Convert.ToHexString).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_row_moved_to_another_partnership_does_not_open()
    {
        var (flow, other) = (await app.ReferralsFlow(), await app.ReferralsFlow());
        await flow.Submitted();
        await other.Submitted();
        var (mine, theirs) = (flow.Lead.PartnershipId, other.Lead.PartnershipId);
        var box = await app.Inside(
            mine,
            (_, db) => db.Set<Resident>().Select(p => EF.Property<byte[]>(p, Column)).SingleAsync()
        );

        await app.Inside(
            theirs,
            (_, db) =>
                db.Set<Resident>().ExecuteUpdateAsync(set => set.SetProperty(p => EF.Property<byte[]>(p, Column), box))
        );

        await Should.ThrowAsync<CryptographicException>(() =>
            app.Inside(theirs, (_, db) => db.Set<Resident>().SingleAsync())
        );
    }

    [Fact]
    public async Task A_changed_bit_is_noticed()
    {
        var flow = await app.ReferralsFlow();
        await flow.Submitted();
        var partnership = flow.Lead.PartnershipId;

        await app.Inside(
            partnership,
            async (_, db) =>
            {
                var box = await db.Set<Resident>().Select(p => EF.Property<byte[]>(p, Column)).SingleAsync();
                box[^1] ^= 1;
                return await db.Set<Resident>()
                    .ExecuteUpdateAsync(set => set.SetProperty(p => EF.Property<byte[]>(p, Column), box));
            }
        );

        await Should.ThrowAsync<CryptographicException>(() =>
            app.Inside(partnership, (_, db) => db.Set<Resident>().SingleAsync())
        );
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("ADA INV")]
    [InlineData("inv")]
    [InlineData("  Ínv ")]
    public async Task People_are_found_by_how_their_names_begin(string words)
    {
        var flow = await app.ReferralsFlow();
        await flow.Submitted();

        var found = await flow.Worker.LooksFor<ListSubmissions.Response>(words, "/api/submissions");

        found.Items.Select(row => row.PersonName).ShouldBe(["Ada Invented"]);
    }

    [Theory]
    [InlineData("da")]
    [InlineData("ada x")]
    [InlineData("!!")]
    public async Task Nobody_is_found_by_what_no_name_begins_with(string words)
    {
        var flow = await app.ReferralsFlow();
        await flow.Submitted();

        (await flow.Worker.LooksFor<ListSubmissions.Response>(words, "/api/submissions")).Items.ShouldBeEmpty();
    }

    private Task<List<(string Table, string Word)>> Tables(params string[] words) =>
        app.AsOwner(
            null,
            async (_, db) =>
            {
                var found = new List<(string, string)>();
                await db.Database.OpenConnectionAsync();
                foreach (
                    var table in db
                        .Model.GetEntityTypes()
                        .Select(type => type.GetTableName())
                        .OfType<string>()
                        .Distinct()
                )
                await foreach (var text in Texts(db.Database.GetDbConnection(), table))
                    found.AddRange(
                        words
                            .Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
                            .Select(word => (table, word))
                    );
                return found.Distinct().ToList();
            }
        );

    private static async IAsyncEnumerable<string> Texts(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are the model's own.
        command.CommandText = $"select * from {table}";
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            for (var i = 0; i < rows.FieldCount; i++)
                yield return rows.GetValue(i) switch
                {
                    byte[] bytes => Encoding.UTF8.GetString(bytes),
                    Array values => string.Join(' ', values.Cast<object>()),
                    var value => value.ToString() ?? "",
                };
        }
    }
}
