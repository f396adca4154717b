using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

public sealed class ListLookalikesTests(App app)
{
    [Fact]
    public async Task The_hub_sees_who_may_be_the_same_and_in_what_they_agree()
    {
        var flow = await app.ReferralsFlow();
        var elsewhere = await flow.Lead.Welcomes(Role.Worker);
        var first = await elsewhere.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        await elsewhere.FillsWith(PairScenes.Told("Raymond", "Singh", "1950-05-06", "SE5 9ZZ", "020 7946 0777"));
        var second = await flow.Worker.FillsWith(PairScenes.Told("Peggy", "Okafor", phone: "+44 20 7946 0018"));

        var seen = await flow.Hub.Compares(second.SubmissionId);

        var item = seen.Items.ShouldHaveSingleItem();
        (item.SubmissionId, item.Reference, item.Person.FirstName).ShouldBe(
            (first.SubmissionId, first.Reference, "Margaret")
        );
        (item.Band, item.Veto, item.Relation, item.IsTie).ShouldBe((MatchBand.LooksLike, null, Relation.Open, false));
        item.Probability.ShouldBeGreaterThan(0.999);
        item.Findings.ShouldContain(new Finding(MatchField.FirstName, Agreement.Nickname));
        item.Findings.ShouldContain(new Finding(MatchField.Phone, Agreement.Same));
        item.Findings.ShouldContain(new Finding(MatchField.Email, Agreement.NotKnown));
        seen.Joined.ShouldBeNull();
    }

    [Fact]
    public async Task What_waits_for_the_hub_stands_in_one_list_once_however_often_it_is_heard()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var second = await flow.Worker.FillsWith(PairScenes.Told("Peggy", "Okafor"));

        var before = await flow.Hub.Get<ListPeopleToCompare.Response>("/api/hub/lookalikes");
        await app.Inside(
            flow.Lead.PartnershipId,
            async (services, db) =>
            {
                var handler = new WhenPersonTold(
                    db,
                    (MediatR.IMediator)services.GetService(typeof(MediatR.IMediator))!,
                    new()
                );
                await handler.Compare(second.SubmissionId, CancellationToken.None);
                await handler.Compare(first.SubmissionId, CancellationToken.None);
                return await db.SaveChangesAsync();
            }
        );
        var after = await flow.Hub.Get<ListPeopleToCompare.Response>("/api/hub/lookalikes");

