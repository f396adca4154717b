using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// Of somebody who was erased no card leads anywhere any more, and nothing more is to be reviewed but what they had agreed
/// to. Whatever else comes to keep something about people hears <see cref="PersonErased"/> as this does.
/// </summary>
internal sealed class WhenPersonForgotten(AppDb db) : INotificationHandler<PersonErased>
{
    public async Task Handle(PersonErased happened, CancellationToken ct)
    {
        await db.RemoveCards(happened.PersonId, ct);
        var waiting = await db
            .DueRecords.Where(d =>
                d.PersonId == happened.PersonId
                && d.Kind != RecordKind.Permissions
                && d.State != DueState.Destroyed
                && d.State != DueState.Confirmed
            )
            .ToListAsync(ct);
        db.RemoveRange(waiting);
    }
}

internal static class CardsForgotten
{
    public static async Task RemoveCards(this AppDb db, Guid personId, CancellationToken ct)
    {
        var cards = await db.Cards.Where(c => c.PersonId == personId).ToListAsync(ct);
        var ids = cards.Select(c => c.Id).ToList();
        db.RemoveRange(await db.CardKeys.Where(key => ids.Contains(key.CardId)).ToListAsync(ct));
        db.RemoveRange(await db.CardSafeties.Where(said => said.PersonId == personId).ToListAsync(ct));
        db.RemoveRange(cards);
    }
}
