using System.Net;
using MediatR;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals.Retention;

public sealed partial class SubjectAccessTests : IAsyncLifetime
{
    private App app = null!;

    // A Wednesday, a month before Christmas Day.
    public async ValueTask InitializeAsync() =>
        app = await App.At(new DateTimeOffset(2026, 11, 25, 9, 30, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task The_clock_stands_until_it_is_sure_who_asks_and_runs_for_a_calendar_month_then()
    {
        var flow = await app.ReferralsFlow();
        var path = await Asks(flow, await flow.Submitted(), "2026-11-02");
        (await flow.Hub.Get<GetAccessRequest.Response>(path)).DueOn.ShouldBeNull();

        await flow.Hub.Post(
            $"{path}/proof",
            new
            {
                version = 1,
                provedOn = "2026-11-25",
                how = "Passport seen",
            }
        );
        // Christmas Day, the Saturday and Sunday after it, and the Monday in lieu of Boxing Day are no working days.
        (await flow.Hub.Get<GetAccessRequest.Response>(path)).DueOn.ShouldBe(new DateOnly(2026, 12, 29));

        await flow.Hub.Post($"{path}/extension", new { version = 2, reason = "Many records in many places." });
        (await flow.Hub.Get<GetAccessRequest.Response>(path)).DueOn.ShouldBe(new DateOnly(2027, 2, 25));
        (
            await flow.Hub.RefusedPost($"{path}/extension", new { version = 3, reason = "Even more of them came." })
        ).Code.ShouldBe("extended-before");
        // Whoever manages the network sees how many there are, and no record.
        foreach (var person in new[] { flow.Worker, flow.Falls, flow.Lead })
            (await person.RefusedGet(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Colleagues_are_reminded_once_in_the_week_before_and_once_on_the_day()
    {
        var flow = await app.ReferralsFlow();
        await Asks(flow, await flow.Submitted(), "2026-11-25", "2026-11-25");
        int Mails(string subject) => app.Mail.To(flow.Hub.Email).Count(mail => mail.Subject == subject);

        foreach (var day in new[] { "2026-12-21", "2026-12-22", "2026-12-23", "2026-12-29", "2026-12-30" })
        {
            app.Clock.SetUtcNow(DateTimeOffset.Parse($"{day}T08:00:00Z"));
            await app.Does<RemindAccessRequests>(flow);
        }

        Mails("Somebody's record is due to them soon").ShouldBe(1);
        Mails("Somebody's record is due to them today").ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_was_changed_after_it_was_read_has_to_be_read_again()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await SaysToVisitors(flow, id, "Large dog in the yard");
        var path = await Asks(flow, id, "2026-11-25", "2026-11-25");
        var read = (await flow.Hub.Get<GetAccessRequest.Response>(path)).Texts;
        await SaysToVisitors(flow, id, "Her nephew Rufus deals");

        await flow.Hub.Post($"{path}/texts", AsTheyAre(1, read));

        (await flow.Hub.RefusedPost($"{path}/release", new { version = 2 })).Code.ShouldBe("texts-not-read");
        var now = (await flow.Hub.Get<GetAccessRequest.Response>(path)).Texts;
        now.Single(text => text.Decision is null).Text.ShouldContain("Rufus");
        await flow.Hub.Post($"{path}/texts", AsTheyAre(2, now));
        await flow.Hub.Post($"{path}/release", new { version = 3 });
    }

    [Fact]
    public async Task A_request_that_waits_for_proof_is_told_of_after_a_fortnight()
    {
        var flow = await app.ReferralsFlow();
        await Asks(flow, await flow.Submitted(), "2026-11-25");
        async Task<int> Tasks() =>
            (await flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks"))
                .Counts.Single(count => count.Kind == ListHubTasks.TaskKind.AccessRequest)
                .Count;
        (await Tasks()).ShouldBe(0);

        foreach (var day in new[] { "2026-12-08", "2026-12-09", "2026-12-10" })
        {
            app.Clock.SetUtcNow(DateTimeOffset.Parse($"{day}T08:00:00Z"));
            await app.Does<RemindAccessRequests>(flow);
        }

        app.Mail.To(flow.Hub.Email)
            .Count(mail => mail.Subject == "Somebody's request for their record waits for proof")
            .ShouldBe(1);
        await flow.Hub.SignsInAgain();
        (await Tasks()).ShouldBe(1);
    }

    private static object AsTheyAre(int version, IEnumerable<GetAccessRequest.TextToRead> texts) =>
        new
        {
            version,
            texts = texts.Select(text => new
            {
                key = text.Key,
                mark = text.Mark,
                isStruckOut = false,
                passages = Array.Empty<string>(),
            }),
        };

    private static async Task<string> Asks(Flow flow, Guid submissionId, string askedOn, string? provedOn = null)
    {
        var opened = await flow.Hub.Post<OpenAccessRequest.Response>(
            $"/api/hub/submissions/{submissionId}/access-requests",
            new
            {
                askedOn,
                identityProvedOn = provedOn,
                identityHow = provedOn is null ? "" : "Passport seen at the office",
            }
        );
        return $"/api/access-requests/{opened.AccessRequestId}";
    }
}
