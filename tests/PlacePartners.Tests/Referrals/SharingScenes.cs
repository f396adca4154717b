using System.Text.Json;
using System.Text.Json.Nodes;
using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>What people agree to, and what is decided about it.</summary>
public static class SharingScenes
{
    public static readonly DataGroup[] AllGroups = Enum.GetValues<DataGroup>();

    public static object Taken(string givenBy = "Person", string name = "", string? document = null) =>
        new
        {
            wordingNumber = 1,
            how = "Phone",
            givenBy,
            givenByName = name,
            documentSeen = document,
        };

    extension(Flow flow)
    {
        /// <summary>A checklist whose answers about falls and the alarm led here, with a say about each of two services.</summary>
        public async Task<Guid> Submits(object falls, object fire)
        {
            var form = ReferralsScenes.Form("Q05", Reply.Yes);
            form["answers"] = new[]
            {
                new { questionId = "Q05", reply = Reply.Yes },
                new { questionId = "Q01", reply = Reply.No },
            };
            form["services"] = new[] { falls, fire };
            var made = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
            await flow.Lead.App.Settled();
            return made.SubmissionId;
        }

        /// <summary>The person said nothing that allows telling the falls clinic; fire is agreed to.</summary>
        public async Task<(Guid SubmissionId, Guid ReferralId)> Undecided(string answer = "Unable")
        {
            var id = await flow.Submits(
                new
                {
                    serviceId = flow.FallsService,
                    agrees = false,
                    answer,
                },
                new { serviceId = flow.FireService, agrees = true }
            );
            var seen = await flow.Hub.SeesInHub(id);
            return (id, Flow.ReferralTo(seen, flow.FallsService));
        }

        public async Task<ShareWithoutConsent.Response> Overrides(
            Guid submissionId,
            Guid referralId,
            bool told = false,
            string? facts = null
        )
        {
            var referrals = (await flow.Hub.SeesInHub(submissionId)).Submission.Referrals;
            await flow.Lead.MarksForSafeguarding(referrals.Single(r => r.ReferralId == referralId).ServiceId);
            return await flow.Hub.Post<ShareWithoutConsent.Response>(
                $"/api/hub/submissions/{submissionId}/overrides",
                await flow.Override(submissionId, referralId, told, facts)
            );
        }

        public async Task<object> Override(
            Guid submissionId,
            Guid referralId,
            bool told = false,
            string? facts = null
        ) =>
            new
            {
                version = await flow.Hub.VersionOf(submissionId),
                referralIds = new[] { referralId },
                groups = new[] { "Contact", "Answers", "Health" },
                reason = "SeriousHarm",
                facts = facts ?? "Found twice on the floor with nobody coming; a third fall may kill.",
                advisedBy = "The council's safeguarding desk",
                personWasTold = told,
                toldWhy = "Telling would let the son know of it.",
            };

        /// <summary>Another referral to a service for falls, with what the person said to it.</summary>
        public async Task<Guid> Adds(Guid submissionId, Guid serviceId, string answer) =>
            (
                await flow.Hub.Post<AddReferral.Response>(
                    $"/api/hub/submissions/{submissionId}/referrals",
                    new
                    {
                        version = await flow.Hub.VersionOf(submissionId),
                        serviceId,
                        needs = new[] { "falls" },
                        reason = "Room again from Monday on.",
                        consent = Taken(),
                        answer,
                    }
                )
            ).ReferralId;

        public async Task DecidesFor(Guid submissionId, Guid referralId) =>
            await flow.Hub.Post(
                $"/api/hub/submissions/{submissionId}/referrals/{referralId}/best-interests",
                new
                {
                    version = await flow.Hub.VersionOf(submissionId),
                    assessment = "Cannot keep in mind what the clinic is for long enough to weigh it.",
                    decisionMaker = "Noor Invented, social worker",
                    consulted = "Her daughter, who says she always wanted to walk.",
                    reasons = "She falls every week and wants to stay at home.",
                }
            );

        public async Task Renews(Guid submissionId, Guid serviceId, IReadOnlyCollection<DataGroup> groups) =>
            await flow.Hub.Post(
                $"/api/hub/submissions/{submissionId}/consents/renewal",
                new
                {
                    version = await flow.Hub.VersionOf(submissionId),
                    serviceId,
                    groups,
                    limits = "",
                    consent = Taken(),
                }
            );
    }

    extension(Person person)
    {
        public async Task<Guid> ListsForAll(string name, params string[] needs)
        {
            var entry = JsonSerializer.SerializeToNode(ServicesScenes.Entry(name), Person.Json)!.AsObject();
            entry["needs"] = JsonSerializer.SerializeToNode(needs);
            return (await person.Post<ListServiceAnswer>("/api/services", entry)).ServiceId;
        }

        /// <summary>An answer as it went over the wire.</summary>
        public async Task<string> Text(string path, string? search = null)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/p/{person.Slug}{path}");
            if (search is not null)
                request.Headers.Add("Search", Uri.EscapeDataString(search));
            var answer = await person.Browser.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadAsStringAsync();
        }
    }

    private sealed record ListServiceAnswer(Guid ServiceId);
}
