using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Tests.Access;

public sealed class RemindApiClientsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Coordinators_are_told_a_fortnight_and_a_day_before_and_once_each()
    {
        await using var own = await App.At(Monday);
        var lead = await own.Partnership();
        var worker = await lead.AddsColleague(Role.Worker);
        // Its last day is in 30 days: 23 December.
        await lead.AddsProgram(ApiScopes.ReadReceived);

        var told = new List<int>();
        foreach (var days in new[] { 15, 1, 7, 5, 1, 1, 1 })
        {
            own.Clock.Advance(TimeSpan.FromDays(days));
            await Reminds(own, lead);
            await Reminds(own, lead);
            told.Add(Letters(own, lead));
        }

        told.ShouldBe([0, 1, 1, 1, 2, 2, 2]);
        Letters(own, worker).ShouldBe(0);
        var letter = own.Mail.To(lead.Email).Last(mail => mail.Subject.StartsWith("A program"));
        $"{letter.Subject} {letter.Text}".ShouldNotContain("Case system");
    }

    [Fact]
    public async Task Of_a_program_that_was_ended_nobody_is_told()
    {
        await using var own = await App.At(Monday);
        var lead = await own.Partnership();
        var added = await lead.AddsProgram(ApiScopes.ReadReceived);
        await lead.Delete($"/api/api-clients/{added.ApiClientId}");
        own.Clock.Advance(TimeSpan.FromDays(20));

        await Reminds(own, lead);

        Letters(own, lead).ShouldBe(0);
    }

    [Fact]
    public async Task The_list_says_how_many_days_are_left()
    {
        await using var own = await App.At(Monday);
        var lead = await own.Partnership();
        await lead.AddsProgram(ApiScopes.ReadReceived);

        var left = new List<int?>();
        foreach (var days in new[] { 0, 30, 1 })
        {
            own.Clock.Advance(TimeSpan.FromDays(days));
            await lead.Post("/api/account/sign-in", new { email = lead.Email, password = Scenes.Password });
            left.Add((await lead.Get<ListApiClients.Response>("/api/api-clients")).Items.Single().DaysLeft);
        }

        left.ShouldBe([30, 0, null]);
    }

    private static int Letters(App own, Person person) =>
        own.Mail.To(person.Email).Count(mail => mail.Subject.StartsWith("A program that acts for your organisation"));

    private static async Task Reminds(App own, Person lead)
    {
        await own.Inside(
            lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<RemindApiClients>().Run(CancellationToken.None);
                return true;
            }
        );
        await own.Settled();
    }
}
