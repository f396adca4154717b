using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    private async Task SaysWhomItIsFor(string address)
    {
        var version = await Falls.VersionAt(address);
        await Falls.IsFor(
            spareService,
            new
            {
                version,
                areas = new[] { "SW2" },
                languages = new[] { Planted },
            }
        );
        version = (await Falls.Sees(spareService)).IntakeVersion;
        await Falls.Takes(spareService, new { version, weeklyLimit = 40 });
    }

    private async Task TriesRouting() =>
        await Lead.Post<SimulateRouting.Response>(
            "/api/routing/falls/simulation",
            new { fanOut = "First", services = new[] { new { serviceId = fallsService, isInUse = true } } }
        );

    /// <summary>Two needs that nobody answers: the hub looks again at one, and closes the other.</summary>
    private async Task LooksAfterUnmetNeeds()
    {
        var form = ReferralsScenes.Form("Q07", Reply.Yes);
        form["checklistNumber"] = 2;
        form["answers"] = new[]
        {
            new { questionId = "Q07", reply = Reply.Yes },
            new { questionId = "Q06", reply = Reply.Yes },
        };
        form["person"] = ReferralsScenes.Resident(firstName: Planted, lastName: OfReferrer);
        form["consent"] = new
        {
            wordingNumber = 2,
            how = "FaceToFace",
            givenBy = "Person",
            givenByName = "",
        };
        await Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
        await app.Settled();
        var found = await Hub.LooksFor<ListUnmetNeeds.Response>(OfReferrer, "/api/hub/unmet-needs");
        var (first, second) = (found.Items[0], found.Items[1]);
        await Hub.Post(
            $"/api/hub/unmet-needs/{first.UnmetNeedId}/review",
            new
            {
                first.Version,
                on = Today.AddDays(60),
                note = $"{OfReferrer} waits.",
            }
        );
        await Hub.Post(
            $"/api/hub/unmet-needs/{second.UnmetNeedId}/closing",
            new
            {
                second.Version,
                reason = "HelpedElsewhere",
                note = OfReferrer,
            }
        );
        await Hub.Fetches("/api/hub/unmet-needs/export");
        await Hub.Post(
            $"/api/hub/submissions/{second.SubmissionId}/unmet-needs",
            new { version = await Hub.VersionOf(second.SubmissionId), need = second.Need }
        );
    }
}
