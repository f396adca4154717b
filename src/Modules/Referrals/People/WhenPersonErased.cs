using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

/// <summary>
/// A key cannot be destroyed in the commit that erases its person, so it is right after it, however often it takes. With
/// whom they were compared goes too; only that checklists are of one person stays, so that the others stay together.
/// </summary>
internal sealed class WhenPersonErased(AppDb db, PersonalKeys keys, CurrentTenant tenant)
    : INotificationHandler<PersonErased>
{
    public async Task Handle(PersonErased happened, CancellationToken ct)
    {
        var pairs = await db
            .PersonPairs.Include(p => p.History)
            .Where(p => p.PersonId == happened.PersonId || p.OtherPersonId == happened.PersonId)
            .ToListAsync(ct);
        foreach (var pair in pairs)
        {
            pair.Forget();
            if (pair.Relation != Relation.SamePerson)
                db.Remove(pair);
        }
        keys.Destroy(tenant.Id!.Value, happened.PersonId);
    }
}
