using MediatR;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Board;

/// <summary>Which rows behind a referral figure of the board are asked for.</summary>
/// <param name="Figure">made, notSent, waiting, accepted, declined, ended, days or outcomes.</param>
/// <param name="Quarter">Only of this quarter, such as 2026-Q3.</param>
/// <param name="Part">Only of this outcome, or this wait until first contact.</param>
/// <param name="Search">Part of the service's or an organisation's name; of use to those who hold the records.</param>
public sealed record ReferralQuery(
    string Figure,
    string? Quarter = null,
    string? Part = null,
    string? Search = null,
    ReferralOrder Order = ReferralOrder.Made,
    bool Descending = true
);

/// <summary>The columns that rows of referrals are sorted by; what is missing in one stands last, in both directions.</summary>
public enum ReferralOrder
{
    Made,
    Group,
    Outcome,
    Wait,
    Service,
    Organisation,
    Referrer,
    Sent,
    FirstContact,
    Days,
}

/// <summary>Rows behind a referral figure: a referral each, or as many as were counted alike for those who hold no records.</summary>
/// <param name="Referrals">How many referrals the row stands for.</param>
/// <param name="Held">Null for those who hold no records.</param>
public sealed record ReferralRow(
    string Quarter,
    int Referrals,
    string? Group,
    string? Outcome,
    string? Wait,
    HeldReferral? Held
);

/// <summary>One referral, for those who hold the records of the partnership.</summary>
/// <param name="Days">Calendar days from sent to first contact.</param>
public sealed record HeldReferral(
    Guid ReferralId,
    Guid SubmissionId,
    string ServiceName,
    string OrganisationName,
    string ReferrerName,
    DateOnly MadeOn,
    DateOnly? SentOn,
    DateOnly? FirstContactOn,
    int? Days
);

internal sealed record FoundReferrals(IReadOnlyList<ReferralRow> Rows, bool IsAtLeast);

/// <summary>
/// Finds the rows that a referral figure was counted from. Those who hold no records get what is behind the counts that
/// they are shown, and of it only what was counted.
/// </summary>
public sealed class ReferralRows(IMediator modules, CurrentUser me, TimeProvider clock)
{
    internal async Task<FoundReferrals> Find(ReferralQuery asked, CancellationToken ct)
    {
        var only = asked.Quarter is not { Length: > 0 } named
            ? (Quarter?)null
            : Quarter.Parse(named) ?? throw Refusal.Field("quarter", "Name a quarter, such as 2026-Q3.");
        var counting = Counting.Of(asked.Figure, asked.Part);
        var holds = me.Has(Permission.RunHub);
        var today = UkTime.Today(clock);
        var span = Quarter.Last(GetBoard.Quarters, today);
        var facts = await modules.Send(new GetReferralFacts(span[0].From, today, holds), ct);
        var quarters = (await SafeQuarter.Of(span, facts, holds, modules, ct))
            .Where(q => only is null || q.Quarter == only)
            .ToList();
        var shown = quarters
            .SelectMany(q => q.Facts.Where(fact => counting.Shows(q, fact)).Select(fact => (Quarter: q, Fact: fact)))
            .ToList();
        var rows = holds
            ? await Each(shown, ct)
            : [.. shown.GroupBy(row => Counted(row.Quarter, row.Fact, asked.Figure)).Select(Together)];
        return new(Ordered(rows.Where(row => Matches(row, asked.Search)), asked), quarters.Any(counting.Hides));
    }

    private static ReferralRow Counted(SafeQuarter quarter, ReferralFact fact, string figure)
    {
        var group = Flow.GroupOf(fact);
        return new(
            quarter.Quarter.Name,
            1,
            quarter.Count(group) is null ? null : group.ToString(),
            figure == "outcomes" ? Flow.OutcomeOf(fact) : null,
            figure == "days" ? Flow.WaitOf(fact) : null,
            null
        );
    }

    private static ReferralRow Together(IGrouping<ReferralRow, (SafeQuarter, ReferralFact)> alike) =>
        alike.Key with
        {
            Referrals = alike.Count(),
        };

    private async Task<IReadOnlyList<ReferralRow>> Each(
        IReadOnlyList<(SafeQuarter Quarter, ReferralFact Fact)> shown,
        CancellationToken ct
    )
    {
        var services = await modules.Send(
            new GetServices([.. shown.Select(row => row.Fact.Between!.ServiceId).Distinct()]),
            ct
        );
        var organisations = await modules.Send(
            new GetOrganisations([
                .. shown
                    .SelectMany(row =>
                        new[] { row.Fact.Between!.OrganisationId, row.Fact.Between.ReferringOrganisationId }
                    )
                    .Distinct(),
            ]),
            ct
        );
        var serviceNames = services.ToDictionary(service => service.Id, service => service.Name);
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        return
        [
            .. shown.Select(row => new ReferralRow(
                row.Quarter.Quarter.Name,
                1,
                Flow.GroupOf(row.Fact).ToString(),
                Flow.OutcomeOf(row.Fact),
                Flow.WaitOf(row.Fact),
                new HeldReferral(
                    row.Fact.Between!.ReferralId,
                    row.Fact.SubmissionId,
                    serviceNames.GetValueOrDefault(row.Fact.Between.ServiceId, ""),
                    names.GetValueOrDefault(row.Fact.Between.OrganisationId, ""),
                    names.GetValueOrDefault(row.Fact.Between.ReferringOrganisationId, ""),
                    row.Fact.MadeOn,
                    row.Fact.SentOn,
                    row.Fact.FirstContactOn,
                    row.Fact.DaysToFirstContact
                )
            )),
        ];
    }

    private static bool Matches(ReferralRow row, string? search) =>
        search?.Trim() is not { Length: > 0 } words
        || row.Held is { } held
            && new[] { held.ServiceName, held.OrganisationName, held.ReferrerName }.Any(name =>
                name.Contains(words, StringComparison.OrdinalIgnoreCase)
            );

    private static IReadOnlyList<ReferralRow> Ordered(IEnumerable<ReferralRow> rows, ReferralQuery asked)
    {
        IComparable? By(ReferralRow row) =>
            asked.Order switch
            {
                ReferralOrder.Group => row.Group is null ? null : Enum.Parse<FlowGroup>(row.Group),
                ReferralOrder.Outcome => row.Outcome is null ? null : Flow.OrderOf(row.Outcome),
                ReferralOrder.Wait => row.Wait is null ? null : Flow.Waits.ToList().IndexOf(row.Wait),
                ReferralOrder.Service => row.Held?.ServiceName.ToUpperInvariant(),
                ReferralOrder.Organisation => row.Held?.OrganisationName.ToUpperInvariant(),
                ReferralOrder.Referrer => row.Held?.ReferrerName.ToUpperInvariant(),
                ReferralOrder.Sent => row.Held?.SentOn,
                ReferralOrder.FirstContact => row.Held?.FirstContactOn,
                ReferralOrder.Days => row.Held?.Days,
                _ => row.Held is { } held ? held.MadeOn : Quarter.Parse(row.Quarter)!.Value.From,
            };
        var filled = rows.OrderBy(row => By(row) is null);
        return
        [
            .. (asked.Descending ? filled.ThenByDescending(By) : filled.ThenBy(By))
                .ThenByDescending(row => row.Quarter, StringComparer.Ordinal)
                .ThenBy(row => row.Group is null ? null : (FlowGroup?)Enum.Parse<FlowGroup>(row.Group))
                .ThenByDescending(row => row.Held?.MadeOn)
                .ThenBy(row => row.Held?.ReferralId),
        ];
    }
}
