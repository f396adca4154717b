using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Notifications;

namespace PlacePartners.Tests.Notifications;

public sealed class ListNoticesTests(App app)
{
    private Task<int> Tell(Person person, string key, bool byEmail = false) =>
        app.Inside(
            person.PartnershipId,
            async (services, db) =>
            {
                var notice = new Notify(
                    key,
                    [person.MembershipId],
                    $"About {key}",
                    "It is due.",
                    "/milestones",
                    byEmail
                );
                await services.GetRequiredService<IMediator>().Send(notice);
                return await db.SaveChangesAsync();
            }
        );

    [Fact]
    public async Task A_notice_is_shown_counted_and_read_once()
    {
        var lead = await app.Partnership();
        await Tell(lead, "one");
        await Tell(lead, "two");
        await Tell(lead, "two");

        var before = await lead.Get<ListNotices.Response>("/api/notices");
        await lead.Post($"/api/notices/{before.Items[0].NoticeId}/reading");
        var unread = await lead.Get<ListNotices.Response>("/api/notices?unread=true");

        before.Items.Select(notice => notice.Title).ShouldBe(["About one", "About two"], ignoreOrder: true);
        before.Unread.ShouldBe(2);
        unread.Items.ShouldHaveSingleItem();
        (await lead.Get<GetMe.Response>("/api/me")).UnreadNotices.ShouldBe(1);
    }

    [Fact]
    public async Task All_are_read_at_once()
    {
        var lead = await app.Partnership();
        await Tell(lead, "one");
        await Tell(lead, "two");

        await lead.Post("/api/notices/reading");

        (await lead.Get<ListNotices.Response>("/api/notices")).Unread.ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_sees_or_reads_anothers_notice()
    {
        var lead = await app.Partnership();
        var colleague = await lead.Welcomes(Role.Worker);
        await Tell(lead, "one");
        var notice = (await lead.Get<ListNotices.Response>("/api/notices")).Items.Single(n => n.Title == "About one");

        var problem = await colleague.RefusedPost($"/api/notices/{notice.NoticeId}/reading");

        problem.Code.ShouldBe("not-found");
        (await colleague.Get<ListNotices.Response>("/api/notices")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var lead = await app.Partnership();
        for (var i = 0; i < 3; i++)
            await Tell(lead, $"notice-{i}");

        var first = await lead.Get<ListNotices.Response>("/api/notices?take=2");
        var rest = await lead.Get<ListNotices.Response>($"/api/notices?take=2&after={first.Next}");

        first.Items.Concat(rest.Items).Select(notice => notice.NoticeId).Distinct().Count().ShouldBe(3);
        rest.Next.ShouldBeNull();
    }

    [Fact]
    public async Task By_email_when_asked_with_a_link_into_the_partnership()
    {
        var lead = await app.Partnership();

        await Tell(lead, "one", byEmail: true);

        await app.Settled();
        app.Mail.To(lead.Email)[^1].Text.ShouldContain($"/p/{lead.Slug}/milestones");
    }
}
