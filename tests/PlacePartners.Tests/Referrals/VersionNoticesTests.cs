using PlacePartners.Notifications;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>Whoever may approve a version hears that it waits; whoever wrote it hears what became of it.</summary>
public sealed class VersionNoticesTests(App app)
{
    private DateOnly Today => UkTime.Today(app.Clock);

    [Fact]
    public async Task Who_may_approve_a_routing_hears_of_it_once_it_is_tried_and_its_maker_of_the_approval()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.DraftsRouting("falls", "First", Route(flow.FallsService));
        var untried = await Heard(flow.Hub);

        await flow.Lead.TriesRouting(number);
        await flow.Lead.TriesRouting(number);
        var waits = await Heard(flow.Hub);
        await flow.Hub.Post($"{RuleSetScenes.Sets}/{number}/approval", await flow.Hub.RoutingApproval(number, Today));

        untried.ShouldBeEmpty();
        waits.ShouldBe([("A version of the routing waits for approval", $"/routing/versions/{number}")]);
        (await Heard(flow.Lead)).ShouldBe([
            ("Your version of the routing was approved", $"/routing/versions/{number}"),
        ]);
        (await Heard(flow.Worker)).ShouldBeEmpty();
        (await Heard(flow.Hub)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_sent_back_is_told_to_its_maker_and_waits_again_after_the_next_trial()
    {
        var flow = await app.ReferralsFlow();
        var number = await flow.Lead.DraftsRouting("falls", "First", Route(flow.FallsService));
        await flow.Lead.TriesRouting(number);

        await flow.Hub.Post(
            $"{RuleSetScenes.Sets}/{number}/return",
            await flow.Hub.RoutingReason(number, "The clinic is full until spring.")
        );
        await flow.Lead.ArrangesNeed(number, "falls", "All", Route(flow.FallsService));
        await flow.Lead.TriesRouting(number);

        (await Heard(flow.Lead)).ShouldBe([
            ("Your version of the routing was sent back", $"/routing/versions/{number}"),
        ]);
        (await Heard(flow.Hub)).Count.ShouldBe(2);
        app.Mail.To(flow.Hub.Email).ShouldAllBe(mail => !mail.Text.Contains("spring"));
    }

    [Fact]
    public async Task New_words_to_read_out_wait_as_soon_as_they_are_written()
    {
        var flow = await app.ReferralsFlow();

        var number = await flow.Lead.DraftsWording();
        await flow.Hub.ApprovesWording(number, Today);

        (await Heard(flow.Hub)).ShouldBe([("New words to read out wait for approval", "/checklist/wordings")]);
        (await Heard(flow.Lead)).ShouldBe([("Your words to read out were approved", "/checklist/wordings")]);
    }

    [Fact]
    public async Task A_version_of_the_checklist_that_was_tried_waits_too()
    {
        var flow = await app.ReferralsFlow();

        var number = await flow.Lead.MakesLive(flow.Hub, Today, question => question);

        (await Heard(flow.Hub)).ShouldBe([
            ("A version of the checklist waits for approval", $"/checklist/versions/{number}"),
        ]);
        (await Heard(flow.Lead)).ShouldBe([
            ("Your version of the checklist was approved", $"/checklist/versions/{number}"),
        ]);
    }

    [Fact]
    public async Task The_mail_goes_as_each_chose()
    {
        var flow = await app.ReferralsFlow();
        await flow.Hub.Put("/api/notices/choice", new { version = 0, pace = "Never" });
        var before = app.Mail.To(flow.Hub.Email).Count;

        await flow.Lead.DraftsWording();
        await app.Settled();

        (await Heard(flow.Hub)).ShouldHaveSingleItem();
        app.Mail.To(flow.Hub.Email).Count.ShouldBe(before);
    }

    private static object Route(Guid serviceId) => new { serviceId, isInUse = true };

    private static async Task<List<(string Title, string Link)>> Heard(Person person) =>
        [
            .. (await person.Get<ListNotices.Response>("/api/notices"))
                .Items.Select(notice => (notice.Title, notice.Link))
                .Where(notice =>
                    notice.Link.Contains("/versions/") || notice.Link.EndsWith("/wordings", StringComparison.Ordinal)
                ),
        ];
}
