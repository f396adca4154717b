using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>Records are held, reviewed, destroyed, restricted and given to whom they are about.</summary>
    private async Task KeepsRecords()
    {
        await Worker.Post("/api/said-no", new { clientKey = Guid.CreateVersion7() });
        await Lead.Fetches("/api/retention");
        await Lead.Put(
            "/api/retention/Referral",
            new
            {
                version = 0,
                number = 7,
                unit = "Years",
                basis = $"{Planted}: the board decided it.",
            }
        );
        await HoldsRecords(await Withdrawn());
        await Destroys(await Withdrawn());
        await Restricts(await Withdrawn());
        await GivesRecord(await Withdrawn());
        await HearsComplaint();
        await app.Settled();
    }

    private async Task HearsComplaint()
    {
        var page = new
        {
            version = 0,
            how = $"{Planted}: ring us.",
            answerDays = 20,
        };
        await Lead.Put("/api/complaint-page", page);
        await Lead.Fetches("/api/complaint-page");
        await app.Stranger().Get<ShowComplaintPage.Response>($"/api/account/complaints/{Lead.Slug}");
        var made = await Hub.Post<RecordComplaint.Response>(
            "/api/complaints",
            new
            {
                reference = "",
                by = "Referrer",
                about = "Referral",
                name = OfReferrer,
                contact = OfReferrer,
                what = $"{OfReferrer} waited for weeks.",
                receivedOn = Today,
            }
        );
        var path = $"/api/complaints/{made.ComplaintId}";
        await Hub.Fetches(path);
        await Hub.Post($"{path}/acknowledgement", new { version = 1, on = Today });
        await Hub.Post(
            $"{path}/closing",
            new
            {
                version = 2,
                outcome = "Upheld",
                answer = $"{OfReferrer} was told sorry.",
            }
        );
        await Hub.Fetches("/api/complaints");
        await Hub.Fetches("/api/complaints/export");
        await Hub.Fetches("/api/retention/due/export");
        await Hub.Fetches("/api/legal-holds/export");
        await Hub.Fetches("/api/access-requests/export");
        await Falls.Fetches("/api/inbox/deletions/export");
    }

    private async Task<Guid> Withdrawn()
    {
        var id = await Submits();
        await Worker.Withdraws(id, null);
        await app.Settled();
        return id;
    }

    private async Task HoldsRecords(Guid submissionId)
    {
        var hold = await Hub.Post<PlaceHold.Response>(
            $"/api/hub/submissions/{submissionId}/legal-hold",
            new { reason = $"{OfReferrer} is a witness.", reviewOn = Today.AddMonths(3) }
        );
        await Hub.Fetches("/api/legal-holds");
        await Hub.Post($"/api/legal-holds/{hold.HoldId}/review", new { version = 1, reviewOn = Today.AddMonths(4) });
        await Hub.Post(
            $"/api/legal-holds/{hold.HoldId}/lifting",
            new { version = 2, reason = $"{OfReferrer} was heard." }
        );
    }

    /// <summary>As if its time were over: the story has no years to go by.</summary>
    private async Task Destroys(Guid submissionId)
    {
        var dueRecordId = await app.Inside(
            Lead.PartnershipId,
            async (_, db) =>
            {
                var one = await db.Set<Submission>().SingleAsync(s => s.Id == submissionId);
                var due = DueRecord.List(
                    new(RecordKind.InitialContact, one.Id, one.PersonId, null, one.Reference, Today, Today),
                    app.Clock.GetUtcNow()
                );
                db.Add(due);
                await db.SaveChangesAsync();
                return due.Id;
            }
        );
        await Hub.Fetches("/api/retention/due");
        await Hub.Post(
            "/api/retention/decisions",
            new
            {
                records = new[] { new { dueRecordId, version = 1 } },
                decision = "Destroy",
                reason = "",
                keepUntil = (string?)null,
            }
        );
        await Lead.Post("/api/retention/destructions", new { records = new[] { new { dueRecordId, version = 2 } } });
    }

    private async Task Restricts(Guid submissionId)
    {
        await Hub.Post(
            $"/api/hub/submissions/{submissionId}/erasure-answer",
            new
            {
                version = await Hub.VersionOf(submissionId),
                askedOn = Today,
                outcome = "Restrict",
                grounds = new[]
                {
                    new
                    {
                        ground = "NoLongerNeeded",
                        holds = false,
                        reason = $"{OfReferrer} has a claim that runs.",
                    },
                },
            }
        );
        await Hub.Post(
            $"/api/hub/submissions/{submissionId}/restriction/lifting",
            new { version = await Hub.VersionOf(submissionId), reason = $"{OfReferrer} agreed to it." }
        );
    }

    private async Task GivesRecord(Guid submissionId)
    {
        var closed = await Asks(submissionId, null);
        await Hub.Post($"{closed}/closing", new { version = 1, reason = $"{OfReferrer} took it back." });
        var path = await Asks(submissionId, null);
        await Hub.Fetches("/api/access-requests");
        await Hub.Post(
            $"{path}/proof",
            new
            {
                version = 1,
                provedOn = Today,
                how = $"{OfReferrer} is known here.",
            }
        );
        await Hub.Post($"{path}/extension", new { version = 2, reason = $"{OfReferrer} has many records." });
        var texts = (await Hub.Get<GetAccessRequest.Response>(path)).Texts;
        await Hub.Post(
            $"{path}/texts",
            new
            {
                version = 3,
                texts = texts.Select(text => new
                {
                    key = text.Key,
                    mark = text.Mark,
                    isStruckOut = false,
                    passages = Array.Empty<string>(),
                }),
            }
        );
        await Hub.Post($"{path}/release", new { version = 4 });
        await Hub.Fetches($"{path}/pack");
        var requestId = Guid.Parse(path.Split('/')[^1]);
        var ticket = app.Services.GetRequiredService<PackTickets>().Issue(Lead.PartnershipId, requestId);
        await app.Stranger().Post("/api/account/printed-packs", new { ticket });
    }

    private async Task<string> Asks(Guid submissionId, DateOnly? provedOn)
    {
        var opened = await Hub.Post<OpenAccessRequest.Response>(
            $"/api/hub/submissions/{submissionId}/access-requests",
            new
            {
                askedOn = Today,
                identityProvedOn = provedOn,
                identityHow = provedOn is null ? "" : $"{OfReferrer} is known here.",
            }
        );
        return $"/api/access-requests/{opened.AccessRequestId}";
    }
}
