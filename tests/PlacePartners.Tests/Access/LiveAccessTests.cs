using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Live;

namespace PlacePartners.Tests.Access;

public sealed class LiveAccessTests(App app)
{
    private async Task<(Person Lead, Person Colleague)> Two(App? own = null)
    {
        var lead = await (own ?? app).Partnership();
        return (lead, await lead.AddsColleague(Role.Worker));
    }

    /// <summary>Something that all of the partnership are told of; whoever is still in hears it.</summary>
    private static async Task Happens(Person lead)
    {
        await using var witness = await LiveWatcher.Of(lead);
        await lead.InvitesColleague(Role.Worker);
        await witness.Hears("/api/members");
    }

    private static async Task HearsNothingMore(LiveWatcher watcher, Person lead)
    {
        await watcher.IsCut();
        var before = watcher.Heard.Count;
        await Happens(lead);
        watcher.Heard.Count.ShouldBe(before);
    }

    [Fact]
    public async Task An_open_connection_hears_what_happens()
    {
        var (lead, colleague) = await Two();
        await using var watcher = await LiveWatcher.Of(colleague);

        await lead.InvitesColleague(Role.Worker);

        await watcher.Hears("/api/members");
    }

    [Fact]
    public async Task A_removed_member_hears_nothing_more_not_even_of_the_removal()
    {
        var (lead, colleague) = await Two();
        await using var watcher = await LiveWatcher.Of(colleague);

        await lead.Delete($"/api/members/{colleague.MembershipId}");

        await HearsNothingMore(watcher, lead);
        watcher.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Signing_out_cuts_the_connection()
    {
        var (lead, colleague) = await Two();
        await using var watcher = await LiveWatcher.Of(colleague);

        await colleague.Post("/api/account/sign-out");

        await HearsNothingMore(watcher, lead);
    }

    [Fact]
    public async Task Ending_one_session_cuts_its_connection_and_no_other()
    {
        var (lead, colleague) = await Two();
        var elsewhere = app.Stranger();
        await elsewhere.Post("/api/account/sign-in", new { email = colleague.Email, password = Scenes.Password });
        await elsewhere.Enters(lead.Slug);
        await using var ended = await LiveWatcher.Of(elsewhere);
        await using var kept = await LiveWatcher.Of(colleague);

        await colleague.Delete("/api/account/sessions");

        await HearsNothingMore(ended, lead);
        await kept.Hears("/api/members");
    }

    [Fact]
    public async Task A_changed_password_cuts_the_connections()
    {
        var (lead, colleague) = await Two();
        await using var watcher = await LiveWatcher.Of(colleague);

        await colleague.Put(
            "/api/account/password",
            new { currentPassword = Scenes.Password, password = "a wholly new password" }
        );

        await HearsNothingMore(watcher, lead);
    }

    [Fact]
    public async Task What_ended_in_another_process_is_found_within_a_minute()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var (lead, colleague) = await Two(own);
        await using var watcher = await LiveWatcher.Of(colleague);
        var now = own.Clock.GetUtcNow();
        await own.Inside(
            null,
            (_, db) =>
                db
                    .Memberships.Where(m => m.Id == colleague.MembershipId)
                    .ExecuteUpdateAsync(set => set.SetProperty(m => m.EndedAt, now))
        );

        own.Clock.Advance(LiveWatch.Interval);

        await HearsNothingMore(watcher, lead);
    }

    [Fact]
    public async Task A_connection_does_not_outlive_the_twelve_hours_of_its_session()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var (_, colleague) = await Two(own);
        await using var watcher = await LiveWatcher.Of(colleague);

        own.Clock.Advance(TimeSpan.FromHours(12) + LiveWatch.Interval);

        await watcher.IsCut();
    }
}
