using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Files;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Walls;

/// <summary>
/// A partnership in which every operation of the product was carried out once, by the people who may. In all that it
/// keeps stands a planted word; what one organisation alone may know has another.
/// </summary>
internal sealed partial class Story
{
    /// <summary>In everything of this partnership.</summary>
    public const string Planted = "Quokka";

    /// <summary>In what the referring organisation, the hub and the receiver alone may read.</summary>
    public const string OfReferrer = "Numbat";

    /// <summary>In what the receiving organisation and managers alone may read.</summary>
    public const string OfReceiver = "Bilby";

    /// <summary>Operations that this story cannot carry out, and the tests that do.</summary>
    public static IReadOnlyDictionary<string, Type> Elsewhere { get; } =
        new Dictionary<string, Type>
        {
            [nameof(DemoSignIn)] = typeof(Demo.DemoPlaceTests),
            // No test prints with a browser.
            ["DownloadPackPdf"] = typeof(Referrals.Retention.SubjectAccessTests),
            ["PrintMessageBack"] = typeof(Referrals.MessageBackTests),
            ["PrintOwnMessageBack"] = typeof(Referrals.MessageBackTests),
        };

    private readonly App app;

    private Story(App app) => this.app = app;

    public Person Lead { get; private set; } = null!;

    public Person Worker { get; private set; } = null!;

    public Person Hub { get; private set; } = null!;

    public Person Falls { get; private set; } = null!;

    public Person Fire { get; private set; } = null!;

    /// <summary>Was a member of the lead organisation, with every role that its manager could give.</summary>
    public Person Ended { get; private set; } = null!;

    public static async Task<Story> Told(App app)
    {
        var story = new Story(app);
        await story.Begins();
        await story.Partners();
        await story.Agrees();
        await story.Protects();
        await story.ShowsDocuments();
        await story.AnnouncesClosure();
        await story.Lists();
        await story.Measures();
        await story.Plans();
        await story.Refers();
        await story.Looks();
        await story.Oversees();
        await story.SeesFlows();
        await story.TellsOtherSystems();
        await story.Accounts();
        return story;
    }

    private async Task Begins()
    {
        Lead = await app.SignsUp($"Leah {Planted}");
        Lead.Slug = Scenes.Unique("walled");
        await Lead.Fetches("/api/account/areas?search=lam");
        await Lead.Fetches("/api/account/slug?name=Anywhere");
        await Lead.Post(
            "/api/account/partnerships",
            new
            {
                name = $"{Planted} Together",
                slug = Lead.Slug,
                areaCodes = new[] { "E09000022" },
                leadOrganisationName = $"{Planted} Council",
                sector = "Statutory",
            }
        );
        await app.Settled();
        await Lead.Enters(Lead.Slug);
        await Lead.Fetches("/api/account/organisations");
        await Lead.Fetches("/api/settings");
        await Lead.Put(
            "/api/settings",
            new
            {
                name = $"{Planted} Together",
                areaCodes = new[] { "E09000022" },
                division = "england-and-wales",
                daytimePhone = "020 7946 0001",
                outOfHoursPhone = "020 7946 0002",
                version = await Lead.VersionAt("/api/settings"),
            }
        );
    }

    private async Task Partners()
    {
        Worker = await Welcomes("Walkers", Role.Worker);
        Hub = await Welcomes("Hub", Role.HubWorker);
        Falls = await Welcomes("Falls", Role.OrganisationCoordinator, Role.ServiceWorker);
        Fire = await Welcomes("Fire", Role.OrganisationCoordinator, Role.ServiceWorker);
        await Lead.Post("/api/partners/invitation-list", new { text = $"{Planted} Late, late@example.org" });
        await Lead.Fetches("/api/onboarding");
        await Lead.Fetches("/api/partners/export");
        await Lead.Fetches("/api/safety-numbers");

        var late = $"{OfReceiver}-late@example.org";
        await Lead.Post(
            "/api/partners/invitations",
            new { invitees = new[] { new { organisationName = $"{Planted} Late", email = late } } }
        );
        var partners = await Lead.Get<JsonElement>("/api/partners?search=Late");
        var partner = partners.GetProperty("items")[0].GetProperty("partnerId").GetGuid();
        await Lead.Fetches($"/api/partners/{partner}");
        await Lead.Post($"/api/partners/{partner}/invitation", new { email = late });
        await Lead.Delete($"/api/partners/{partner}");

        await Falls.Put(
            "/api/organisation",
            new
            {
                name = $"{Planted} Falls",
                sector = "Voluntary",
                description = $"{Planted} keeps people steady.",
                phone = "020 7946 0003",
                email = "falls@example.org",
                website = "https://example.org",
                version = await Falls.VersionAt("/api/organisation"),
            }
        );
        await Colleagues();
        await SetsUpOwnSignIn();
    }

