using MediatR;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Board;

/// <summary>Which of the times that people were told about a service are asked for.</summary>
/// <param name="Search">Part of the service's or its organisation's name; of use to those who hold the records.</param>
public sealed record SignpostQuery(
    string? Search = null,
    SignpostOrder Order = SignpostOrder.Told,
    bool Descending = true
);

/// <summary>The columns that told times are sorted by.</summary>
public enum SignpostOrder
{
    Told,
    Service,
    Organisation,
    How,
}

/// <summary>A time that somebody was told about a service. Nobody's name was ever asked.</summary>
/// <param name="Times">More than one only for those who do not hold the records: to them a row is a whole quarter.</param>
/// <param name="Held">Null for those who hold no records.</param>
public sealed record SignpostRow(string Quarter, int Times, HeldSignpost? Held);

/// <param name="How">Shown, Printed or Sent.</param>
public sealed record HeldSignpost(DateOnly ToldOn, string ServiceName, string OrganisationName, string How);

internal sealed record FoundSignposts(IReadOnlyList<SignpostRow> Rows, bool IsAtLeast);

/// <summary>Finds the times that people were told about a service, as the board counts them.</summary>
public sealed class SignpostRows(IMediator modules, CurrentUser me, TimeProvider clock)
{
    internal async Task<FoundSignposts> Find(SignpostQuery asked, CancellationToken ct)
    {
        var holds = me.Has(Permission.RunHub);
        var today = UkTime.Today(clock);
        var span = Quarter.Last(GetBoard.Quarters, today);
        var facts = await modules.Send(new GetSignpostFacts(span[0].From, today), ct);
        var quarters = ToldAbout.Of(span, facts, holds);
        var shown = quarters.Where(quarter => !quarter.IsHidden && quarter.Facts.Count > 0).ToList();
        var rows = holds
            ? await Each([.. shown.SelectMany(quarter => quarter.Facts)], ct)
            : [.. shown.Select(quarter => new SignpostRow(quarter.Quarter.Name, quarter.Facts.Count, null))];
        return new(
            Ordered(rows.Where(row => Matches(row, asked.Search)), asked),
            quarters.Any(quarter => quarter.IsHidden)
        );
    }

    private async Task<IReadOnlyList<SignpostRow>> Each(IReadOnlyList<SignpostFact> facts, CancellationToken ct)
    {
        var services = await modules.Send(new GetServices([.. facts.Select(fact => fact.ServiceId).Distinct()]), ct);
        var byId = services.ToDictionary(service => service.Id);
        return
        [
            .. facts.Select(fact =>
            {
                var service = byId.GetValueOrDefault(fact.ServiceId);
                return new SignpostRow(
                    Quarter.Of(fact.ToldOn).Name,
                    1,
                    new(fact.ToldOn, service?.Name ?? "", service?.OrganisationName ?? "", fact.How)
                );
            }),
        ];
    }

    private static bool Matches(SignpostRow row, string? search) =>
        search?.Trim() is not { Length: > 0 } words
        || row.Held is { } held
            && (
                held.ServiceName.Contains(words, StringComparison.OrdinalIgnoreCase)
                || held.OrganisationName.Contains(words, StringComparison.OrdinalIgnoreCase)
            );

    private static IReadOnlyList<SignpostRow> Ordered(IEnumerable<SignpostRow> rows, SignpostQuery asked)
    {
        IComparable? By(SignpostRow row) =>
            asked.Order switch
            {
                SignpostOrder.Service => row.Held?.ServiceName.ToUpperInvariant(),
                SignpostOrder.Organisation => row.Held?.OrganisationName.ToUpperInvariant(),
                SignpostOrder.How => row.Held?.How,
                _ => row.Held is { } held ? held.ToldOn : Quarter.Parse(row.Quarter)!.Value.From,
            };
        return
        [
            .. (asked.Descending ? rows.OrderByDescending(By) : rows.OrderBy(By)).ThenByDescending(
                row => row.Quarter,
                StringComparer.Ordinal
            ),
        ];
    }
}
