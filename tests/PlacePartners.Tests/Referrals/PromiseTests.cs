using System.Net;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class PromiseTests(App app)
{
    [Fact]
    public async Task A_stricter_promise_of_the_service_sets_its_clock_and_no_other()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Put($"/api/promises/{flow.FallsService}", Promise(0, answer: 2, contact: null));

        var sent = await flow.Sent();

        // Monday plus two working days; the partnership gives five.
        var due = (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.Referrals.ToDictionary(
            r => r.ReferralId,
            r => r.DueAt
        );
        due[sent.ToFalls].ShouldBe(new DateTimeOffset(2026, 11, 25, 17, 0, 0, TimeSpan.Zero));
        due[sent.ToFire].ShouldBe(new DateTimeOffset(2026, 11, 30, 17, 0, 0, TimeSpan.Zero));
        var told = await flow.Worker.Get<ListPromises.Response>("/api/promises");
        var falls = told.Services.Single(s => s.ServiceId == flow.FallsService);
        (falls.AnswerDays, falls.ContactDays, falls.ExpectedDays, falls.MayChange).ShouldBe((2, null, null, false));
    }

    [Fact]
    public async Task A_partnership_that_becomes_stricter_wins()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Put($"/api/promises/{flow.FallsService}", Promise(0, answer: 4, contact: 8));
        await flow.Lead.Put(
            "/api/clocks/Respond",
            new
            {
                version = 0,
                days = 3,
                urgentDays = 1,
                urgentHours = 0,
            }
        );

        var sent = await flow.Sent();

        var due = (await flow.Falls.SeesInbox()).Items.Single(i => i.ReferralId == sent.ToFalls).DueAt;
        due.ShouldBe(new DateTimeOffset(2026, 11, 26, 17, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Nobody_promises_more_time_than_the_partnership_gives_nor_for_another()
    {
        var flow = await app.ReferralsFlow();

        var late = await flow.Falls.Refused(
            HttpMethod.Put,
            $"/api/promises/{flow.FallsService}",
            Promise(0, answer: 6, contact: 1)
        );
        var others = await flow.Fire.Refused(
            HttpMethod.Put,
            $"/api/promises/{flow.FallsService}",
            Promise(0, answer: 2, contact: 1)
        );

        late.Errors!.ShouldContainKey("answerDays");
        others.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_who_promise_at_once_do_not_overwrite_each_other()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Put($"/api/promises/{flow.FallsService}", Promise(0, answer: 2, contact: null));

        var stale = await flow.Falls.Refused(
            HttpMethod.Put,
            $"/api/promises/{flow.FallsService}",
            Promise(0, answer: 3, contact: null)
        );

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Whoever_refers_reads_the_promise_before_anything_is_sent()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Put($"/api/promises/{flow.FallsService}", Promise(0, answer: 2, contact: 4));

        var proposed = await flow.Worker.Proposes(("Q05", Reply.Yes));
        var open = await flow.Hub.Get<ListOpenServices.Response>("/api/hub/services");

        var offered = proposed.Services.Single(s => s.ServiceId == flow.FallsService);
        (offered.Availability.PromisedAnswerDays, offered.Availability.PromisedContactDays).ShouldBe((2, 4));
        open.Items.Single(s => s.ServiceId == flow.FallsService).Availability.PromisedAnswerDays.ShouldBe(2);
        open.Items.Single(s => s.ServiceId == flow.FireService).Availability.PromisedAnswerDays.ShouldBeNull();
    }

    [Fact]
    public void A_time_is_kept_or_not_by_the_promise_that_held_when_it_began()
    {
        var (monday, thursday) = (At(23), At(26));
        var (service, organisation) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var before = new Timetable(Division.EnglandAndWales, [], []);
        var promise = ServicePromise.Of(service);
        promise.Promise(answerDays: 2, contactDays: null, before);
        var after = new Timetable(Division.EnglandAndWales, [], [], [promise]);
        Clock Began(Timetable timetable) =>
            Clock.Start(
                ClockKind.Respond,
                new ClockSubject(Guid.CreateVersion7(), false, Guid.CreateVersion7(), service, organisation),
                timetable,
                monday
            );
        var (first, second) = (Began(before), Began(after));

        first.Stop(after, thursday);
        second.Stop(before, thursday);

        (first.TakenDays, first.WasMet).ShouldBe((3, true));
        (second.TakenDays, second.WasMet).ShouldBe((3, false));
    }

    [Fact]
    public async Task How_well_a_service_keeps_its_times_is_told_from_ten_on()
    {
        var flow = await app.ReferralsFlow();
        await flow.Falls.Put($"/api/promises/{flow.FallsService}", Promise(0, answer: 2, contact: null));
        for (var n = 0; n < 9; n++)
            await flow.Falls.Moves((await flow.Sent()).ToFalls, "acceptance");
        var few = await Kept();

        await flow.Falls.Moves((await flow.Sent()).ToFalls, "acceptance");

        few.ShouldBeNull();
        (await Kept()).ShouldBe(new PromiseKept(100, 0, 0));

        async Task<PromiseKept?> Kept() =>
            (await flow.Worker.Get<ListPromises.Response>("/api/promises"))
                .Services.Single(s => s.ServiceId == flow.FallsService)
                .AnswersKept;
    }

    private static DateTimeOffset At(int day) => new(2026, 11, day, 10, 0, 0, TimeSpan.Zero);

    private static object Promise(int version, int? answer, int? contact) =>
        new
        {
            version,
            answerDays = answer,
            contactDays = contact,
        };
}
