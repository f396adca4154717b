using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    private async Task FollowsUp(Sent sent)
    {
        var hub = $"/api/hub/submissions/{sent.SubmissionId}";
        await Hub.Fetches("/api/hub/tasks");
        await RingsColleague();
        await Hub.Post($"{hub}/referrals/{sent.ToFire}/settlement", await Noted(sent));
        await Hub.Post($"{hub}/referrals/{sent.ToFire}/reopening", await Noted(sent));
        await Hub.Post($"{hub}/referrals/{sent.ToFire}/entered-in-error", await Noted(sent));
        await Hub.Post(
            $"{hub}/referrals/{sent.ToFalls}/persons-word",
            new
            {
                version = await Hub.VersionOf(sent.SubmissionId),
                word = "Disputed",
                note = $"{OfReferrer} says nobody came.",
            }
        );
        var quality = (await Hub.SeesInHub(sent.SubmissionId)).QualityCases.Single();
        await Hub.Post(
            $"/api/hub/quality-cases/{quality.QualityCaseId}/closure",
            new { version = quality.Version, finding = $"{OfReferrer} was out that day." }
        );
        await Hub.Post(
            $"{hub}/follow-up/attempts",
            new
            {
                version = await Hub.VersionOf(sent.SubmissionId),
                how = "Phone",
                note = OfReferrer,
            }
        );
        await Hub.Post(
            $"{hub}/follow-up",
            new
            {
                version = await Hub.VersionOf(sent.SubmissionId),
                result = "Reached",
                note = OfReferrer,
                words = Array.Empty<object>(),
            }
        );
        await KeepsTime();
    }

    private async Task Safeguards(Sent sent)
    {
        var keeper = await Falls.AddsColleague(Role.SafeguardingLead);
        var told = new
        {
            about = OfReceiver,
            facts = $"{OfReceiver} has a bruise on the arm.",
            opinion = OfReceiver,
            wishes = OfReceiver,
        };
        await Falls.Post("/api/concerns", told);
        var concern = (await keeper.Get<ListConcerns.Response>("/api/concerns")).Items[0].ConcernId;
        var path = $"/api/concerns/{concern}";
        var seen = (
            await Falls.Post<BreakGlass.Response>("/api/concerns/opening", new { reason = Why })
        ).Concerns.Single();
        await keeper.Get<GetConcern.Response>(path);
        await keeper.Post(
            $"{path}/report",
            new
            {
                version = seen.Version,
                to = OfReceiver,
                reference = "",
            }
        );
        await keeper.Post($"{path}/decision", new { version = seen.Version + 1, decision = OfReceiver });
        var hub = $"/api/hub/submissions/{sent.SubmissionId}";
        await Hub.Post($"{hub}/hold", await Noted(sent));
        await Hub.Post($"{hub}/release", await Noted(sent));
        await Hub.Put(
            $"{hub}/visit-risk",
            new
            {
                version = await Hub.VersionOf(sent.SubmissionId),
                words = $"{OfReferrer} has a large dog.",
                source = OfReferrer,
                reviewOn = Today.AddDays(90),
            }
        );
        await app.Settled();
    }

    private async Task RingsColleague()
    {
        var unreached = Unreached.Of(
            Falls.MembershipId,
            Falls.OrganisationId,
            Guid.CreateVersion7(),
            app.Clock.GetUtcNow()
        );
        await app.Inside(
            Lead.PartnershipId,
            (_, db) =>
            {
                db.Add(unreached);
                return db.SaveChangesAsync(CancellationToken.None);
            }
        );
        await Hub.Post($"/api/hub/unreached/{unreached.Id}/settlement", new { version = 1, note = Why });
    }

    private async Task<object> Noted(Sent sent) =>
        new { version = await Hub.VersionOf(sent.SubmissionId), note = $"{OfReferrer} was told so." };

    private async Task KeepsTime()
    {
        await Lead.Fetches("/api/clocks");
        await Lead.Put(
            "/api/clocks/Wait",
            new
            {
                version = 0,
                days = 15,
                urgentDays = 5,
                urgentHours = 0,
            }
        );
        var closed = await Lead.Post<AddClosedDay.Response>(
            "/api/closed-days",
            new
            {
                on = Today.AddDays(30),
                name = $"{Planted} holiday",
                isForAll = true,
            }
        );
        await Lead.Delete($"/api/closed-days/{closed.ClosedDayId}");
        await Falls.Post(
            "/api/closed-days",
            new
            {
                on = Today.AddDays(31),
                name = $"{Planted} holiday",
                isForAll = false,
            }
        );
        await app.Settled();
    }
}
