using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>A place where referrals flow: a worker, a hub worker, and two organisations with a service each.</summary>
public sealed record Flow(
    Person Lead,
    Person Worker,
    Person Hub,
    Person Falls,
    Guid FallsService,
    Person Fire,
    Guid FireService
)
{
    /// <summary>A checklist that found falls and no smoke alarm, both agreed to.</summary>
    public async Task<Guid> Submitted()
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes, FallsService, FireService);
        form["answers"] = new[]
        {
            new { questionId = "Q05", reply = Reply.Yes },
            new { questionId = "Q01", reply = Reply.No },
        };
        var made = await Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
        await Lead.App.Settled();
        return made.SubmissionId;
    }

    /// <summary>Confirmed with the person, and both referrals sent.</summary>
    public async Task<Sent> Sent()
    {
        var id = await Submitted();
        await Hub.Confirms(id);
        var seen = await Hub.SeesInHub(id);
        await Hub.Sends(id, [.. seen.Lines.Select(line => line.ReferralId)]);
        await Lead.App.Settled();
        return new(id, ReferralTo(seen, FallsService), ReferralTo(seen, FireService));
    }

    public static Guid ReferralTo(GetHubSubmission.Response seen, Guid serviceId) =>
        seen.Submission.Referrals.Single(referral => referral.ServiceId == serviceId).ReferralId;
}

public sealed record Sent(Guid SubmissionId, Guid ToFalls, Guid ToFire);

public static class HubScenes
{
    extension(App app)
    {
        public async Task<Flow> ReferralsFlow()
        {
            var lead = await app.ReferringPartnership();
            var worker = await lead.Welcomes(Role.Worker);
            var hub = await lead.Welcomes(Role.HubWorker);
            var falls = await lead.WelcomesReceiver();
            var fire = await lead.WelcomesReceiver();
            var fallsService = await falls.Lists("Falls Clinic", "falls");
            var fireService = await fire.Lists("Fire Safety", "fire.alarm");
            await app.Settled();
            return new(lead, worker, hub, falls, fallsService, fire, fireService);
        }
    }

    extension(App app)
    {
        /// <summary>The organisation whose running clock a referral has.</summary>
        public Task<Guid?> WaitedFor(Flow flow, Guid referralId) =>
            app.Inside(
                flow.Lead.PartnershipId,
                (_, db) =>
                    db.Set<Clock>()
                        .Where(clock => clock.ReferralId == referralId && clock.StoppedAt == null)
                        .Select(clock => clock.OrganisationId)
                        .SingleAsync()
            );
    }

    extension(Person person)
    {
        /// <summary>Somebody who coordinates a new partner, signed the data-sharing agreement and receives referrals.</summary>
        public async Task<Person> WelcomesReceiver()
        {
            var receiver = await person.Welcomes(Role.OrganisationCoordinator, Role.ServiceWorker);
            await receiver.Post(
                "/api/agreements/data-sharing/signature",
                new
                {
                    number = 1,
                    isAuthorised = true,
                    position = "Manager",
                }
            );
            return receiver;
        }

        public Task<GetHubSubmission.Response> SeesInHub(Guid submissionId) =>
            person.Get<GetHubSubmission.Response>($"/api/hub/submissions/{submissionId}");

        public async Task<int> VersionOf(Guid submissionId) =>
            (await person.SeesInHub(submissionId)).Submission.Version;

        public async Task Confirms(Guid submissionId) =>
            await person.Post(
                $"/api/hub/submissions/{submissionId}/confirmation",
                new
                {
                    version = await person.VersionOf(submissionId),
                    how = "Phone",
                    note = "Spoke on the phone.",
                }
            );

        public async Task Sends(Guid submissionId, params Guid[] referralIds) =>
            await person.Post(
                $"/api/hub/submissions/{submissionId}/sending",
                new { version = await person.VersionOf(submissionId), referralIds }
            );

        public Task<GetReceivedReferral.Response> Receives(Guid referralId) =>
            person.Get<GetReceivedReferral.Response>($"/api/inbox/{referralId}");

        /// <summary>Looks in a list for a name or a reference, which never stands in the address.</summary>
        public async Task<T> LooksFor<T>(string search, string path)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, $"/p/{person.Slug}{path}");
            request.Headers.Add("Search", Uri.EscapeDataString(search));
            var answer = await person.Browser.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<T>(Person.Json))!;
        }

        public Task<ListInbox.Response> SeesInbox(string query = "") =>
            person.Get<ListInbox.Response>($"/api/inbox{query}");

        /// <summary>Takes a step with a received referral: acceptance, decline, first-contact, outcome.</summary>
        public async Task Moves(Guid referralId, string step, Dictionary<string, object>? with = null)
        {
            var body = new Dictionary<string, object>(with ?? [])
            {
                ["version"] = (await person.Receives(referralId)).Version,
            };
            await person.Post($"/api/inbox/{referralId}/{step}", body);
        }

        public async Task Declines(Guid referralId) =>
            await person.Moves(referralId, "decline", new() { ["code"] = "AtCapacity", ["note"] = "" });

        public async Task Withdraws(Guid submissionId, Guid? serviceId)
        {
            await person.Post(
                $"/api/submissions/{submissionId}/withdrawal",
                new
                {
                    serviceId,
                    how = "Phone",
                    note = "Changed their mind.",
                }
            );
        }
    }
}
