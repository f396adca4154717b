using PlacePartners.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>
/// Whatever a person agrees to tell, a receiver is answered with nothing of a group that was not agreed to: not in its
/// list, on its page, by a search, or in the file it downloads. What it copies is made of its page.
/// </summary>
public sealed class DataGroupsTests(App app)
{
    // Each value stands in one group alone, so that finding it says which group leaked.
    private static readonly Dictionary<DataGroup, string[]> Planted = new()
    {
        [DataGroup.Contact] =
        [
            "Zebedee",
            "Marrowfat",
            "1931-04-05",
            "Kumquat Lane",
            "SW2",
            "020 7946 0777",
            "zeb@example.org",
            "library bus",
            "Ladino",
            "HearingLoop",
            "steep cellar stairs",
            "\"ageFrom\":80",
        ],
        [DataGroup.Answers] = ["Have you had a fall", "debts or bills", "smoke alarm on", "the rail is loose"],
        [DataGroup.Health] = ["Falls", "Have you had a fall"],
        [DataGroup.Finance] = ["Debts and bills", "debts or bills"],
        [DataGroup.Household] = ["Smoke alarms", "smoke alarm on"],
        [DataGroup.Attachments] = [],
    };

    private static readonly string[] Needs = ["falls", "debt", "fire.alarm"];

    [Fact]
    public async Task No_receiver_is_told_of_a_group_that_was_not_agreed_to()
    {
        var flow = await app.ReferralsFlow();
        var everything = await flow.Falls.ListsForAll("Round House", Needs);
        await app.Settled();
        var (submissionId, referralId) = await Accepted(flow, everything);

        foreach (var groups in Subsets())
        {
            await flow.Renews(submissionId, everything, groups);
            var answers = await Answers(flow.Falls, referralId);
            foreach (var (group, values) in Planted.Where(planted => !groups.Contains(planted.Key)))
            foreach (var value in values)
            foreach (var (where, text) in answers)
                text.ShouldNotContain(value, Case.Sensitive, $"{group} in {where} with {string.Join('+', groups)}");
            (await flow.Falls.LooksFor<ListInbox.Response>("Zebed", "/api/inbox")).Total.ShouldBe(
                groups.Contains(DataGroup.Contact) ? 1 : 0
            );
        }
    }

    [Fact]
    public async Task With_all_groups_everything_planted_is_there_to_be_found()
    {
        var flow = await app.ReferralsFlow();
        var everything = await flow.Falls.ListsForAll("Round House", Needs);
        await app.Settled();
        var (submissionId, referralId) = await Accepted(flow, everything);
        await flow.Renews(submissionId, everything, SharingScenes.AllGroups);

        var all = string.Concat((await Answers(flow.Falls, referralId)).Select(answer => answer.Text));

        foreach (var value in Planted.Values.SelectMany(values => values))
            all.ShouldContain(value, Case.Sensitive);
    }

    private static async Task<(Guid SubmissionId, Guid ReferralId)> Accepted(Flow flow, Guid serviceId)
    {
        var form = ReferralsScenes.Form("Q05", Reply.Yes, serviceId);
        form["answers"] = new[]
        {
            new { questionId = "Q05", reply = Reply.Yes },
            new { questionId = "Q17", reply = Reply.Yes },
            new { questionId = "Q01", reply = Reply.No },
        };
        form["person"] = new
        {
            firstName = "Zebedee",
            lastName = "Marrowfat",
            dateOfBirth = "1931-04-05",
            address = "7 Kumquat Lane",
            postcode = "SW2 1AA",
            phone = "020 7946 0777",
            email = "zeb@example.org",
            safeContact = "Say you are from the library bus",
            language = "Ladino",
            needsInterpreter = true,
            accessNeeds = new[] { "HearingLoop" },
        };
        var id = (await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form)).SubmissionId;
        await flow.Lead.App.Settled();
        await flow.Hub.Put(
            $"/api/hub/submissions/{id}/visit-risk",
            new
            {
                version = await flow.Hub.VersionOf(id),
                words = "Mind the steep cellar stairs",
                source = "The worker saw them",
                reviewOn = "2027-03-01",
            }
        );
        await flow.Hub.Confirms(id);
        var referralId = (await flow.Hub.SeesInHub(id)).Lines.Single().ReferralId;
        await flow.Hub.Sends(id, referralId);
        await flow.Lead.App.Settled();
        await flow.Falls.Moves(referralId, "question", new() { ["question"] = "Is there a rail?" });
        await flow.Worker.Post(
            $"/api/submissions/{id}/referrals/{referralId}/answer",
            new { answer = "Yes, but the rail is loose." }
        );
        await flow.Falls.Moves(referralId, "acceptance");
        return (id, referralId);
    }

    private static async Task<IReadOnlyList<(string Where, string Text)>> Answers(Person receiver, Guid referralId) =>
        [
            ("list", await receiver.Text("/api/inbox")),
            ("search by reference", await receiver.Text("/api/inbox", "pp")),
            ("page", await receiver.Text($"/api/inbox/{referralId}")),
            ("download", await receiver.Text("/api/inbox/export")),
            ("notices", await receiver.Text("/api/notices")),
            ("deletions", await receiver.Text("/api/inbox/deletions")),
        ];

    // Every set of groups but the empty one, which is a no.
    private static IEnumerable<IReadOnlyCollection<DataGroup>> Subsets() =>
        Enumerable
            .Range(1, (1 << SharingScenes.AllGroups.Length) - 1)
            .Select(bits => SharingScenes.AllGroups.Where((_, at) => (bits & (1 << at)) != 0).ToList());
}
