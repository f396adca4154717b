using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>How the hub compares people.</summary>
public static class PairScenes
{
    public static object Told(
        string firstName,
        string lastName,
        string dateOfBirth = "1948-03-02",
        string postcode = "SW2 1AA",
        string phone = "020 7946 0018",
        string email = "",
        string address = "1 Nowhere Street",
        string nhsNumber = ""
    ) =>
        new
        {
            firstName,
            lastName,
            dateOfBirth,
            address,
            postcode,
            phone,
            email,
            safeContact = "",
            language = "",
            needsInterpreter = false,
            nhsNumber,
        };

    /// <summary>Falls, no smoke alarm, and loneliness, for which there is no service: so that it is kept.</summary>
    public static Dictionary<string, object?> Form(object resident, params Guid[] serviceIds)
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes, serviceIds);
        form["answers"] = new[]
        {
            new { questionId = "Q05", reply = Reply.Yes },
            new { questionId = "Q01", reply = Reply.No },
            new { questionId = "Q07", reply = Reply.Yes },
        };
        form["person"] = resident;
        return form;
    }

    extension(Person person)
    {
        /// <summary>Fills a checklist with this resident, who agrees to these services.</summary>
        public async Task<SubmitChecklist.Response> FillsWith(object resident, params Guid[] serviceIds)
        {
            var made = await person.Post<SubmitChecklist.Response>("/api/submissions", Form(resident, serviceIds));
            await person.App.Settled();
            return made;
        }

        public Task<ListLookalikes.Response> Compares(Guid submissionId) =>
            person.Get<ListLookalikes.Response>($"/api/hub/submissions/{submissionId}/lookalikes");

        public async Task<ListLookalikes.Item> ComparesWith(Guid submissionId, Guid otherId) =>
            (await person.Compares(submissionId)).Items.Single(item => item.SubmissionId == otherId);

        public async Task Merges(Guid submissionId, Guid otherId, bool isConfirmed = false) =>
            await person.Post(
                At(submissionId, otherId, "merger"),
                await person.Merger(submissionId, otherId, isConfirmed)
            );

        public async Task<object> Merger(Guid submissionId, Guid otherId, bool isConfirmed = false) =>
            new
            {
                version = (await person.Compares(submissionId))
                    .Items.SingleOrDefault(item => item.SubmissionId == otherId)
                    ?.Version
                    ?? 0,
                keepsThis = false,
                isConfirmedWithPerson = isConfirmed,
                note = "",
            };

        public async Task ConfirmsMerge(Guid submissionId, Guid otherId) =>
            await person.Post(
                At(submissionId, otherId, "confirmation"),
                new
                {
                    version = (await person.ComparesWith(submissionId, otherId)).Version,
                    how = "Phone",
                    note = "Knows both forms.",
                }
            );

        public async Task<UnmergePeople.Response> Unmerges(Guid submissionId, Guid otherId) =>
            await person.Post<UnmergePeople.Response>(
                At(submissionId, otherId, "undoing"),
                new
                {
                    version = (await person.ComparesWith(submissionId, otherId)).Version,
                    reason = "They are sisters, as it turned out.",
                }
            );

        public async Task Settles(Guid submissionId, string reference, Relation relation, int version = 0) =>
            await person.Post(
                $"/api/hub/submissions/{submissionId}/lookalikes",
                new
                {
                    reference,
                    version,
                    relation,
                    note = "Said so on the phone.",
                }
            );
    }

    public static string At(Guid submissionId, Guid otherId, string step) =>
        $"/api/hub/submissions/{submissionId}/lookalikes/{otherId}/{step}";
}
