using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    private const string Why = $"{Planted} because of a mistake.";
    private static readonly DateOnly Today = new(2026, 11, 23);
    private Guid fallsService;
    private Guid fireService;
    private Guid spareService;

    private async Task Lists()
    {
        fallsService = await Falls.Lists($"{Planted} Falls Clinic", "falls");
        fireService = await Fire.Lists($"{Planted} Fire Safety", "fire.alarm");
        spareService = await Falls.Lists($"{Planted} Strength Class", "activity");
        await app.Settled();
        var address = $"/api/services/{spareService}";
        await Falls.Put(
            address,
            ServicesScenes.Entry($"{Planted} Strength Class", "activity", version: await Falls.VersionAt(address))
        );
        await SaysWhomItIsFor(address);
        foreach (var step in new[] { "check", "closure", "reopening" })
            await Falls.Post($"{address}/{step}", new { version = await Falls.VersionAt(address) });
        await Falls.Delete($"{address}/offer");
        await Falls.Put($"{address}/offer");
        await HandsOver(address);
        await app.Settled();
        await Falls.Fetches("/api/services/own");
        await Falls.Fetches("/api/services/needs");
        await Falls.Fetches($"/api/services?search={Planted}");
        await Falls.Fetches("/api/services/export");
    }

    /// <summary>Announced to an organisation that the same person coordinates, and taken back.</summary>
    private async Task HandsOver(string address)
    {
        var other = await Lead.Invites(Scenes.Unique("Going On"));
        await other.Post(
            "/api/members/invitations",
            new { email = Falls.Email, roles = new[] { Role.OrganisationCoordinator } }
        );
        var token = await app.Secret(Falls.Email);
        await Falls.Post("/api/account/invitation-acceptances", new { token });
        await app.Settled();
        var announced = new
        {
            to = other.OrganisationId,
            on = Today.AddDays(90),
            isSuccessor = true,
            version = await Falls.VersionAt(address),
        };
        await Falls.Post($"{address}/handover", announced);
        await Falls.Post($"{address}/handover/cancellation", new { version = await Falls.VersionAt(address) });
    }

    private async Task Refers()
    {
        await Words();
        var first = await Submits();
        var second = await Submits();
        await Hub.Fetches("/api/hub/services");
        await Hub.LooksFor<ListHubQueue.Response>(OfReferrer, "/api/hub/submissions");
        await Hub.Fetches("/api/hub/submissions/export");
        await Worker.LooksFor<ListSubmissions.Response>(OfReferrer, "/api/submissions");
        await Worker.Fetches("/api/submissions/export");
        await Worker.Opens(first);
        await WritesLetters(first);

        var sent = await Sends(first);
        var other = await Sends(second);
        await Receives(sent);
        await Hub.Post(
            $"/api/hub/submissions/{second}/referrals/{other.ToFire}/recall",
            new { version = await Hub.VersionOf(second), note = Why }
        );
        await Worker.Fetches($"/api/submissions/{second}/withdrawal");
        await Worker.Withdraws(second, null);
        await Worker.Fetches($"/api/submissions/{second}/withdrawal-receipt");
        await Worker.Post($"/api/submissions/{second}/withdrawal-receipt/prints");
        await Hub.Fetches($"/api/submissions/{second}/readers");
        await FollowsUp(sent);
        await Safeguards(sent);
        await LooksAfterUnmetNeeds();
        await GivesUp();
        await Compares(first, second);
        await HoldsCard();
        await Shares();
        await AnswersWithoutAccount();
        await AsksForHelp();
        await KeepsFiles();
        await KeepsTables();
        await KeepsPlans();
        await Erases();
        await KeepsRecords();
    }

    private async Task Erases()
    {
        var asked = await Submits();
        await Worker.Withdraws(asked, null);
        await Hub.Post(
            $"/api/hub/submissions/{asked}/erasure",
            new { version = await Hub.VersionOf(asked), reason = "AskedByPerson" }
        );
        await app.Settled();
    }

    private async Task Words()
    {
        await PreparesChecklist();
        await PreparesWording();
        await Lead.Fetches("/api/routing");
        await TriesRouting();
        await PreparesRouting();
        await Worker.Post<ProposeServices.Response>(
            "/api/checklist-proposals",
            new { checklistNumber = 2, answers = new[] { new { questionId = "Q05", reply = Reply.Yes } } }
        );
        await Worker.Fetches("/api/doorstep-kit");
        await Worker.Post(
            "/api/signposts",
            new
            {
                serviceIds = new[] { fallsService },
                need = "falls",
                how = "Printed",
            }
        );
    }

    private async Task<Guid> Submits()
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes, fallsService, fireService);
        form["checklistNumber"] = 2;
        form["answers"] = new[]
        {
            new { questionId = "Q05", reply = Reply.Yes },
            new { questionId = "Q01", reply = Reply.No },
        };
        form["person"] = ReferralsScenes.Resident(firstName: Planted, lastName: OfReferrer);
        form["consent"] = new
        {
            wordingNumber = 2,
            how = "FaceToFace",
            givenBy = "Person",
            givenByName = "",
        };
        form["note"] = $"{OfReferrer} fell twice.";
        return (await Worker.Post<SubmitChecklist.Response>("/api/submissions", form)).SubmissionId;
    }

    private async Task<Sent> Sends(Guid submissionId)
    {
        await app.Settled();
        await Hub.Post(
            $"/api/hub/submissions/{submissionId}/attempts",
            new
            {
                version = await Hub.VersionOf(submissionId),
                how = "Phone",
                note = OfReferrer,
            }
        );
        await Hub.Put(
            $"/api/hub/submissions/{submissionId}/person",
            new
            {
                version = await Hub.VersionOf(submissionId),
                person = ReferralsScenes.Resident(firstName: Planted, lastName: OfReferrer),
            }
        );
        await Hub.Confirms(submissionId);
        var added = await Hub.Post<AddReferral.Response>(
            $"/api/hub/submissions/{submissionId}/referrals",
            new
            {
                version = await Hub.VersionOf(submissionId),
                serviceId = spareService,
                needs = new[] { "activity" },
                reason = $"{OfReferrer} wants to get stronger.",
                consent = new
                {
                    wordingNumber = 2,
                    how = "Phone",
                    givenBy = "Person",
                    givenByName = "",
                },
            }
        );
        await Hub.Post(
            $"/api/hub/submissions/{submissionId}/referrals/{added.ReferralId}/drop",
            new { version = await Hub.VersionOf(submissionId), note = $"{OfReferrer} does not want it." }
        );
        var seen = await Hub.SeesInHub(submissionId);
        var (toFalls, toFire) = (Flow.ReferralTo(seen, fallsService), Flow.ReferralTo(seen, fireService));
        await Hub.Sends(submissionId, toFalls, toFire);
        await app.Settled();
        return new(submissionId, toFalls, toFire);
    }

    private async Task Receives(Sent sent)
    {
        await Falls.Fetches("/api/inbox/export");
        await Falls.Moves(sent.ToFalls, "question", new() { ["question"] = $"{OfReceiver}: are there stairs?" });
        await Falls.Moves(sent.ToFalls, "question/taken-back");
        await Falls.Moves(sent.ToFalls, "question", new() { ["question"] = $"{OfReceiver}: is there a rail?" });
        await Worker.Post(
            $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/answer",
            new { answer = $"{OfReferrer}: two steps." }
        );
        await Falls.Moves(sent.ToFalls, "acceptance");
        await Falls.LooksFor<ListInbox.Response>(OfReferrer, "/api/inbox");
        await Falls.Fetches("/api/inbox/colleagues");
        await Falls.Moves(sent.ToFalls, "colleague", new() { ["membershipId"] = Falls.MembershipId });
        await Falls.Moves(
            sent.ToFalls,
            "waiting-list",
            new() { ["band"] = "TwoWeeks", ["reviewOn"] = Today.AddDays(7) }
        );
        await Falls.Moves(sent.ToFalls, "attempts", new() { ["on"] = Today, ["how"] = "Phone" });
        var contact = new Dictionary<string, object> { ["on"] = Today, ["how"] = "Visit" };
        await Falls.Moves(sent.ToFalls, "first-contact", contact);
        await Falls.Moves(sent.ToFalls, "first-contact/taken-back", new() { ["note"] = Why });
        await Falls.Moves(sent.ToFalls, "first-contact", contact);
        var outcome = new Dictionary<string, object>
        {
            ["outcome"] = "HelpedFully",
            ["on"] = Today,
            ["note"] = $"{OfReceiver} is steady again.",
        };
        await Falls.Moves(sent.ToFalls, "outcome", outcome);
        await Falls.Moves(sent.ToFalls, "outcome/taken-back", new() { ["note"] = $"{OfReceiver} fell once more." });
        await Falls.Moves(sent.ToFalls, "outcome", outcome);
        await Fire.Moves(
            sent.ToFire,
            "decline",
            new() { ["code"] = "NotEligible", ["note"] = $"{OfReceiver} lives elsewhere." }
        );
    }

    /// <summary>Three days go by without an answer; everybody signs in again after the first.</summary>
    private async Task GivesUp()
    {
        var sent = await Sends(await Submits());
        await Falls.Moves(sent.ToFalls, "acceptance");
        app.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var person in new[] { Lead, Worker, Hub, Falls, Fire, Ended })
            await person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
        foreach (var (days, how) in new[] { (0, "Phone"), (1, "Letter"), (2, "Phone") })
            await Falls.Moves(sent.ToFalls, "attempts", new() { ["on"] = Today.AddDays(days), ["how"] = how });
        await Falls.Moves(sent.ToFalls, "giving-up", new() { ["note"] = $"{OfReceiver} never answered." });
        await app.Settled();
    }
}
