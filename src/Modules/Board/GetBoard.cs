using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Board;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Board;

public static class GetBoard
{
    /// <summary>Two years: long enough for a trend, short enough to stay about now.</summary>
    internal const int Quarters = 8;

    public static async Task<Ok<BoardFigures>> Handle(
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        var holdsRecords = me.Has(Permission.RunHub);
        return TypedResults.Ok(await modules.Send(new GetBoardFigures(today, Quarters, holdsRecords), ct));
    }
}
