using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    private static readonly object SaidToHub = new
    {
        wordingNumber = 2,
        how = "Phone",
        givenBy = "AttorneyOrDeputy",
        givenByName = $"{Planted} {OfReferrer}",
        documentSeen = $"{OfReferrer}'s power of attorney",
    };

    /// <summary>What is agreed with limits, decided for somebody, shared without consent, renewed and taken back.</summary>
    private async Task Shares()
    {
        await Lead.Put(
            "/api/sharing-rules",
            new
            {
                version = 0,
                months = 12,
                endsWithReferral = false,
                notice = $"{Planted}: how we use what you tell us.",
            }
        );
        await Worker.Fetches("/api/sharing-rules");

        var (decided, toFalls) = await SubmitsUndecided();
        await Hub.Post(
            $"/api/hub/submissions/{decided}/referrals/{toFalls}/best-interests",
            new
            {
                version = await Hub.VersionOf(decided),
                assessment = $"{OfReferrer} cannot keep it in mind.",
                decisionMaker = $"{OfReferrer}, social worker",
                consulted = $"{OfReferrer}'s daughter.",
                reasons = $"{OfReferrer} would want it.",
            }
        );
        await Hub.Confirms(decided);
        await Hub.Sends(decided, toFalls);
        await Hub.Post(
            $"/api/hub/submissions/{decided}/consents/renewal",
            new
            {
                version = await Hub.VersionOf(decided),
                serviceId = fallsService,
                groups = new[] { "Contact", "Answers", "Health" },
                limits = $"{OfReferrer} not on Fridays.",
                consent = SaidToHub,
            }
        );
        await Worker.Post(
            $"/api/submissions/{decided}/withdrawal",
            new
            {
                serviceId = fallsService,
                group = "Answers",
                how = "Phone",
                note = OfReferrer,
            }
        );
        await app.Settled();
        var asked = (await Falls.Get<ListDeletions.Response>("/api/inbox/deletions?waiting=true")).Items[0];
        await Falls.Post(
            $"/api/inbox/deletions/{asked.DeletionId}/done",
            new { version = asked.Version, keepsByLaw = false }
        );
        await Overrides();
    }

    private async Task Overrides()
    {
        var (submissionId, toFalls) = await SubmitsUndecided();
        await Lead.MarksForSafeguarding(fallsService);
        await Hub.Post(
            $"/api/hub/submissions/{submissionId}/overrides",
            new
            {
                version = await Hub.VersionOf(submissionId),
                referralIds = new[] { toFalls },
                groups = new[] { "Contact", "Health" },
                reason = "SeriousHarm",
                facts = $"{Planted} was found on the floor twice this week.",
                advisedBy = $"{Planted} desk",
                personWasTold = false,
                toldWhy = $"{Planted}'s son would hear of it.",
            }
        );
        await Hub.Sends(submissionId, toFalls);
        await app.Settled();
        var made = (await Lead.Get<ListOverrides.Response>("/api/overrides?waiting=true")).Items[0];
        await Lead.Post(
            $"/api/overrides/{made.OverrideId}/settlement",
            new
            {
                version = made.Version,
                isApproved = true,
                note = $"{Planted} agrees.",
            }
        );
    }

    private async Task<(Guid SubmissionId, Guid ToFalls)> SubmitsUndecided()
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes);
        form["checklistNumber"] = 2;
        form["person"] = ReferralsScenes.Resident(firstName: Planted, lastName: OfReferrer);
        form["services"] = new[]
        {
            new
            {
                serviceId = fallsService,
                agrees = false,
                answer = "Unable",
            },
        };
        form["consent"] = SaidToHub;
        var made = await Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
        await app.Settled();
        return (made.SubmissionId, Flow.ReferralTo(await Hub.SeesInHub(made.SubmissionId), fallsService));
    }
}
