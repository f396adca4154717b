using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Services;

/// <summary>Says whom a service is for, so that nobody else is proposed for it. Saying it is a check of the entry too.</summary>
public static class ChangeEligibility
{
    private const string Age = "Enter an age from 0 to 120.";

    /// <param name="Areas">Postcode areas, districts or sectors; empty for everywhere.</param>
    /// <param name="Languages">Besides English.</param>
    /// <param name="ArrangesInterpreter">Null when it does not say.</param>
    /// <param name="Meets">Access needs that it meets.</param>
    /// <param name="CannotMeet">Those that it cannot meet; of the others it does not say.</param>
    /// <param name="Wards">Codes or names of wards besides the areas; null leaves them as they are.</param>
    public sealed record Request(
        int Version,
        [Number(0, 120, ErrorMessage = Age)] int? MinimumAge,
        [Number(0, 120, ErrorMessage = Age)] int? MaximumAge,
        [Items(0, 100)] IReadOnlyList<string> Areas,
        [Items(0, 40)] IReadOnlyList<string> Languages,
        bool? ArrangesInterpreter,
        [Items(0, 20)] IReadOnlyList<AccessNeed>? Meets = null,
        [Items(0, 20)] IReadOnlyList<AccessNeed>? CannotMeet = null,
        [Items(0, 100)] IReadOnlyList<string>? Wards = null
    );

    public static async Task<NoContent> Handle(
        Guid serviceId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.Areas.Any(area => area.Length > 10))
            throw Refusal.Field("areas", "Write each part of a postcode by itself, such as SW2 or SW2 1.");
        if (request.Languages.Any(language => language.Length > 40 || language.Any(char.IsControl)))
            throw Refusal.Field("languages", "Write each language by itself, in 40 characters or fewer.");
        var service = await OwnService.Find(db, me, serviceId, ct);
        db.Expect(service, request.Version);
        service.Serves(
            new Eligibility(
                request.MinimumAge,
                request.MaximumAge,
                request.Areas,
                request.Languages,
                request.ArrangesInterpreter,
                request.Meets ?? [],
                request.CannotMeet ?? [],
                request.Wards is { } wards ? await Wards(wards, service, modules, ct) : service.Wards
            ),
            UkTime.Today(clock)
        );

        await OwnService.TellChanged(db, service, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    // What the service says already stays good, also where this partnership's table does not have it.
    private static async Task<IReadOnlyList<Ward>> Wards(
        IReadOnlyList<string> named,
        Service service,
        IMediator modules,
        CancellationToken ct
    )
    {
        var names = named.Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        if (names.Count == 0)
            return [];
        var known = await modules.Send(new GetWards(), ct);
        return [.. names.Select(name => Find(name, service.Wards) ?? Find(name, known) ?? throw Unknown(name, known))];
    }

    private static Ward? Find(string name, IReadOnlyList<Ward> wards)
    {
        if (wards.FirstOrDefault(ward => Same(ward.Code, name)) is { } ward)
            return ward;
        var called = wards.Where(one => Same(one.Name, name)).ToList();
        return called.Count > 1
            ? throw Refusal.Field(
                "wards",
                $"There is more than one ward called {name}. Give the code of the one you mean."
            )
            : called.FirstOrDefault();
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static Refusal Unknown(string name, IReadOnlyList<Ward> known) =>
        Refusal.Field(
            "wards",
            known.Count == 0
                ? "This partnership has no table of postcodes with wards yet. Its manager can add one under Routing."
                : $"{(name.Length > 40 ? name[..40] : name)} is no ward of this partnership’s table of postcodes."
        );
}
