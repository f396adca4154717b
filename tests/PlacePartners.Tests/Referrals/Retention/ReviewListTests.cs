using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Walls;

namespace PlacePartners.Tests.Referrals.Retention;

public sealed class ReviewListTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(RecordKind.InitialContact, "2026-11-23", "2028-11-23")]
    [InlineData(RecordKind.Referral, "2026-11-23", "2032-11-23")]
    [InlineData(RecordKind.Referral, "2024-02-29", "2030-02-28")]
    [InlineData(RecordKind.CareRecord, "2026-11-23", "2034-11-23")]
    [InlineData(RecordKind.Concern, "2026-11-23", "2034-11-23")]
    [InlineData(RecordKind.Complaint, "2026-11-23", "2032-11-23")]
    [InlineData(RecordKind.Permissions, "2032-11-23", "2033-11-23")]
    [InlineData(RecordKind.Card, "2026-08-31", "2027-08-31")]
    public void Each_kind_is_kept_for_its_time(RecordKind kind, string ended, string due) =>
        KeptFor.Default(kind).After(DateOnly.Parse(ended)).ShouldBe(DateOnly.Parse(due));

    [Fact]
    public async Task A_record_with_an_open_support_plan_has_not_ended()
    {
        var flow = await app.ReferralsFlow();
        var (planned, plain) = (await flow.CameToNothing(), await flow.CameToNothing());
        await flow.Hub.OpensPlanAtHub(planned.SubmissionId);

        var due = await app.Night(flow, new DateOnly(2040, 1, 2));

        due.ShouldContain((RecordKind.Referral, plain.SubmissionId));
        due.ShouldNotContain((RecordKind.Referral, planned.SubmissionId));
    }

    [Fact]
    public async Task A_record_comes_to_the_list_on_its_day_and_not_before()
    {
        var flow = await app.ReferralsFlow();
        await BecomesStatutory(flow.Fire);
        var never = await flow.Submitted();
        var nothing = await flow.CameToNothing();
        await flow.Worker.PrintsCard(nothing.SubmissionId);
        var helped = await flow.Sent();
        await flow.Fire.Moves(helped.ToFire, "acceptance");
        var contact = new Dictionary<string, object> { ["on"] = Today, ["how"] = "Visit" };
        await flow.Fire.Moves(helped.ToFire, "first-contact", contact);
        await flow.Fire.Moves(
            helped.ToFire,
            "outcome",
            new()
            {
                ["outcome"] = "HelpedFully",
                ["on"] = Today,
                ["note"] = "",
            }
        );
        await flow.Falls.Declines(helped.ToFalls);
        var open = await flow.Sent();
        await app.Settled();

        var (card, contactOnly, referral, care) = (
            (RecordKind.Card, nothing.SubmissionId),
            (RecordKind.InitialContact, never),
            (RecordKind.Referral, nothing.SubmissionId),
            (RecordKind.CareRecord, helped.SubmissionId)
        );
        (await app.Night(flow, new(2027, 11, 22))).ShouldBeEmpty();
        (await app.Night(flow, new(2027, 11, 23))).ShouldBe([card]);
        (await app.Night(flow, new(2028, 11, 22))).ShouldBe([card]);
        (await app.Night(flow, new(2028, 11, 23))).ShouldBe([contactOnly, card]);
        (await app.Night(flow, new(2032, 11, 22))).ShouldBe([contactOnly, card]);
        (await app.Night(flow, new(2032, 11, 23))).ShouldBe([contactOnly, referral]);
        (await app.Night(flow, new(2034, 11, 22))).ShouldBe([contactOnly, referral]);
        var last = await app.Night(flow, new(2034, 11, 23));
        last.ShouldBe([contactOnly, referral, care]);
        last.ShouldNotContain(due => due.SubjectId == open.SubmissionId);
    }

    [Fact]
    public async Task A_legal_hold_stops_every_timer_erasure_and_destruction_until_it_is_lifted()
    {
        var flow = await app.ReferralsFlow();
        var second = await flow.SecondHub();
        var sent = await flow.CameToNothing();
        await flow.Lead.Keeps(RecordKind.Referral, 1, PeriodUnit.Days);
        await app.Night(flow, new(2026, 11, 24));
        await flow.Hub.SignsInAgain();
        await second.SignsInAgain();
        var row = (await flow.Hub.SeesDue()).Items.ShouldHaveSingleItem();
        await flow.Hub.WantsDestroyed(row);
        var wanted = (await second.SeesDue("?state=ToConfirm")).Items.Single();

        var holdId = await flow.Hub.PutsOnHold(sent.SubmissionId);

        (
            await second.RefusedPost("/api/retention/destructions", new { records = RetentionScenes.Read(wanted) })
        ).Code.ShouldBe("on-legal-hold");
        var erasure = new { version = await flow.Hub.VersionOf(sent.SubmissionId), reason = "AskedByPerson" };
        (await flow.Hub.RefusedPost($"/api/hub/submissions/{sent.SubmissionId}/erasure", erasure)).Code.ShouldBe(
            "on-legal-hold"
        );
        (await second.SeesDue("?state=ToConfirm")).Items.ShouldBeEmpty();
        await flow.Worker.SignsInAgain();
        await flow.Falls.SignsInAgain();
        foreach (var person in new[] { flow.Worker, flow.Falls })
            (await person.RefusedGet("/api/legal-holds")).Status.ShouldBe(HttpStatusCode.Forbidden);

        var hold = (await flow.Hub.Get<ListHolds.Response>("/api/legal-holds")).Items.ShouldHaveSingleItem();
        await flow.Hub.Post(
            $"/api/legal-holds/{holdId}/lifting",
            new { version = hold.Version, reason = "The inquest is over." }
        );
        wanted = (await second.SeesDue("?state=ToConfirm")).Items.Single();
        await second.Post("/api/retention/destructions", new { records = RetentionScenes.Read(wanted) });
    }

    [Fact]
    public async Task What_was_put_on_hold_after_two_people_agreed_is_not_destroyed()
    {
        var flow = await app.ReferralsFlow();
        var second = await flow.SecondHub();
        var sent = await flow.CameToNothing();
        await flow.Lead.Keeps(RecordKind.Referral, 1, PeriodUnit.Days);
        await app.Night(flow, new(2026, 11, 24));
        await flow.Hub.SignsInAgain();
        await second.SignsInAgain();
        await flow.Hub.WantsDestroyed((await flow.Hub.SeesDue()).Items.Single());
        var wanted = (await second.SeesDue("?state=ToConfirm")).Items.Single();
        await second.Post("/api/retention/destructions", new { records = RetentionScenes.Read(wanted) });
        await flow.Hub.PutsOnHold(sent.SubmissionId);

        await app.Does<DestroyRecords>(flow);

        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.PersonErasedAt.ShouldBeNull();
        (await flow.Hub.SeesDue()).Certificates.Single().Certificate.ShouldBe("None");
    }

    [Fact]
    public async Task What_is_kept_for_a_reason_comes_back_on_its_day()
    {
        var flow = await app.ReferralsFlow();
        await flow.CameToNothing();
        await flow.Lead.Keeps(RecordKind.Referral, 1, PeriodUnit.Days);
        await app.Night(flow, new(2026, 11, 24));
        await flow.Hub.SignsInAgain();
        var row = (await flow.Hub.SeesDue()).Items.Single();

        var short1 = RetentionScenes.Decision(row, "Keep", "No.", "2027-01-10");
        (await flow.Hub.RefusedPost("/api/retention/decisions", short1)).Errors!.ShouldContainKey("reason");
        await flow.Hub.Post(
            "/api/retention/decisions",
            RetentionScenes.Decision(row, "Keep", "A complaint is being looked into.", "2027-01-10")
        );

        (await app.Night(flow, new(2027, 1, 9))).ShouldBeEmpty();
        (await app.Night(flow, new(2027, 1, 10))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_concern_is_reviewed_by_the_safeguarding_leads_of_its_organisation_and_stands_in_no_other_list()
    {
        var flow = await app.ReferralsFlow();
        var keeper = await flow.Falls.AddsColleague(Role.SafeguardingLead);
        var other = await flow.Fire.AddsColleague(Role.SafeguardingLead);
        await flow.Falls.Post(
            "/api/concerns",
            new
            {
                about = "Bilberry Hush",
                facts = "A bruise on the left arm.",
                opinion = "",
                wishes = "",
            }
        );
        var concernId = (await keeper.Get<ListConcerns.Response>("/api/concerns")).Items.Single().ConcernId;
        var path = $"/api/concerns/{concernId}";
        await keeper.Post(
            $"{path}/report",
            new
            {
                version = await keeper.VersionAt(path),
                to = "Adult social care",
                reference = "AS-1",
            }
        );
        await keeper.Post($"{path}/decision", new { version = await keeper.VersionAt(path), decision = "No enquiry." });
        await flow.Lead.Keeps(RecordKind.Concern, 1, PeriodUnit.Days);

        (await app.Night(flow, new(2026, 11, 24))).ShouldBe([(RecordKind.Concern, concernId)]);

        foreach (var person in new[] { keeper, other, flow.Hub, flow.Lead })
            await person.SignsInAgain();
        (await keeper.SeesDue()).Items.Single().SubjectId.ShouldBe(concernId);
        foreach (var person in new[] { other, flow.Hub, flow.Lead })
        {
            var seen = await person.SeesDue();
            (seen.Items.Count, seen.Waiting.ToReview).ShouldBe((0, 0));
        }
    }

    [Fact]
    public async Task A_no_at_the_door_leaves_a_count_and_nothing_else()
    {
        var flow = await app.ReferralsFlow();
        var before = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<PlacePartners.Referrals.Person>().CountAsync()
        );
        var key = Guid.CreateVersion7();

        await flow.Worker.Post("/api/said-no", new { clientKey = key });
        await flow.Worker.Post("/api/said-no", new { clientKey = key });
        await flow.Worker.Post("/api/said-no", new { clientKey = Guid.CreateVersion7() });

        (await flow.Lead.Get<GetRetention.Response>("/api/retention")).SaidNo.ShouldBe(2);
        (
            await app.Inside(flow.Lead.PartnershipId, (_, db) => db.Set<PlacePartners.Referrals.Person>().CountAsync())
        ).ShouldBe(before);
        typeof(SaidNo)
            .GetProperties()
            .Select(property => property.Name)
            .ShouldBe(["ClientKey", "OrganisationId", "On", "TenantId", "Id"], ignoreOrder: true);
    }

    private static async Task BecomesStatutory(Person coordinator) =>
        await coordinator.Put(
            "/api/organisation",
            new
            {
                name = Scenes.Unique("Fire Brigade"),
                sector = "Statutory",
                description = "Puts out fires.",
                phone = "020 7946 0003",
                email = "fire@example.org",
                website = "https://example.org",
                version = await coordinator.VersionAt("/api/organisation"),
            }
        );
}
