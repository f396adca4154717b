using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>How long a link, a code and an open page last, and what a reminder brings.</summary>
public sealed class LinkTimesTests
{
    [Fact]
    public async Task A_code_and_a_link_are_over_when_their_time_is()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var outside = await (await own.ReferralsFlow()).WithMailbox();
        var secret = outside.Secret;
        await outside.Volunteer.Post("/api/account/referral-links/code", new { secret });
        await own.Settled();

        own.Clock.Advance(TimeSpan.FromMinutes(16));
        var late = await outside.Volunteer.RefusedPost(
            "/api/account/referral-links/entry",
            LinkScenes.Typed(secret, outside.Code)
        );
        var page = await outside.Enters();
        own.Clock.Advance(TimeSpan.FromMinutes(31));
        var body = LinkScenes.Answer("Accepted", new { takenBy = "Kim Carer" });
        (body["pass"], body["version"]) = (page.Pass, page.Referral!.Version);
        var over = await outside.Volunteer.RefusedPost("/api/account/referral-links/answer", body);
        // Ten working days after Monday the 23rd end on Monday the 7th at 17:00.
        own.Clock.Advance(new DateTimeOffset(2026, 12, 7, 16, 59, 0, TimeSpan.Zero) - own.Clock.GetUtcNow());
        await outside.Volunteer.Post<OpenLink.Response>("/api/account/referral-links/opening", new { secret });
        own.Clock.Advance(TimeSpan.FromMinutes(1));
        var ended = await outside.Volunteer.RefusedPost("/api/account/referral-links/opening", new { secret });

        late.Errors!.Keys.ShouldBe(["code"]);
        (over.Code, ended.Code).ShouldBe(("link-unknown", "link-unknown"));
    }

    [Fact]
    public async Task A_reminder_brings_the_mailbox_its_link_again()
    {
        await using var own = await App.At(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var outside = await (await own.ReferralsFlow()).WithMailbox();
        var first = outside.Secret;

        own.Clock.Advance(TimeSpan.FromDays(4));
        await own.Inside(
            outside.Flow.Lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<RunOutClocks>().Run(TestContext.Current.CancellationToken);
                return 0;
            }
        );
        await own.Settled();

        own.Mail.To(outside.Mailbox)
            .Select(mail => mail.Subject)
            .ShouldBe(["A new referral is waiting for you", "A referral is waiting for you"]);
        outside.Secret.ShouldNotBe(first);
    }
}
