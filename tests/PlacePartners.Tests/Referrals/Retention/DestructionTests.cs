using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Retention;

/// <summary>Values are planted wherever something can be written about a person. Once destroyed, none is left in any table.</summary>
public sealed partial class DestructionTests : IAsyncLifetime
{
    private App app = null!;

    private static readonly string[] Planted =
    [
        "Zorilla",
        "Quagga",
        "Numbat Street",
        "020 7946 0777",
        "zorilla@example.org",
        "Whisper twice",
        "Wombatese",
        "fell on the landing",
        "cannot help this one",
        "Large wolfhound",
        "next door told us",
        "an inquest begins",
        "an inquest ended",
        "has to go by now",
        "walk to the lido",
        "lido is shut",
    ];

    public async ValueTask InitializeAsync() =>
        app = await App.At(new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task One_record_that_cannot_be_destroyed_goes_back_with_the_reason_and_the_others_go_on()
    {
        var flow = await app.ReferralsFlow();
        var second = await flow.SecondHub();
        var (bad, good) = (await flow.CameToNothing(), await flow.CameToNothing());
        await flow.Lead.Keeps(RecordKind.Referral, 1, PeriodUnit.Days);
        await app.Night(flow, new(2026, 11, 24));
        await flow.Hub.SignsInAgain();
        await second.SignsInAgain();
        foreach (var row in (await flow.Hub.SeesDue()).Items)
            await flow.Hub.WantsDestroyed(row);
        var wanted = (await second.SeesDue("?state=ToConfirm")).Items;
        await second.Post(
            "/api/retention/destructions",
            new { records = wanted.SelectMany(row => RetentionScenes.Read(row)) }
        );
        await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) =>
                db.Set<DueRecord>()
                    .Where(d => d.SubjectId == bad.SubmissionId)
                    .ExecuteUpdateAsync(set => set.SetProperty(d => d.SubjectId, Guid.Empty))
        );

        await app.Does<DestroyRecords>(flow);

        (await flow.Hub.SeesInHub(good.SubmissionId)).Submission.PersonErasedAt.ShouldNotBeNull();
        var list = await second.SeesDue();
        list.Items.ShouldHaveSingleItem().Reason.ShouldBe("The product could not do it. Try once more.");
        var certificate = list.Certificates.Single();
        (certificate.Done, certificate.Certificate).ShouldBe((2, "Referral 1"));
    }

    [Fact]
    public async Task A_second_card_of_one_checklist_comes_to_the_list_again()
    {
        var flow = await app.ReferralsFlow();
        var second = await flow.SecondHub();
        var nothing = await flow.CameToNothing();
        await flow.Worker.PrintsCard(nothing.SubmissionId);
        await flow.Lead.Keeps(RecordKind.Card, 1, PeriodUnit.Days);
        await app.Night(flow, new(2026, 11, 24));
        await flow.Hub.SignsInAgain();
        await second.SignsInAgain();
        await app.Destroys(flow, second);
        await flow.Worker.SignsInAgain();
        await flow.Worker.PrintsCard(nothing.SubmissionId);

        (await app.Night(flow, new(2026, 11, 27))).ShouldBe([(RecordKind.Card, nothing.SubmissionId)]);
    }

    [Fact]
    public async Task Nobody_is_found_due_while_a_plan_goes_on_and_then_from_the_day_on_which_it_ended()
    {
        var flow = await app.ReferralsFlow();
        var nothing = await flow.CameToNothing();
        var plan = await flow.Hub.OpensPlanAtHub(nothing.SubmissionId);
        await flow.Lead.Keeps(RecordKind.Referral, 2, PeriodUnit.Days);

        (await app.Night(flow, new(2026, 11, 30))).ShouldBeEmpty();
        await flow.Hub.SignsInAgain();
        await flow.Hub.Post(
            $"{PlanScenes.At(plan)}/closing",
            new
            {
                version = (await flow.Hub.SeesPlan(plan)).Version,
                reason = "AimsMet",
                note = "",
            }
        );
        (await app.Night(flow, new(2026, 12, 1))).ShouldBeEmpty();
        (await app.Night(flow, new(2026, 12, 2))).ShouldBe([(RecordKind.Referral, nothing.SubmissionId)]);
    }

    [Fact]
    public async Task Of_a_hold_and_an_erasure_at_the_same_moment_one_has_to_look_again()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.CameToNothing();
        var version = await flow.Hub.VersionOf(sent.SubmissionId);

        await flow.Hub.PutsOnHold(sent.SubmissionId);

        (await flow.Hub.VersionOf(sent.SubmissionId)).ShouldBeGreaterThan(version);
        (
            await flow.Hub.RefusedPost(
                $"/api/hub/submissions/{sent.SubmissionId}/erasure",
                new { version, reason = "AskedByPerson" }
            )
        ).Code.ShouldBe("stale");
    }

    [Fact]
    public async Task A_file_of_somebody_under_a_legal_hold_stays()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.CameToNothing();
        var file = await flow.Worker.Attaches(sent.SubmissionId);
        await flow.Hub.PutsOnHold(sent.SubmissionId);

        foreach (var person in new[] { flow.Worker, flow.Hub })
            (await person.Refused(HttpMethod.Delete, $"/api/attachments/{file}?version=1")).Code.ShouldBe(
                "on-legal-hold"
            );

        (await flow.Worker.SeesFiles(sent.SubmissionId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Concerns_on_the_review_list_go_with_an_organisation_that_became_part_of_another()
    {
        var record = DueRecord.List(
            new(
                RecordKind.Concern,
                Guid.CreateVersion7(),
                Guid.CreateVersion7(),
                Guid.CreateVersion7(),
                "",
                new(2018, 1, 1),
                new(2026, 1, 1)
            ),
            app.Clock.GetUtcNow()
        );
        var flow = await app.ReferralsFlow();
        var (from, to) = (record.OrganisationId!.Value, flow.Fire.OrganisationId);
        await app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
            {
                db.Add(record);
                await db.SaveChangesAsync();
                await new WhenOrganisationMerged(db).Handle(new(from, to), TestContext.Current.CancellationToken);
                return 0;
            }
        );

        var moved = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<DueRecord>().SingleAsync(d => d.Id == record.Id)
        );
        moved.OrganisationId.ShouldBe(to);
    }

    private Task<IReadOnlyList<ReferralFact>> Facts(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            (services, _) =>
                services
                    .GetRequiredService<IMediator>()
                    .Send(new GetReferralFacts(new(2026, 1, 1), new(2027, 1, 1), IsBetween: true))
        );
}
