using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

/// <summary>What is shared without somebody's knowledge stays so, whatever happens to it and beside it.</summary>
public sealed class OverrideLeaksTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_later_yes_for_the_same_service_unmasks_nothing()
    {
        var flow = await app.ReferralsFlow();
        var (id, untold) = await flow.Undecided();
        await flow.Overrides(id, untold);
        await flow.Hub.Sends(id, untold);
        await app.Settled();
        await flow.Falls.Declines(untold);
        await flow.Hub.Confirms(id);
        var agreed = await flow.Adds(id, flow.FallsService, "Yes");

        var card = await flow.Worker.PrintsCard(id);
        var page = (await app.Stranger().OpensCard(card)).Page;
        await flow.Hub.Withdraws(id, flow.FallsService);
        var receipt = await flow.Worker.Get<GetWithdrawalReceipt.Response>($"/api/submissions/{id}/withdrawal-receipt");

        page.Lines.Select(line => line.ReferralId).ShouldContain(agreed);
        page.Lines.Select(line => line.ReferralId).ShouldNotContain(untold);
        receipt.Effects.Select(effect => effect.ReferralId).ShouldBe([agreed]);
        var seen = (await flow.Hub.SeesInHub(id)).Submission.Referrals.Single(r => r.ReferralId == untold);
        (seen.IsWithoutConsent, seen.IsKeptFromPerson).ShouldBe((true, true));
        (await Pack(flow, id)).ShouldNotContain("override");
    }

    [Fact]
    public async Task Refused_before_it_was_sent_it_stands_in_no_pack()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        var made = await flow.Overrides(id, referralId);
        await Refuses(flow, made);

        var pack = await Pack(flow, id);

        pack.ShouldContain("Fire Safety");
        pack.ShouldNotContain("override");
    }

    [Fact]
    public async Task What_was_agreed_before_is_not_marked_by_a_later_decision()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Declines(sent.ToFalls);
        var refused = await flow.Adds(sent.SubmissionId, flow.FallsService, "No");
        await flow.Overrides(sent.SubmissionId, refused);

        var lines = (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.Referrals;
        lines.Single(r => r.ReferralId == sent.ToFalls).IsWithoutConsent.ShouldBeFalse();
        lines.Single(r => r.ReferralId == refused).IsWithoutConsent.ShouldBeTrue();
    }

    [Fact]
    public async Task Stopped_by_card_it_answers_as_if_there_were_no_consent()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        await flow.Overrides(id, referralId, told: true);
        await flow.Hub.Sends(id, referralId);
        await app.Settled();
        var card = await flow.Worker.PrintsCard(id);
        var resident = app.Stranger();
        var pass = (await resident.OpensCard(card)).Pass;

        (await resident.RefusedPost("/api/account/cards/stop", new { pass, referralId })).Code.ShouldBe("no-consent");
    }

    [Fact]
    public async Task A_refused_override_is_no_answer_of_the_person()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        await Refuses(flow, await flow.Overrides(id, referralId));

        await flow.DecidesFor(id, referralId);

        (await flow.Hub.SeesInHub(id)).Lines.Single(line => line.ReferralId == referralId).HasConsent.ShouldBeTrue();
    }

    [Fact]
    public async Task While_it_waits_nobody_is_erased_and_nothing_is_renewed()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        await flow.Overrides(id, referralId);
        await flow.Hub.Sends(id, referralId);
        await app.Settled();
        var renewal = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/consents/renewal",
            new
            {
                version = await flow.Hub.VersionOf(id),
                serviceId = flow.FallsService,
                groups = new[] { "Contact" },
                limits = "",
                consent = SharingScenes.Taken(),
            }
        );
        await flow.Falls.Declines(referralId);
        await flow.Hub.Withdraws(id, null);

        var erasure = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{id}/erasure",
            new { version = await flow.Hub.VersionOf(id), reason = "AskedByPerson" }
        );

        (renewal.Code, erasure.Code).ShouldBe(("override-waits", "override-waits"));
    }

    [Fact]
    public async Task Of_somebody_who_was_erased_it_ends_without_a_word_and_keeps_no_other_waiting()
    {
        var flow = await app.ReferralsFlow();
        var (id, referralId) = await flow.Undecided();
        await flow.Overrides(id, referralId);
        await flow.Hub.Sends(id, referralId);
        var (other, toFalls) = await flow.Undecided();
        await flow.Overrides(other, toFalls);
        await flow.Hub.Sends(other, toFalls);
        await app.Settled();
        await flow.Falls.Declines(referralId);
        await flow.Hub.Withdraws(id, null);
        await app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
            {
                var submission = await db.Set<Submission>()
                    .Include(s => s.Person)
                    .Include(s => s.Referrals)
                    .SingleAsync(s => s.Id == id);
                submission.ErasePerson(ErasureReason.AskedByPerson, Act.OfClock(Start));
                db.Publish(new PersonErased(submission.PersonId));
                return await db.SaveChangesAsync();
            }
        );
        await app.Settled();

        app.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero));
        await app.Inside(
            flow.Lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<EndUnapprovedOverrides>().Run(TestContext.Current.CancellationToken);
                return 0;
            }
        );

        var waiting = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Set<SharingOverride>().CountAsync(made => made.EndedAt == null)
        );
        waiting.ShouldBe(0);
    }

    [Fact]
    public async Task Decided_for_the_person_it_lasts_as_long_as_the_rules_say_and_is_decided_anew()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.Put(
            "/api/sharing-rules",
            new
            {
                version = 0,
                months = 1,
                endsWithReferral = false,
                notice = "www.example.org/privacy",
            }
        );
        var (id, referralId) = await flow.Undecided();
        await flow.DecidesFor(id, referralId);
        await flow.Hub.Confirms(id);
        await flow.Hub.Sends(id, referralId);
        await app.Settled();
        await flow.Falls.Moves(referralId, "acceptance");
        var first = (await flow.Falls.Receives(referralId)).Sharing.ExpiresAt;
        app.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 23, 9, 0, 0, TimeSpan.Zero));
        foreach (var person in new[] { flow.Hub, flow.Falls })
            await person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });

        await flow.DecidesFor(id, referralId);

        first.ShouldBe(new DateTimeOffset(2026, 12, 23, 0, 0, 0, TimeSpan.Zero));
        (await flow.Falls.Receives(referralId)).Sharing.IsReadOnly.ShouldBeFalse();
    }

    [Fact]
    public async Task Renewed_with_less_the_service_is_asked_to_delete_the_rest()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        await flow.Renews(sent.SubmissionId, flow.FallsService, [DataGroup.Contact]);
        await app.Settled();

        app.Mail.To(flow.Falls.Email)
            .ShouldContain(mail => mail.Subject.StartsWith("Delete what you saved", StringComparison.Ordinal));
    }

    private static async Task Refuses(Flow flow, ShareWithoutConsent.Response made) =>
        await flow.Lead.Post(
            $"/api/overrides/{made.OverrideId}/settlement",
            new
            {
                version = 1,
                isApproved = false,
                note = "The facts do not carry it.",
            }
        );

    private Task<string> Pack(Flow flow, Guid submissionId) =>
        app.Inside(
            flow.Lead.PartnershipId,
            async (services, db) =>
            {
                var personId = await db.Set<Submission>()
                    .Where(s => s.Id == submissionId)
                    .Select(s => s.PersonId)
                    .SingleAsync();
                var pack = new PackBuilder(db, services.GetRequiredService<IMediator>(), new PackTexts([]));
                return JsonSerializer.Serialize(await pack.Build(personId, new(2026, 11, 25), CancellationToken.None));
            }
        );
}
