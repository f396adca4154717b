using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Encryption;

/// <summary>
/// Gives every partnership and every person a new key and locks all rows anew, beside hosts that go on working. Old keys
/// stay until nothing is locked with them any more. One that was stopped halfway goes on where it is run again.
/// </summary>
public sealed class KeyRotation(PersonalKeys keys, IServiceScopeFactory scopes)
{
    /// <summary>Long enough for every other host to have read a new key.</summary>
    public static readonly TimeSpan Pause = PersonalKeys.Remembered + TimeSpan.FromSeconds(30);

    private const int Batch = 500;

    /// <summary>Runs to the end.</summary>
    /// <param name="output">Where each step is told.</param>
    /// <param name="pause">Until every host has read the new keys; Pause where others run.</param>
    /// <param name="ct">Stops between two batches.</param>
    public async Task Run(TextWriter output, TimeSpan pause, CancellationToken ct)
    {
        using var alone = keys.LockRotation();
        var partnerships = keys.Partnerships().ToList();
        var begun = keys.BeginRotation();
        partnerships.FindAll(one => IsOld(one, begun)).ForEach(keys.Renew);
        partnerships.ForEach(keys.Rewrap);
        await output.WriteLineAsync($"{partnerships.Count} keys of partnerships and host are new.");
        await Task.Delay(pause, ct);

        foreach (var person in partnerships.SelectMany(keys.People))
            RenewPerson(person);
        await output.WriteLineAsync("The keys of people are new.");
        await Task.Delay(pause, ct);

        foreach (var partnership in partnerships)
            await output.WriteLineAsync($"{partnership.Scope}: {await LockAnew(partnership, ct)} rows locked anew.");
        foreach (var person in partnerships.SelectMany(keys.People))
            keys.KeepNewest(person);
        partnerships.ForEach(keys.KeepNewest);
        keys.EndRotation();
        await output.WriteLineAsync("The old keys are gone.");
    }

    private bool IsOld(KeyOwner partnership, DateTimeOffset begun) =>
        keys.Versions(partnership) is [var only] && only.MadeAt <= begun;

    private void RenewPerson(KeyOwner person)
    {
        keys.Rewrap(person);
        if (keys.Versions(person) is [var only] && only.MadeAt <= keys.Newest(person.Above)!.MadeAt)
            keys.Renew(person);
    }

    private async Task<int> LockAnew(KeyOwner partnership, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (partnership.Partnership is { } id)
            scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(id);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var locked = 0;
        foreach (
            var type in db
                .Model.GetEntityTypes()
                .Where(type => type.FindProperty(PersonalColumns.Encrypted) is not null)
        )
        {
            if (type.ClrType.IsAssignableTo(typeof(TenantOwned)) == partnership.Partnership is not null)
                locked += await (Task<int>)
                    typeof(KeyRotation)
                        .GetMethod(
                            nameof(LockTable),
                            System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance
                        )!
                        .MakeGenericMethod(type.ClrType)
                        .Invoke(this, [db, partnership, ct])!;
        }
        return locked;
    }

    private async Task<int> LockTable<T>(AppDb db, KeyOwner partnership, CancellationToken ct)
        where T : Entity
    {
        var (locked, last) = (0, Guid.Empty);
        while (true)
        {
            var rows = await db.Set<T>()
                .AsNoTracking()
                .Where(row => row.Id.CompareTo(last) > 0)
                .OrderBy(row => row.Id)
                .Select(row => new { Row = row, Box = EF.Property<byte[]?>(row, PersonalColumns.Encrypted) })
                .Take(Batch)
                .ToListAsync(ct);
            foreach (var row in rows)
            {
                if (row.Box is { } box && await LockRow(db, row.Row, box, partnership, ct))
                    locked++;
            }
            if (rows.Count < Batch)
                return locked;
            last = rows[^1].Row.Id;
        }
    }

    // Whoever saves the row at the same time locks it with the new key anyway, so the older box then stays out.
    private async Task<bool> LockRow<T>(AppDb db, T row, byte[] box, KeyOwner partnership, CancellationToken ct)
        where T : Entity
    {
        var owner = Encryption.OwnerOf(row, partnership.Partnership);
        var columns = PersonalColumns.Of(typeof(T))!;
        // What people are sought by hangs on the partnership's key, whatever theirs is.
        if (keys.Newest(owner) is not { } key || (Encryption.NumberOf(box) == key.Number && !columns.IsSought))
            return false;
        var anew = Encryption.Lock(key, owner, row, columns.Read(row));
        var found = columns.IsSought ? Sought.IndexOf(keys, owner, columns.SoughtTexts(row)) : null;
        var same = db.Set<T>()
            .Where(one => one.Id == row.Id && EF.Property<byte[]?>(one, PersonalColumns.Encrypted) == box);
        var changed = await same.ExecuteUpdateAsync(
            set =>
            {
                set.SetProperty(one => EF.Property<byte[]?>(one, PersonalColumns.Encrypted), anew);
                if (found is not null)
                    set.SetProperty(one => EF.Property<string>(one, PersonalColumns.SoughtBy), found);
            },
            ct
        );
        if (changed > 0 && row is IMarked marked)
            await Marks.Renew(db, marked, owner, ct);
        return changed > 0;
    }
}