    private async Task Colleagues()
    {
        await Falls.Fetches("/api/members/roles");
        var email = $"{OfReceiver}-{Scenes.Unique("colleague")}@example.org".ToLowerInvariant();
        await Falls.Post("/api/members/invitations", new { email, roles = new[] { Role.ServiceWorker } });
        await app.Settled();
        var waiting = await Falls.Get<ListInvitations.Response>("/api/members/invitations");
        var invitationId = waiting.Items.Single(item => item.Email == email).InvitationId;
        await Falls.Post($"/api/members/invitations/{invitationId}/resending");
        var token = await app.Secret(email);
        await app.Stranger().Post("/api/account/invitation-details", new { token });
        await Falls.Delete($"/api/members/invitations/{invitationId}");
        var accepted = await Falls.InvitesColleague(Role.ServiceWorker);
        await app.AcceptsInvitation(accepted, Falls.Slug, $"{OfReceiver} Colleague");
        var left = $"{OfReceiver}-{Scenes.Unique("left")}@example.org".ToLowerInvariant();
        await Falls.Post("/api/members/invitations", new { email = left, roles = new[] { Role.ServiceWorker } });

        await Leaves();
        Ended = await Lead.AddsColleague(Role.Worker);
        var members = await Lead.Get<ListMembers.Response>("/api/members");
        await Lead.Fetches("/api/members/export");
        await Lead.Put(
            $"/api/members/{Ended.MembershipId}/roles",
            new
            {
                roles = new[] { Role.PartnershipManager, Role.HubWorker, Role.Worker },
                version = members.Items.Single(item => item.MembershipId == Ended.MembershipId).Version,
            }
        );
        await Lead.Delete($"/api/members/{Ended.MembershipId}");
    }

    private async Task Leaves()
    {
        var leaver = await Lead.AddsColleague(Role.Worker);
        await Lead.Fetches("/api/deputies");
        var named = await Lead.Post<NameDeputy.Response>(
            "/api/deputies",
            new
            {
                deputyMembershipId = leaver.MembershipId,
                firstDay = Today,
                lastDay = Today.AddDays(7),
            }
        );
        await Lead.Delete($"/api/deputies/{named.DeputyshipId}");
        var address = $"/api/members/{leaver.MembershipId}";
        var version = await Lead.VersionAt($"{address}/holdings");
        await Lead.Put($"{address}/last-day", new { lastDay = Today.AddDays(7), version });
        await Lead.Post(
            $"{address}/handover",
            new { others = Array.Empty<HandOver.Choice>(), version = await Lead.VersionAt($"{address}/holdings") }
        );
    }

    private async Task Accounts()
    {
        await Lead.Fetches("/api/account/details");
        await Lead.Put("/api/account/name", new { name = $"Leah {Planted}" });
        await Lead.Put(
            "/api/account/password",
            new { currentPassword = Scenes.Password, password = "heron lantern gravel march" }
        );
        await app.Settled();
        await app.Stranger().Post("/api/account/password-reset-requests", new { email = Lead.Email });
        var reset = (await app.Secret(Lead.Email)).Split('.', 2);
        await app.Stranger()
            .Post(
                "/api/account/password-resets",
                new
                {
                    accountId = reset[0],
                    token = reset[1],
                    password = Scenes.Password,
                }
            );
        await Lead.Post("/api/account/sign-in", new { email = Lead.Email, password = Scenes.Password });
        await Lead.Fetches("/api/account/session");

        var file = Path.Combine(app.Services.GetRequiredService<DataDirectory>().Root, "first-operator.txt");
        var operates = app.Stranger();
        await operates.Post(
            "/api/account/first-operator",
            new
            {
                token = (await File.ReadAllTextAsync(file)).Trim().Split('#')[1],
                name = "Olu Operator",
                email = "olu@example.org",
                password = Scenes.Password,
            }
        );
        var mail = await operates.Get<ListMail.Response>("/api/operator/mail");
        await operates.Fetches($"/api/operator/mail/{mail.Items[0].MailId}");
        await SignsInOtherwise(operates);
        await operates.Post("/api/account/sign-out");
    }

    private async Task<Person> Welcomes(string name, params Role[] roles)
    {
        var partner = await Lead.Invites($"{Planted} {name}");
        await partner.ComesOnBoard();
        await partner.Holds(roles);
        return partner;
    }
}

internal static class StoryScenes
{
    extension(Person person)
    {
        /// <summary>Asks for something of whatever kind, which must be given.</summary>
        public async Task Fetches(string path)
        {
            var answer = await person.Send(HttpMethod.Get, path);
            var text = answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync();
            answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {text}");
        }

        public async Task<int> VersionAt(string path) =>
            (await person.Get<JsonElement>(path)).GetProperty("version").GetInt32();
    }
}
