using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Platform.Data;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

/// <summary>
/// A host with two partnerships: one where every operation was carried out, and one whose people want to know of it.
/// Everything that the first was asked is kept, to be asked again by those who may not.
/// </summary>
public sealed class Place : IAsyncLifetime
{
    private readonly Traffic traffic = new();

    internal static IReadOnlyList<string> Words { get; } = [Story.Planted, Story.OfReferrer, Story.OfReceiver];

    public App App { get; private set; } = null!;

    internal Story Story { get; private set; } = null!;

    /// <summary>The newest request that carried out each operation.</summary>
    internal IReadOnlyList<Asked> Rows { get; private set; } = [];

    /// <summary>Those that a partnership answers.</summary>
    internal IEnumerable<Asked> PartnershipRows => Rows.Where(row => row.IsPartnership);

    /// <summary>Holds every role in the lead organisation of another partnership.</summary>
    internal Person Elsewhere { get; private set; } = null!;

    /// <summary>Another organisation of the same partnership, with every role but those that look after all of it.</summary>
    internal Person Neighbour { get; private set; } = null!;

    /// <summary>Of the referring organisation, with the least role.</summary>
    internal Person Lesser { get; private set; } = null!;

    /// <summary>Was invited for an organisation that was taken off the list before they answered: an account, and no membership.</summary>
    internal Person Removed { get; private set; } = null!;

    /// <summary>Holds every role in the lead organisation, and was suspended by an operator of the host.</summary>
    internal Person Suspended { get; private set; } = null!;

    private readonly Clamd clamd = new();

    public async ValueTask InitializeAsync()
    {
        App = new App
        {
            Settings = { ["Attachments:Clamd"] = clamd.Address },
            Tampering = services =>
                services
                    .AddSingleton<IStartupFilter>(traffic)
                    .ConfigureDbContext<AppDb>(options => options.Tampered())
                    .AddScoped<SeenInJob>(),
        };
        await App.InitializeAsync();
        Story = await Story.Told(App);
        Rows = traffic.Newest();

        Elsewhere = await App.Partnership();
        await Elsewhere.Holds(Enum.GetValues<Role>());
        Neighbour = await Story.Lead.Welcomes(
            Role.OrganisationCoordinator,
            Role.Worker,
            Role.ServiceWorker,
            Role.BoardMember,
            Role.Evaluator
        );
        Lesser = await Story.Lead.AddsColleague(Role.Worker);
        await Lesser.Holds(Role.Resident);
        Removed = await App.SignsUp();
        await Story.Lead.Post(
            "/api/partners/invitations",
            new { invitees = new[] { new { organisationName = "Off the List", email = Removed.Email } } }
        );
        var listed = await Story.Lead.Get<ListPartners.Response>("/api/partners?search=off+the+list");
        await Story.Lead.Delete($"/api/partners/{listed.Items.Single().PartnerId}");
        Removed.Slug = Story.Lead.Slug;
        await Suspends();
        await App.Settled();
    }

    private async Task Suspends()
    {
        Suspended = await Story.Lead.AddsColleague(Role.Worker);
        await Suspended.Holds(Enum.GetValues<Role>());
        var operates = await App.SignsUp();
        await App.Inside(
            null,
            async (_, db) =>
            {
                (await db.Accounts.SingleAsync(account => account.Email == operates.Email)).IsOperator = true;
                return await db.SaveChangesAsync();
            }
        );
        var session = await Suspended.Get<GetSession.Response>("/api/account/session");
        await operates.Put($"/api/operator/accounts/{session.Account!.Id}/suspension");
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        clamd.Dispose();
    }

    /// <summary>Lets a leak be: what everybody gets who asks for /api/leak.</summary>
    internal Asked Leaks(string text)
    {
        traffic.Leak = text;
        return new("Leak", HttpMethod.Get, $"/p/{Story.Lead.Slug}/api/leak?of={Guid.CreateVersion7()}", null, "", null);
    }
}

/// <summary>Both matrices look at one place.</summary>
[CollectionDefinition(nameof(Place))]
public sealed class PlaceCollection : ICollectionFixture<Place>;
