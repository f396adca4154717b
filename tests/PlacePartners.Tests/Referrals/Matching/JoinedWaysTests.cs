using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>What is safe for one person, told in several records.</summary>
public sealed class JoinedWaysTests(App app)
{
    [Fact]
    public void The_stricter_of_both_holds()
    {
        var one = new SafeWays(
            NeverCall: true,
            NeverVoicemail: true,
            FromHour: 9,
            UntilHour: 17,
            SayFrom: "the library"
        );
        var other = new SafeWays(NeverLetter: true, FromHour: 12, UntilHour: 20, CodePhrase: "blue door");

        SafeWays
            .Stricter(one, other)
            .ShouldBe(
                new SafeWays(
                    NeverCall: true,
                    NeverVoicemail: true,
                    NeverLetter: true,
                    FromHour: 12,
                    UntilHour: 17,
                    SayFrom: "the library",
                    CodePhrase: "blue door"
                )
            );
        SafeWays.Stricter(one, null).ShouldBe(one);
        SafeWays.Stricter(null, null).ShouldBeNull();
    }

    [Fact]
    public void Hours_that_never_meet_leave_neither_calls_nor_texts_nor_visits()
    {
        var never = SafeWays.Stricter(
            new SafeWays(FromHour: 8, UntilHour: 10),
            new SafeWays(FromHour: 14, UntilHour: 16)
        )!;

        (never.NeverCall, never.NeverVoicemail, never.NeverText, never.NeverVisit).ShouldBe((true, true, true, true));
        (never.FromHour, never.NeverLetter).ShouldBe((null, false));
    }

    [Fact]
    public async Task Once_confirmed_each_record_obeys_the_other_and_no_more_than_its_own_when_taken_apart()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Worker.FillsWith(PairScenes.Told("Ada", "Invented"), flow.FallsService);
        var second = await flow.Worker.FillsWith(PairScenes.Told("Ada", "Invented"), flow.FallsService);
        await Rules(flow, first.SubmissionId, new SafeWays(NeverCall: true, NeverVoicemail: true), isWithheld: true);
        await Rules(flow, second.SubmissionId, new SafeWays(NeverText: true), isWithheld: false);
        var before = await Ways(flow, second.SubmissionId);

        await flow.Hub.Merges(second.SubmissionId, first.SubmissionId);
        (await Ways(flow, second.SubmissionId)).ShouldBe(before);
        await flow.Hub.ConfirmsMerge(second.SubmissionId, first.SubmissionId);

        foreach (var id in new[] { first.SubmissionId, second.SubmissionId })
        {
            var ways = await Ways(flow, id);
            (ways!.NeverCall, ways.NeverText).ShouldBe((true, true));
            (await Refused(flow, id, "Phone")).ShouldBe("unsafe-channel");
            (await Refused(flow, id, "Text")).ShouldBe("unsafe-channel");
            (await Refused(flow, id, "Letter")).ShouldBe("unsafe-channel");
        }

        await flow.Hub.Unmerges(second.SubmissionId, first.SubmissionId);

        (await Ways(flow, second.SubmissionId)).ShouldBe(before);
        (await flow.Hub.SeesInHub(second.SubmissionId)).Submission.Person.IsAddressWithheld.ShouldBeFalse();
    }

    private static async Task<SafeWays?> Ways(Flow flow, Guid id) =>
        (await flow.Hub.SeesInHub(id)).Submission.Person.SafeWays;

    private static async Task<string> Refused(Flow flow, Guid id, string how) =>
        (
            await flow.Hub.RefusedPost(
                $"/api/hub/submissions/{id}/attempts",
                new
                {
                    version = await flow.Hub.VersionOf(id),
                    how,
                    note = "",
                }
            )
        ).Code;

    private static async Task Rules(Flow flow, Guid id, SafeWays ways, bool isWithheld) =>
        await flow.Hub.Put(
            $"/api/hub/submissions/{id}/person",
            new
            {
                version = await flow.Hub.VersionOf(id),
                person = (await flow.Hub.SeesInHub(id)).Submission.Person with
                {
                    SafeWays = ways,
                    IsAddressWithheld = isWithheld,
                },
            }
        );
}
