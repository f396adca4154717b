using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

/// <summary>Letters to the person, which the hub prints and posts.</summary>
public sealed class LettersTests(App app)
{
    [Fact]
    public async Task A_letter_is_the_hubs_task_until_it_is_posted_and_counts_as_a_try()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();

        var letterId = await Writes(flow, id, "BeInTouch");
        (await Tasks(flow)).ShouldBe([id]);
        var letter = await flow.Hub.Get<GetLetter.Response>(Path(id, letterId));
        (letter.Name, letter.Address).ShouldBe(("Ada Invented", "1 Nowhere Street"));
        await flow.Hub.Post($"{Path(id, letterId)}/posting", new { version = await flow.Hub.VersionOf(id) });

        (await Tasks(flow)).ShouldBeEmpty();
        var listed = (await Listed(flow, id)).Items.ShouldHaveSingleItem();
        (listed.IsPosted, listed.EndedBy).ShouldBe((true, "Nia Newcomer"));
        var history = (await flow.Hub.SeesInHub(id)).Submission.History.Select(step => step.What).ToList();
        history.ShouldContain("letter-posted");
        history.ShouldContain("hub-attempt");
        (await flow.Hub.RefusedGet(Path(id, letterId))).Code.ShouldBe("not-now");
    }

    [Theory]
    [InlineData("neverLetter")]
    [InlineData("isAddressWithheld")]
    public async Task Nobody_is_written_to_where_post_is_not_safe(string ruledOut)
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var letterId = await Writes(flow, id, "BeInTouch");
        var isWithheld = ruledOut == "isAddressWithheld";
        await Corrects(flow, id, isWithheld, isWithheld ? null : new SafeWays(NeverLetter: true));

        (await flow.Hub.RefusedGet(Path(id, letterId))).Code.ShouldBe("unsafe-letter");
        (await Refused(flow, id, $"{Path(id, letterId)}/posting")).ShouldBe("unsafe-letter");
        await flow.Hub.Post(
            $"{Path(id, letterId)}/drop",
            new { version = await flow.Hub.VersionOf(id), note = "It is not safe." }
        );
        (await Refused(flow, id, Path(id), "BeInTouch")).ShouldBe("unsafe-letter");
        var listed = await Listed(flow, id);
        listed.MayWrite.ShouldBeEmpty();
        listed.Items.Single().IsPosted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_letter_comes_from_whom_the_person_said_and_names_no_service()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await Corrects(flow, id, false, new SafeWays(SayFrom: "the library"));
        var letterId = await Writes(flow, id, "BeInTouch");

        var answer = await flow.Hub.Send(HttpMethod.Get, Path(id, letterId));
        var text = await answer.Content.ReadAsStringAsync();

        text.ShouldContain("the library");
        text.ShouldNotContain("Falls");
        text.ShouldNotContain("Together");
    }

    [Fact]
    public async Task After_three_tries_to_ask_how_it_went_a_letter_is_the_next_task_once()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        for (var tries = 1; tries <= 4; tries++)
        {
            await flow.Hub.Post(
                $"/api/hub/submissions/{sent.SubmissionId}/follow-up/attempts",
                new
                {
                    version = await flow.Hub.VersionOf(sent.SubmissionId),
                    how = "Phone",
                    note = "",
                }
            );
            (await Tasks(flow)).Count.ShouldBe(tries < 3 ? 0 : 1);
        }
        var letter = (await Listed(flow, sent.SubmissionId)).Items.ShouldHaveSingleItem();
        letter.Kind.ShouldBe(LetterKind.HowItWent);

        await flow.Hub.Post(
            $"{Path(sent.SubmissionId, letter.LetterId)}/posting",
            new { version = await flow.Hub.VersionOf(sent.SubmissionId) }
        );

        var followUp = (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.FollowUp;
        (followUp.Tries, followUp.LetterAt is not null).ShouldBe((5, true));
    }

    [Fact]
    public async Task A_letter_waits_while_the_checklist_stands_still_and_is_no_task_once_it_is_withdrawn()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var letterId = await Writes(flow, id, "BeInTouch");
        await flow.Hub.Post(
            $"/api/hub/submissions/{id}/hold",
            new { version = await flow.Hub.VersionOf(id), note = "Somebody may be listening." }
        );
        (await Tasks(flow)).ShouldBeEmpty();
        (await flow.Hub.RefusedGet(Path(id, letterId))).Code.ShouldBe("no-letter-now");
        await flow.Hub.Post(
            $"/api/hub/submissions/{id}/release",
            new { version = await flow.Hub.VersionOf(id), note = "It is safe again now." }
        );
        (await Tasks(flow)).ShouldBe([id]);

        await flow.Worker.Withdraws(id, null);

        (await Tasks(flow)).ShouldBeEmpty();
        (await flow.Hub.RefusedGet(Path(id, letterId))).Code.ShouldBe("withdrawn");
    }

    [Fact]
    public async Task Nobody_but_the_hub_opens_a_letter_and_each_reading_is_noted()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var letterId = await Writes(flow, id, "BeInTouch");
        (await Refused(flow, id, Path(id), "BeInTouch")).ShouldBe("letter-waiting");

        foreach (var other in new[] { flow.Worker, flow.Falls, await flow.Lead.AddsColleague(Role.Worker) })
            (await other.RefusedGet(Path(id, letterId))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await flow.Hub.RefusedGet(Path(id, Guid.CreateVersion7()))).Status.ShouldBe(HttpStatusCode.NotFound);
        await flow.Hub.Get<GetLetter.Response>(Path(id, letterId));

        (await flow.Hub.Get<ListReaders.Response>($"/api/submissions/{id}/readers")).Items.ShouldNotBeEmpty();
    }

    private static string Path(Guid id) => $"/api/hub/submissions/{id}/letters";

    private static string Path(Guid id, Guid letterId) => $"{Path(id)}/{letterId}";

    private static async Task<Guid> Writes(Flow flow, Guid id, string kind) =>
        (
            await flow.Hub.Post<WriteLetter.Response>(Path(id), new { version = await flow.Hub.VersionOf(id), kind })
        ).LetterId;

    private static Task<ListLetters.Response> Listed(Flow flow, Guid id) =>
        flow.Hub.Get<ListLetters.Response>(Path(id));

    private static async Task<IReadOnlyList<Guid>> Tasks(Flow flow) =>
        [
            .. (await flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks?kind=Letter")).Items.Select(task =>
                task.SubmissionId
            ),
        ];

    private static async Task<string> Refused(Flow flow, Guid id, string path, string? kind = null) =>
        (
            await flow.Hub.RefusedPost(path, new { version = await flow.Hub.VersionOf(id), kind = kind ?? "BeInTouch" })
        ).Code;

    private static async Task Corrects(Flow flow, Guid id, bool isWithheld, SafeWays? ways)
    {
        var person = (await flow.Hub.SeesInHub(id)).Submission.Person;
        await flow.Hub.Put(
            $"/api/hub/submissions/{id}/person",
            new
            {
                version = await flow.Hub.VersionOf(id),
                person = person with
                {
                    IsAddressWithheld = isWithheld,
                    SafeWays = ways,
                },
            }
        );
    }
}
