using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>What was agreed until the referral ends is over with it, to the minute.</summary>
public sealed class ConsentEndTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_service_only_reads_from_the_end_of_the_referral_until_the_person_was_asked_again()
    {
        var flow = await Agreed(endsWithReferral: true);
        var sent = await flow.Sent();
        var (id, toFalls, toFire) = (sent.SubmissionId, sent.ToFalls, sent.ToFire);
        await flow.Falls.Moves(toFalls, "acceptance");
        var open = (await flow.Falls.Receives(toFalls)).Sharing;
        var ended = app.Clock.GetUtcNow();
        await Completes(flow, toFalls);

        var closed = (await flow.Falls.Receives(toFalls)).Sharing;
        (open.IsReadOnly, open.ExpiresAt).ShouldBe((false, new DateTimeOffset(2027, 11, 23, 0, 0, 0, TimeSpan.Zero)));
        (closed.IsReadOnly, closed.ExpiresAt).ShouldBe((true, ended));
        (await flow.Falls.SeesInbox()).Items.Single().IsReadOnly.ShouldBeTrue();
        var mistake = new
        {
            version = (await flow.Falls.Receives(toFalls)).Version,
            note = "Entered for the wrong person.",
        };
        (await flow.Falls.RefusedPost($"/api/inbox/{toFalls}/outcome/taken-back", mistake)).Code.ShouldBe(
            "consent-expired"
        );
        (await flow.Fire.Receives(toFire)).Sharing.IsReadOnly.ShouldBeFalse();

        var address = $"/api/hub/submissions/{id}/referrals/{toFalls}/reopening";
        (await flow.Hub.RefusedPost(address, await Again(flow, id))).Code.ShouldBe("no-consent");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await flow.Renews(id, flow.FallsService, [DataGroup.Contact, DataGroup.Answers, DataGroup.Health]);
        (await flow.Falls.Receives(toFalls)).Sharing.IsReadOnly.ShouldBeTrue();
        await flow.Hub.Post(address, await Again(flow, id));

        (await flow.Falls.Receives(toFalls)).Sharing.IsReadOnly.ShouldBeFalse();
        await flow.Falls.Moves(toFalls, "acceptance");
    }

    [Fact]
    public async Task Agreed_for_twelve_months_it_outlasts_the_referral()
    {
        var flow = await Agreed(endsWithReferral: false);
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await Completes(flow, sent.ToFalls);

        (await flow.Falls.Receives(sent.ToFalls)).Sharing.IsReadOnly.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_taken_back_after_the_end_opens_nothing_again()
    {
        var flow = await Agreed(endsWithReferral: true);
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await Completes(flow, sent.ToFalls);

        await flow.Worker.Post(
            $"/api/submissions/{sent.SubmissionId}/withdrawal",
            new
            {
                serviceId = flow.FallsService,
                group = "Answers",
                how = "Phone",
                note = "",
            }
        );

        var seen = await flow.Falls.Receives(sent.ToFalls);
        seen.Answers.ShouldBeEmpty();
        seen.Sharing.IsReadOnly.ShouldBeTrue();
    }

    private static async Task Completes(Flow flow, Guid toFalls)
    {
        await flow.Falls.Moves(toFalls, "first-contact", new() { ["on"] = "2026-11-23", ["how"] = "Phone" });
        await flow.Falls.Moves(
            toFalls,
            "outcome",
            new()
            {
                ["outcome"] = "HelpedFully",
                ["on"] = "2026-11-23",
                ["note"] = "Rails fitted.",
            }
        );
    }

    private static async Task<object> Again(Flow flow, Guid submissionId) =>
        new { version = await flow.Hub.VersionOf(submissionId), note = "The rails came off again within a week." };

    private async Task<Flow> Agreed(bool endsWithReferral)
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.Put(
            "/api/sharing-rules",
            new
            {
                version = 0,
                months = 12,
                endsWithReferral,
                notice = "www.example.org/privacy",
            }
        );
        return flow;
    }
}
