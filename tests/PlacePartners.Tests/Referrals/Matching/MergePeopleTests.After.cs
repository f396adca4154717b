using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Encryption;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>What comes after: breaches, households, three of one, and erasure.</summary>
public sealed partial class MergePeopleTests
{
    [Fact]
    public async Task A_breach_is_closed_once_with_what_was_done()
    {
        var (flow, first, second) = await Two();
        await flow.Hub.Merges(second, first);
        var opened = await flow.Hub.Unmerges(second, first);
        object Closing(int version) =>
            new
            {
                version,
                whatWasDone = "Rang both and said sorry.",
                isReported = false,
                arePeopleTold = true,
            };
        var address = $"/api/breaches/{opened.BreachId}/closing";

        var refused = await flow.Worker.RefusedPost(address, Closing(1));
        await flow.Lead.Post(address, Closing(1));
        var late = await flow.Hub.RefusedPost(address, Closing(1));
        var again = await flow.Hub.RefusedPost(address, Closing(2));
        var elsewhere = await (await app.ReferralsFlow()).Hub.RefusedPost(address, Closing(2));

        (refused.Status, elsewhere.Status).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.NotFound));
        (late.Code, again.Code).ShouldBe(("stale", "breach-closed"));
        var item = (await flow.Hub.Get<ListBreaches.Response>("/api/breaches")).Items.Single();
        (item.WhatWasDone, item.IsReported, item.ArePeopleTold).ShouldBe(("Rang both and said sorry.", false, true));
        item.ClosedBy.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Who_is_not_the_same_is_remembered_and_not_asked_again()
    {
        var (flow, first, second) = await Two();
        var item = await flow.Hub.ComparesWith(second, first);

        await flow.Hub.Settles(second, item.Reference, Relation.NotSamePerson, item.Version);
        await flow.Hub.Put(
            $"/api/hub/submissions/{second}/person",
            new { version = await flow.Hub.VersionOf(second), person = PairScenes.Told("Maggie", "Okafor") }
        );
        await app.Settled();

        (await flow.Hub.Get<ListPeopleToCompare.Response>("/api/hub/lookalikes")).Total.ShouldBe(0);
        (await flow.Hub.ComparesWith(first, second)).Relation.ShouldBe(Relation.NotSamePerson);
    }

    [Fact]
    public async Task A_household_and_a_carer_are_linked_each_with_their_own_consents_and_seen_from_both_sides()
    {
        var flow = await app.ReferralsFlow();
        var cared = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"), flow.FallsService);
        var carer = await flow.Worker.FillsWith(
            PairScenes.Told("Raymond", "Singh", "1970-05-06", "SE5 9ZZ", "020 7946 0777"),
            flow.FireService
        );
        var consents = await Consents(flow);

        await flow.Hub.Settles(carer.SubmissionId, cared.Reference.ToLowerInvariant(), Relation.CaresFor);
        var merged = await flow.Hub.RefusedPost(
            PairScenes.At(carer.SubmissionId, cared.SubmissionId, "undoing"),
            new { version = 1, reason = "It was never a merger." }
        );
        var own = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{carer.SubmissionId}/lookalikes",
            new
            {
                reference = carer.Reference,
                version = 0,
                relation = "SameHousehold",
                note = "",
            }
        );

        (await flow.Hub.ComparesWith(carer.SubmissionId, cared.SubmissionId)).Relation.ShouldBe(Relation.CaresFor);
        (await flow.Hub.ComparesWith(cared.SubmissionId, carer.SubmissionId)).Relation.ShouldBe(Relation.CaredForBy);
        (merged.Code, own.Errors!.Keys.Single()).ShouldBe(("not-merged", "reference"));
        (await Consents(flow)).ShouldBe(consents);
        (await flow.Hub.SeesInHub(carer.SubmissionId)).Submission.Consents.ShouldAllBe(c =>
            c.ServiceId == flow.FireService
        );
        await flow.Hub.Settles(carer.SubmissionId, cared.Reference, Relation.SameHousehold, version: 1);
        (await flow.Hub.ComparesWith(cared.SubmissionId, carer.SubmissionId)).Relation.ShouldBe(Relation.SameHousehold);
    }

    [Fact]
    public async Task Three_are_joined_one_by_one_and_never_against_what_was_found_before()
    {
        var (flow, first, second) = await Two();
        var third = (await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"))).SubmissionId;
        await flow.Hub.Merges(second, first, isConfirmed: true);
        await flow.Hub.Merges(third, second, isConfirmed: true);

        var seen = await flow.Hub.Compares(third);
        var twice = await flow.Hub.RefusedPost(
            PairScenes.At(third, first, "merger"),
            await flow.Hub.Merger(third, first)
        );
        await flow.Hub.Unmerges(second, first);
        var against = await flow.Hub.RefusedPost(
            PairScenes.At(third, first, "merger"),
            await flow.Hub.Merger(third, first)
        );

        seen.Joined!.Checklists.Count.ShouldBe(3);
        seen.Items.Single(item => item.SubmissionId == first).IsJoinedByAnother.ShouldBeTrue();
        (twice.Code, against.Code).ShouldBe(("merged-already", "kept-apart"));
        (await flow.Hub.Compares(third))
            .Joined!.Checklists.Select(c => c.SubmissionId)
            .ShouldBe([second, third], ignoreOrder: true);
        (await flow.Hub.Compares(first)).Joined.ShouldBeNull();
    }

    [Fact]
    public async Task Erasing_one_of_two_joined_leaves_the_other_and_no_trace_of_why()
    {
        var (flow, first, second) = await Two();
        var third = await flow.Worker.FillsWith(PairScenes.Told("Margaret", "Okafor"));
        await flow.Hub.Merges(second, first, isConfirmed: true);
        await flow.Hub.Settles(
            second,
            third.Reference,
            Relation.SameHousehold,
            (await flow.Hub.ComparesWith(second, third.SubmissionId)).Version
        );
        await flow.Worker.Withdraws(second, null);

        await flow.Hub.Post(
            $"/api/hub/submissions/{second}/erasure",
            new { version = await flow.Hub.VersionOf(second), reason = "AskedByPerson" }
        );
        await app.Settled();

        var seen = await flow.Hub.Compares(first);
        var erased = seen.Items.Single(item => item.SubmissionId == second);
        (erased.Person.FirstName, erased.Relation, erased.Findings.Count).ShouldBe(
            ("Erased person", Relation.SamePerson, 0)
        );
        erased.ErasedAt.ShouldNotBeNull();
        erased.History.ShouldAllBe(step => step.Note == "");
        seen.Joined!.Person.FirstName.ShouldBe("Margaret");
        (await flow.Hub.SeesInHub(first)).Submission.Person.FirstName.ShouldBe("Margaret");
        (await flow.Hub.Compares(third.SubmissionId)).Items.ShouldNotContain(item => item.SubmissionId == second);
        var left = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) =>
            {
                var erasedIds = db.People.Where(p => p.ErasedAt != null).Select(p => p.Id);
                return db.Set<PersonMark>().CountAsync(m => erasedIds.Contains(m.PersonId));
            }
        );
        left.ShouldBe(0);
        (
            await flow.Hub.RefusedPost(
                PairScenes.At(first, second, "undoing"),
                new { version = erased.Version, reason = "Not the same at all." }
            )
        ).Code.ShouldBe("person-erased");
    }
}
