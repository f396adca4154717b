using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Live;

namespace PlacePartners.Tests.Access;

public sealed class LastDayTests(App app)
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    private static async Task<int> VersionOf(Person lead, Guid membershipId) =>
        (await lead.Get<ListMembers.Response>("/api/members"))
            .Items.Single(item => item.MembershipId == membershipId)
            .Version;

    private static async Task Ends(Person lead, Person colleague, DateOnly? lastDay) =>
        await lead.Put(
            $"/api/members/{colleague.MembershipId}/last-day",
            new { lastDay, version = await VersionOf(lead, colleague.MembershipId) }
        );

    private static Task SignsIn(Person person) =>
        person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });

    private static Task Reminds(App own, Person lead) =>
        own.Inside(
            lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<RemindLastDays>().Run(CancellationToken.None);
                return true;
            }
        );

    [Fact]
    public async Task From_the_day_after_the_last_one_a_person_is_out_and_their_connection_is_cut()
    {
        await using var own = await App.At(Monday.AddHours(14));
        var lead = await own.Partnership();
        var volunteer = await lead.AddsColleague(Role.Worker);
        await Ends(lead, volunteer, new DateOnly(2026, 11, 23));
        await volunteer.Get<GetMe.Response>("/api/me");
        await using var watcher = await LiveWatcher.Of(volunteer);

        own.Clock.Advance(TimeSpan.FromMinutes(45));

        (await volunteer.RefusedGet("/api/me")).Status.ShouldBe(HttpStatusCode.NotFound);
        own.Clock.Advance(LiveWatch.Interval);
        await watcher.IsCut();
    }

    [Fact]
    public async Task A_membership_that_ran_out_stays_in_the_list_and_can_be_renewed()
    {
        await using var own = await App.At(Monday);
        var lead = await own.Partnership();
        var volunteer = await lead.AddsColleague(Role.Worker);
        await Ends(lead, volunteer, new DateOnly(2026, 11, 24));
        own.Clock.Advance(TimeSpan.FromDays(3));
        await SignsIn(lead);
        await SignsIn(volunteer);
        (await volunteer.RefusedGet("/api/me")).Status.ShouldBe(HttpStatusCode.NotFound);
        var listed = await lead.Get<ListMembers.Response>("/api/members");
        listed.Items.Single(item => item.MembershipId == volunteer.MembershipId).HasRunOut.ShouldBeTrue();

        await Ends(lead, volunteer, new DateOnly(2026, 12, 24));

        (await volunteer.Get<GetMe.Response>("/api/me")).Roles.ShouldBe([Role.Worker]);
    }

    [Fact]
    public async Task An_invitation_brings_its_last_day_with_it()
    {
        var lead = await app.Partnership();
        var email = $"{Scenes.Unique("volunteer")}@example.org";
        await lead.Post(
            "/api/members/invitations",
            new
            {
                email,
                roles = new[] { Role.Worker },
                lastDay = "2027-03-31",
            }
        );

        var volunteer = await app.AcceptsInvitation(email, lead.Slug);

        var listed = await lead.Get<ListMembers.Response>("/api/members");
        listed
            .Items.Single(item => item.MembershipId == volunteer.MembershipId)
            .LastDay.ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Fact]
    public async Task A_fortnight_before_the_person_and_their_coordinator_are_reminded_once()
    {
        await using var own = await App.At(Monday);
        var lead = await own.Partnership();
        var volunteer = await lead.AddsColleague(Role.Worker);
        await Ends(lead, volunteer, new DateOnly(2026, 12, 8));
        await Reminds(own, lead);
        await own.Settled();
        own.Mail.To(volunteer.Email).ShouldNotContain(mail => mail.Subject.StartsWith("Your access ends"));
        own.Clock.Advance(TimeSpan.FromDays(1));

        await Reminds(own, lead);
        await Reminds(own, lead);
        await own.Settled();

        own.Mail.To(volunteer.Email).Count(mail => mail.Subject.StartsWith("Your access ends after 8")).ShouldBe(1);
        own.Mail.To(lead.Email).Count(mail => mail.Subject.StartsWith("The access of Ines Invited")).ShouldBe(1);
    }

    [Fact]
    public async Task The_only_manager_gets_no_last_day_and_nobody_sets_their_own()
    {
        var lead = await app.Partnership();
        var second = await lead.AddsColleague(Role.PartnershipManager);
        await Ends(lead, second, new DateOnly(2027, 3, 31));

        var own = await lead.Refused(
            HttpMethod.Put,
            $"/api/members/{lead.MembershipId}/last-day",
            new { lastDay = "2027-03-31", version = await VersionOf(lead, lead.MembershipId) }
        );
        var last = await second.Refused(
            HttpMethod.Put,
            $"/api/members/{lead.MembershipId}/last-day",
            new { lastDay = "2027-03-31", version = await VersionOf(lead, lead.MembershipId) }
        );

        own.Errors!.ShouldContainKey("lastDay");
        last.Code.ShouldBe("last-manager");
    }
}