        (before.ToLookAt, before.ToConfirm, before.Total).ShouldBe((1, 0, 1));
        var row = after.Items.ShouldHaveSingleItem();
        (row.Reference, row.OtherReference).ShouldBe((second.Reference, first.Reference));
        (row.PersonName, row.OtherPersonName).ShouldBe(("Peggy Okafor", "Margaret Okafor"));
    }

    [Fact]
    public async Task A_correction_is_compared_anew()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var second = await flow.Worker.FillsWith(PairScenes.Told("Peggy", "Okafor"));

        await Corrects(PairScenes.Told("Desmond", "Reid", "1931-07-08", "SE5 9ZZ", "020 7946 0555"));
        var gone = await flow.Hub.Get<ListPeopleToCompare.Response>("/api/hub/lookalikes");
        await Corrects(PairScenes.Told("Maggie", "Okafor"));
        var back = await flow.Hub.Get<ListPeopleToCompare.Response>("/api/hub/lookalikes");

        (gone.Total, back.Total).ShouldBe((0, 1));

        async Task Corrects(object details)
        {
            var version = await flow.Hub.VersionOf(second.SubmissionId);
            await flow.Hub.Put($"/api/hub/submissions/{second.SubmissionId}/person", new { version, person = details });
            await app.Settled();
        }
    }

    [Fact]
    public async Task Twins_at_one_address_are_for_the_hub_to_look_at()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Worker.FillsWith(PairScenes.Told("Grace", "Okafor"));
        var second = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));

        var item = await flow.Hub.ComparesWith(second.SubmissionId, first.SubmissionId);

        (item.Band, item.Veto).ShouldBe((MatchBand.Review, MatchVeto.SameHome));
    }

    [Fact]
    public async Task A_worker_reads_and_gets_the_same_to_the_byte_whether_anybody_else_knows_the_person()
    {
        var flow = await app.ReferralsFlow();
        var elsewhere = await flow.Lead.Welcomes(Role.Worker);
        var mine = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"), flow.FallsService);
        var before = await Everything(flow.Worker, mine.SubmissionId);

        var theirs = await elsewhere.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        await flow.Hub.Merges(mine.SubmissionId, theirs.SubmissionId);
        await flow.Hub.ConfirmsMerge(mine.SubmissionId, theirs.SubmissionId);
        await app.Settled();

        (await Everything(flow.Worker, mine.SubmissionId)).ShouldBe(before);
        var known = await Sends(flow.Worker, PairScenes.Told("Margaret", "Okafor"));
        var unknown = await Sends(
            flow.Worker,
            PairScenes.Told("Raymond", "Singh", "1950-05-06", "SE5 9ZZ", "020 7946 0777")
        );
        (known.Status, known.Length, known.Headers).ShouldBe((unknown.Status, unknown.Length, unknown.Headers));
        foreach (
            var path in new[]
            {
                $"/api/hub/submissions/{mine.SubmissionId}/lookalikes",
                "/api/hub/lookalikes",
                "/api/breaches",
            }
        )
            (await flow.Worker.RefusedGet(path)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_partnership_s_hub_finds_nothing_and_changes_nothing()
    {
        var (flow, other) = (await app.ReferralsFlow(), await app.ReferralsFlow());
        var first = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var second = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var same = await other.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var merger = new
        {
            version = 1,
            keepsThis = true,
            isConfirmedWithPerson = true,
            note = "",
        };
        Task<Problem> Asks(Guid one, Guid two, string step, object body) =>
            other.Hub.RefusedPost(PairScenes.At(one, two, step), body);

        (await other.Hub.Compares(same.SubmissionId)).Items.ShouldBeEmpty();
        (await other.Hub.RefusedGet($"/api/hub/submissions/{first.SubmissionId}/lookalikes")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await Asks(first.SubmissionId, second.SubmissionId, "merger", merger)).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await Asks(same.SubmissionId, first.SubmissionId, "merger", merger)).Status.ShouldBe(HttpStatusCode.NotFound);
        var settled = await other.Hub.RefusedPost(
            $"/api/hub/submissions/{same.SubmissionId}/lookalikes",
            new
            {
                reference = first.Reference,
                version = 0,
                relation = "SameHousehold",
                note = "",
            }
        );
        settled.Errors!.Keys.ShouldBe(["reference"]);
        (await flow.Hub.ComparesWith(first.SubmissionId, second.SubmissionId)).Relation.ShouldBe(Relation.Open);
    }

    [Fact]
    public async Task The_hub_is_warned_where_the_person_s_address_is_the_worker_s()
    {
        var flow = await app.ReferralsFlow();
        var theirs = await flow.Worker.FillsWith(
            PairScenes.Told("Margaret", "Okafor", email: flow.Worker.Email.ToUpperInvariant())
        );
        var own = await flow.Worker.FillsWith(
            PairScenes.Told("Raymond", "Singh", "1950-05-06", "SE5 9ZZ", email: "raymond@example.org")
        );

        (await flow.Hub.Compares(theirs.SubmissionId)).EmailIsWorkers.ShouldBeTrue();
        (await flow.Hub.Compares(own.SubmissionId)).EmailIsWorkers.ShouldBeFalse();
    }

    [Fact]
    public async Task Looking_at_somebody_beside_another_is_on_record_and_marks_tell_nothing()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        var second = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        await flow.Hub.Compares(second.SubmissionId);

        var (rows, marks, people) = await app.Inside(
            flow.Lead.PartnershipId,
            async (_, db) =>
                (
                    await db.Set<AuditEntry>().AsNoTracking().ToListAsync(),
                    await db.Set<PersonMark>().AsNoTracking().ToListAsync(),
                    await db.People.AsNoTracking().Select(p => p.Id).ToListAsync()
                )
        );

        var row = rows.Where(e => e.Act == nameof(ListLookalikes)).ShouldHaveSingleItem();
        row.Rows.ShouldBe(2);
        people.ShouldAllBe(id => row.Shown!.Contains(id.ToString("N")));
        marks.Count.ShouldBeGreaterThan(6);
        marks.ShouldAllBe(mark => mark.Mark.Length == 16 && mark.Mark.All(char.IsAsciiHexDigitLower));
        rows.ShouldNotContain(e => e.Entity == nameof(PersonMark));
    }

    private static async Task<string> Everything(Person worker, Guid submissionId)
    {
        var texts = new List<string>();
        foreach (
            var path in new[]
            {
                $"/api/submissions/{submissionId}",
                "/api/submissions",
                "/api/submissions/export",
                "/api/me",
            }
        )
            texts.Add(await worker.Browser.GetStringAsync($"/p/{worker.Slug}{path}"));
        return string.Join('\n', texts);
    }

    private static async Task<(HttpStatusCode Status, int Length, string Headers)> Sends(Person worker, object resident)
    {
        var answer = await worker.Send(HttpMethod.Post, "/api/submissions", PairScenes.Form(resident));
        var headers = string.Join(
            ' ',
            answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).Order()
        );
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Length, headers);
    }
}
