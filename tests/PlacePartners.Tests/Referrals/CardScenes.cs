using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>How cards come into residents' hands, and what they do with them.</summary>
public static class CardScenes
{
    extension(Person worker)
    {
        /// <summary>Asks whether a card is safe at home, hears yes, and makes one.</summary>
        public async Task<IssueCard.Printed> PrintsCard(Guid submissionId) =>
            (
                await worker.Post<IssueCard.Response>(
                    $"/api/submissions/{submissionId}/card",
                    new { isSafeAtHome = true }
                )
            ).Card!;

        public Task<GetCard.Response> SeesCard(Guid submissionId) =>
            worker.Get<GetCard.Response>($"/api/submissions/{submissionId}/card");
    }

    extension(Person resident)
    {
        public Task<OpenCard.Response> OpensCard(IssueCard.Printed card) =>
            resident.Post<OpenCard.Response>("/api/account/cards/opening", Typed(card.Code, card.Pin));

        public Task<OpenCard.Response> ReadsPicture(string secret) =>
            resident.Post<OpenCard.Response>("/api/account/cards/opening", Typed("", "", secret));

        public Task<Problem> FailsToOpen(string code, string pin, string secret = "") =>
            resident.RefusedPost("/api/account/cards/opening", Typed(code, pin, secret));

        public Task<CardPage> LooksAgain(string pass) =>
            resident.Post<CardPage>("/api/account/cards/reading", new { pass });

        public Task<CardPage> Says(string pass, Guid referralId, bool heard) =>
            resident.Post<CardPage>(
                "/api/account/cards/saying",
                new
                {
                    pass,
                    referralId,
                    heard,
                }
            );

        public Task<CardPage> Stops(string pass, Guid referralId) =>
            resident.Post<CardPage>("/api/account/cards/stop", new { pass, referralId });
    }

    extension(Flow flow)
    {
        /// <summary>Sent to both services, with a card in the person's hand that has been opened.</summary>
        public async Task<(Sent Sent, IssueCard.Printed Card, Person Resident, string Pass)> WithCard()
        {
            var sent = await flow.Sent();
            var card = await flow.Worker.PrintsCard(sent.SubmissionId);
            var resident = flow.Lead.App.Stranger();
            var opened = await resident.OpensCard(card);
            return (sent, card, resident, opened.Pass);
        }

        /// <summary>A home without a smoke alarm where somebody could not get out: the fire service is to come at once.</summary>
        public async Task<(Guid SubmissionId, Guid ServiceId)> Urgent()
        {
            var service = await flow.Fire.Lists("Fire Watch", "fire.high-risk");
            await flow.Lead.App.Settled();
            var form = ReferralsScenes.Form("Q02", Reply.Yes, service);
            form["answers"] = new[]
            {
                new { questionId = "Q01", reply = Reply.No },
                new { questionId = "Q02", reply = Reply.Yes },
            };
            var made = await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form);
            await flow.Lead.App.Settled();
            return (made.SubmissionId, service);
        }
    }

    public static object Typed(string code, string pin, string secret = "") =>
        new
        {
            code,
            pin,
            secret,
        };

    /// <summary>Another PIN than this one.</summary>
    public static string NotThis(string pin) => pin == "000000" ? "111111" : "000000";
}
