using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Retention;

/// <summary>Words planted in every table are looked for after the destruction.</summary>
public sealed partial class DestructionTests
{
    [Fact]
    public async Task Nothing_planted_is_left_in_any_table_and_all_that_is_counted_stays()
    {
        var flow = await app.ReferralsFlow();
        var second = await flow.SecondHub();
        var id = await Plants(flow);
        await flow.Lead.Keeps(RecordKind.Referral, 1, PeriodUnit.Days);
        await app.Night(flow, new(2026, 11, 24));
        await flow.Hub.SignsInAgain();
        await second.SignsInAgain();
        var row = (await flow.Hub.SeesDue()).Items.ShouldHaveSingleItem();
        await flow.Hub.Post(
            "/api/retention/decisions",
            RetentionScenes.Decision(row, "Destroy", "It has to go by now.")
        );
        var wanted = (await flow.Hub.SeesDue("?state=ToConfirm")).Items.Single();
        var body = new { records = RetentionScenes.Read(wanted) };
        var facts = await Facts(flow);
        var before = await app.ReadsEverything(flow);
        Planted.Where(word => !before.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();

        wanted.MayConfirm.ShouldBeFalse();
        (await flow.Hub.RefusedPost("/api/retention/destructions", body)).Code.ShouldBe("second-person");
        await second.Post("/api/retention/destructions", body);
        (await second.SeesDue()).Certificates.Single().FinishedAt.ShouldBeNull();
        await app.Does<DestroyRecords>(flow);
        await app.Does<DestroyRecords>(flow);

        var after = await app.ReadsEverything(flow);
        Planted.Where(word => after.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        (await Facts(flow)).ShouldBe(facts);
        var certificate = (await second.SeesDue()).Certificates.Single();
        (certificate.Total, certificate.Done, certificate.Certificate).ShouldBe((1, 1, "Referral 1"));
        await app.Inside(flow.Lead.PartnershipId, (_, db) => IsForgotten(db, id));
    }

    private static async Task<int> IsForgotten(AppDb db, Guid submissionId)
    {
        var submission = await db.Set<Submission>().Include(s => s.Person).SingleAsync(s => s.Id == submissionId);
        (submission.Person.BirthBand, submission.Person.LivedIn).ShouldBe(("1945-1949", "SW2"));
        submission.Person.ErasedBecause.ShouldBe(ErasureReason.KeptLongEnough);
        (await db.Set<PersonMark>().CountAsync(m => m.PersonId == submission.PersonId)).ShouldBe(0);
        (await db.Set<Card>().CountAsync()).ShouldBe(0);
        (
            await db.Set<AuditEntry>().CountAsync(e => e.Entity == "Destruction" && e.Changes!.Contains("Referral 1"))
        ).ShouldBe(1);
        return 0;
    }

    private async Task<Guid> Plants(Flow flow)
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["note"] = "She fell on the landing.";
        form["person"] = new
        {
            firstName = "Zorilla",
            lastName = "Quagga",
            dateOfBirth = "1948-03-02",
            address = "1 Numbat Street",
            postcode = "sw21aa",
            phone = "020 7946 0777",
            email = "zorilla@example.org",
            safeContact = "Whisper twice",
            language = "Wombatese",
            needsInterpreter = true,
        };
        var id = (await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form)).SubmissionId;
        await app.Settled();
        await flow.Hub.Confirms(id);
        await flow.Hub.Put(
            $"/api/hub/submissions/{id}/visit-risk",
            new
            {
                version = await flow.Hub.VersionOf(id),
                words = "Large wolfhound",
                source = "next door told us",
                reviewOn = "2027-02-01",
            }
        );
        var seen = await flow.Hub.SeesInHub(id);
        var referralId = Flow.ReferralTo(seen, flow.FallsService);
        await flow.Hub.Sends(id, referralId);
        await app.Settled();
        await flow.Worker.PrintsCard(id);
        await flow.Falls.Moves(
            referralId,
            "decline",
            new() { ["code"] = "NotEligible", ["note"] = "We cannot help this one." }
        );
        var holdId = await flow.Hub.PutsOnHold(id, "Because an inquest begins.");
        await flow.Hub.Post(
            $"/api/legal-holds/{holdId}/lifting",
            new { version = 1, reason = "Because an inquest ended." }
        );
        await KeepsPlan(flow, id);
        await app.Settled();
        return id;
    }

    private static async Task KeepsPlan(Flow flow, Guid submissionId)
    {
        var plan = await flow.Hub.OpensPlanAtHub(submissionId);
        var path = PlanScenes.At(plan);
        await flow.Hub.Put(
            $"{path}/aims",
            new
            {
                version = (await flow.Hub.SeesPlan(plan)).Version,
                aims = new[] { new { words = "To walk to the lido" } },
            }
        );
        await flow.Hub.Post(
            $"{path}/closing",
            new
            {
                version = (await flow.Hub.SeesPlan(plan)).Version,
                reason = "NotMet",
                note = "The lido is shut.",
            }
        );
    }
}
