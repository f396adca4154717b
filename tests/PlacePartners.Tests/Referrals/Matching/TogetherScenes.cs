using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>Somebody whose checklist went to the falls service, and to the fire service where it was asked for.</summary>
internal sealed record Someone(Guid SubmissionId, string Reference, Guid ToFalls, Guid ToFire);

/// <summary>Two people of one home who go to one service.</summary>
internal static class TogetherScenes
{
    extension(Flow flow)
    {
        public async Task<Someone> SendsSomeone(string firstName, bool withFire = true)
        {
            Guid[] services = withFire ? [flow.FallsService, flow.FireService] : [flow.FallsService];
            var made = await flow.Worker.FillsWith(PairScenes.Told(firstName, "Invented"), services);
            await flow.Hub.Confirms(made.SubmissionId);
            var seen = await flow.Hub.SeesInHub(made.SubmissionId);
            await flow.Hub.Sends(made.SubmissionId, [.. seen.Lines.Select(line => line.ReferralId)]);
            await flow.Lead.App.Settled();
            return new(
                made.SubmissionId,
                made.Reference,
                Flow.ReferralTo(seen, flow.FallsService),
                withFire ? Flow.ReferralTo(seen, flow.FireService) : Guid.Empty
            );
        }

        public Task BelongTogether(Someone one, Someone other, bool bothAgree) =>
            flow.BelongTogether(one.SubmissionId, other.Reference, Relation.SameHousehold, bothAgree);

        public async Task BelongTogether(Guid submissionId, string reference, Relation relation, bool bothAgree) =>
            await flow.Hub.Post(
                $"/api/hub/submissions/{submissionId}/lookalikes",
                await flow.Together(submissionId, reference, relation, bothAgree)
            );

        public async Task<object> Together(Guid submissionId, string reference, Relation relation, bool bothAgree) =>
            new
            {
                reference,
                version = (await flow.Hub.Compares(submissionId))
                    .Items.SingleOrDefault(item => item.Reference == reference)
                    ?.Version
                    ?? 0,
                relation,
                note = "",
                bothAgree,
            };
    }
}
