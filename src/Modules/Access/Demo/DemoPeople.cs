using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access.Demo;

/// <summary>The personas, a few colleagues in every organisation, and one invitation that nobody has answered yet.</summary>
internal sealed class DemoPeople(AccountDesk desk, CurrentTenant partnership) : IDemoPart
{
    private sealed record Entry(string Key, string Organisation, string Name, Role[] Roles, bool IsNew = false);

    private static readonly Entry[] Entries =
    [
        Persona("lead", "lead", Role.PartnershipManager, Role.OrganisationCoordinator),
        Persona("coordinator", "housing", Role.OrganisationCoordinator),
        Persona("worker", "council", Role.Worker),
        Persona("hub", "lead", Role.HubWorker, Role.SafeguardingLead),
        Persona("service", "advice", Role.ServiceWorker),
        Persona("board", "nhs", Role.BoardMember),
        new("lead.hub", "lead", "Gwen Rehearsal", [Role.HubWorker, Role.SafeguardingLead]),
        new("lead.service", "lead", "Hari Standin", [Role.ServiceWorker]),
        new("lead.worker", "lead", "Ivy Makebelieve", [Role.Worker]),
        new("lead.evaluator", "lead", "Jonas Trialrun", [Role.Evaluator]),
        .. Team("council", "Kit Imaginary", "Lena Mockup", "Milo Pretend"),
        .. Team("nhs", "Nadia Fictional", "Otis Notreal", "Pia Prototype"),
        .. Team("fire", "Quinn Simulated", "Ravi Templateman", "Sade Fixture"),
        new("housing.worker", "housing", "Tom Makeup", [Role.Worker]),
        new("housing.service", "housing", "Una Invented", [Role.ServiceWorker]),
        new("advice.coordinator", "advice", "Vik Testperson", [Role.OrganisationCoordinator]),
        new("advice.worker", "advice", "Wren Dryrun", [Role.Worker]),
        .. Team("carers", "Xena Illustration", "Yan Draftname", "Zuri Showcase"),
        .. Team("faith", "Abel Practice", "Bea Demonstration", "Cyd Sketch"),
        .. Team("residents", "Dora Beispiel", "Eli Ejemplo", "Fay Exempel"),
        .. Team("community", "Gil Cardboard", "Hana Papermache", "Ike Scenery"),
        .. Team("energy", "Joy Understudy", "Ken Backdrop", "Liv Propmaster"),
        new("kitchen.coordinator", "kitchen", "Mo Newcomer-Sample", [Role.OrganisationCoordinator], IsNew: true),
    ];

    public int Order => 20;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        foreach (var entry in Entries)
        {
            var at = entry.IsNew ? place.Ago(0, 8).AddDays(4) : place.Ago(26, 6);
            place.Clock.MoveTo(at);
            var account = await desk.Make(entry.Name, EmailOf(entry.Key), null, at);
            account.EmailConfirmed = true;
            var organisationId = place.Organisations[entry.Organisation];
            var membership = Membership.Begin(partnership.Id!.Value, account.Id, organisationId, entry.Roles, at);
            place.Db.Add(membership);
            place.Members[entry.Key] = new DemoMember(membership.Id, organisationId, entry.Name);
            await place.Save(ct);
        }
        await MakeOperator(place, ct);
        place.Members["housing.coordinator"] = place.Members["coordinator"];
        place.Members["council.worker"] = place.Members["worker"];
        place.Members["advice.service"] = place.Members["service"];
        await Invite(place, ct);
    }

    private async Task MakeOperator(DemoPlace place, CancellationToken ct)
    {
        var persona = Personas.All.Single(persona => persona.Key == Personas.Operator);
        var account = await desk.Make(persona.Name, Personas.EmailOf(persona.Key), null, place.Ago(26, 6));
        (account.IsOperator, account.EmailConfirmed) = (true, true);
        await place.Save(ct);
    }

    // Neither link can be opened: its token is made here and forgotten.
    private async Task Invite(DemoPlace place, CancellationToken ct)
    {
        var kitchen = Invitation("kitchen", "kitchen.coordinator@example.org", place.Ago(0, 8), place);
        kitchen.Accept(place.Ago(0, 8).AddDays(4));
        var digital = Invitation("digital", "hello.digital@example.org", place.Ago(0, 4), place);
        place.Clock.MoveTo(place.Ago(0, 4));
        place.Db.AddRange(kitchen, digital);
        await place.Save(ct);
    }

    private Invitation Invitation(string organisation, string email, DateTimeOffset at, DemoPlace place)
    {
        var invitation = Access.Invitation.To(email, partnership.Id!.Value, place.Organisations[organisation]);
        invitation.Ask(
            [Role.OrganisationCoordinator],
            "We would be glad to have you with us.",
            place.Members["lead"].MembershipId
        );
        invitation.Send(at);
        return invitation;
    }

    private static string EmailOf(string key) =>
        Personas.All.Any(persona => persona.Key == key) ? Personas.EmailOf(key) : $"{key}@example.org";

    private static Entry Persona(string key, string organisation, params Role[] roles) =>
        new(key, organisation, Personas.All.Single(persona => persona.Key == key).Name, roles);

    private static Entry[] Team(string organisation, string coordinator, string other, string service) =>
        [
            new(
                $"{organisation}.coordinator",
                organisation,
                coordinator,
                [Role.OrganisationCoordinator, Role.SafeguardingLead]
            ),
            new(
                $"{organisation}.{(organisation is "council" ? "colleague" : "worker")}",
                organisation,
                other,
                [Role.Worker]
            ),
            new($"{organisation}.service", organisation, service, [Role.ServiceWorker]),
        ];
}
