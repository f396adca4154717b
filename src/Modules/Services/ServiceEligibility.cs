using System.Text.RegularExpressions;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Http;

namespace PlacePartners.Services;

/// <summary>Whom the service is for, as far as it can be told by rule.</summary>
internal sealed partial class Service
{
    public int? MinimumAge { get; private set; }
    public int? MaximumAge { get; private set; }
    public List<string> Areas { get; private set; } = [];
    public List<Ward> Wards { get; private set; } = [];
    public List<string> Languages { get; private set; } = [];
    public bool? ArrangesInterpreter { get; private set; }

    public List<AccessNeed> Meets { get; private set; } = [];
    public List<AccessNeed> CannotMeet { get; private set; } = [];

    public Eligibility IsFor =>
        new(MinimumAge, MaximumAge, Areas, Languages, ArrangesInterpreter, Meets, CannotMeet, Wards);

    public void Serves(Eligibility whom, DateOnly today)
    {
        var areas = whom.Areas.Select(Tidy).Where(area => area.Length > 0).Distinct().ToList();
        var strange = areas.Find(area => !AreaForm().IsMatch(area));
        Refusal.RequireRight(
            (
                "maximumAge",
                whom.MinimumAge > whom.MaximumAge ? "Enter an age that is not below the youngest age." : null
            ),
            (
                "areas",
                strange is null
                    ? null
                    : $"{strange} is no part of a postcode. Write districts such as SW2, or sectors such as SW2 1."
            ),
            (
                "cannotMeet",
                whom.Meets.Intersect(whom.CannotMeet).Any()
                    ? "Tick each one either as offered or as not offered."
                    : null
            )
        );
        (MinimumAge, MaximumAge, ArrangesInterpreter) = (whom.MinimumAge, whom.MaximumAge, whom.ArrangesInterpreter);
        Areas = areas;
        Wards = [.. whom.Wards.DistinctBy(ward => ward.Key).Select(ward => new Ward(ward.Code, ward.Name))];
        Languages =
        [
            .. whom
                .Languages.Select(language => language.Trim())
                .Where(language => language.Length > 0)
                .DistinctBy(language => language.ToUpperInvariant()),
        ];
        Meets = [.. whom.Meets.Distinct().Order()];
        CannotMeet = [.. whom.CannotMeet.Distinct().Order()];
        CheckedOn = today;
    }

    private static string Tidy(string area) =>
        string.Join(' ', area.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^[A-Z]{1,2}([0-9][A-Z0-9]?( [0-9])?)?$")]
    private static partial Regex AreaForm();
}
