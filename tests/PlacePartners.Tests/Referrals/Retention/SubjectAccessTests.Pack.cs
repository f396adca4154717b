using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals.Retention;

/// <summary>What stands in the pack, and what does not.</summary>
public sealed partial class SubjectAccessTests
{
    [Fact]
    public async Task What_was_struck_out_is_not_in_the_pack_and_nothing_goes_out_unread()
    {
        var flow = await app.ReferralsFlow();
        var form = ReferralsScenes.Form("Q05", Reply.Yes, flow.FallsService);
        form["note"] = "Her neighbour Quentin Snoop found her. She is steady again.";
        var id = (await flow.Worker.Post<SubmitChecklist.Response>("/api/submissions", form)).SubmissionId;
        await app.Settled();
        await flow.Hub.Confirms(id);
        var path = await Asks(flow, id, "2026-11-25", "2026-11-25");
        (await flow.Hub.RefusedPost($"{path}/release", new { version = 1 })).Code.ShouldBe("texts-not-read");

        var texts = (await flow.Hub.Get<GetAccessRequest.Response>(path)).Texts;
        texts.Select(text => text.Kind).ShouldBe(["note", "event"], ignoreOrder: true);
        await flow.Hub.Post(
            $"{path}/texts",
            new
            {
                version = 1,
                texts = texts.Select(text => new
                {
                    key = text.Key,
                    mark = text.Mark,
                    isStruckOut = text.Kind == "event",
                    passages = text.Kind == "note" ? new[] { "quentin snoop" } : Array.Empty<string>(),
                }),
            }
        );
        await flow.Lead.SaysHowToComplain();
        await flow.Hub.Post($"{path}/release", new { version = 2 });

        var answer = await flow.Hub.Send(HttpMethod.Get, $"{path}/pack");
        var pack = await answer.Content.ReadAsStringAsync();
        pack.ShouldContain("She is steady again.");
        pack.ShouldContain($"/p/{flow.Hub.Slug}/how-to-complain");
        pack.ShouldContain("Ada");
        pack.ShouldNotContain("Snoop", Case.Insensitive);
        pack.ShouldNotContain("Spoke on the phone");
        (await flow.Hub.RefusedGet($"{path}/pack/pdf")).Code.ShouldBe("no-pdf");

        app.Clock.Advance(TimeSpan.FromDays(7));
        await flow.Hub.SignsInAgain();
        (await flow.Hub.RefusedGet($"{path}/pack")).Code.ShouldBe("pack-ended");
    }

    [Fact]
    public async Task The_pack_is_the_same_whether_there_is_a_concern_or_not()
    {
        var flow = await app.ReferralsFlow();
        await flow.Worker.Holds(Role.Worker, Role.OrganisationCoordinator);
        var keeper = await flow.Worker.AddsColleague(Role.SafeguardingLead);
        var sent = await flow.Sent();
        var path = await Asks(flow, sent.SubmissionId, "2026-11-25");
        var version = await flow.Hub.VersionOf(sent.SubmissionId);
        var without = await Pack(flow, path);

        await flow.Worker.Post(
            "/api/concerns",
            new
            {
                about = "Ada Invented",
                facts = "A bruise on the left arm.",
                opinion = "",
                wishes = "",
                submissionId = sent.SubmissionId,
            }
        );
        var concernId = (await keeper.Get<ListConcerns.Response>("/api/concerns")).Items.Single().ConcernId;
        await keeper.Get<GetConcern.Response>($"/api/concerns/{concernId}");
        var note = new { version, note = "Somebody looks into it first." };
        await flow.Hub.Post($"/api/hub/submissions/{sent.SubmissionId}/hold", note);
        await flow.Hub.PutsOnHold(sent.SubmissionId);
        (await keeper.Get<ListHolds.Response>("/api/legal-holds")).Items.ShouldHaveSingleItem();

        without.ShouldContain("HubWorker");
        (await Pack(flow, path)).ShouldBe(without);
    }

    [Fact]
    public async Task Nothing_in_the_pack_tells_of_what_was_shared_without_their_knowledge()
    {
        var flow = await app.ReferralsFlow();
        var (id, toFalls) = await flow.Undecided();
        await flow.Overrides(id, toFalls);
        await flow.Hub.Sends(id, toFalls);
        await app.Settled();
        await flow.Falls.Moves(toFalls, "acceptance");
        await flow.Falls.AttachesToReceived(toFalls, "untold-report.pdf");
        await flow.Worker.Attaches(id, "harmless.pdf");

        var pack = await Pack(flow, await Asks(flow, id, "2026-11-25"));

        pack.ShouldContain("harmless.pdf");
        pack.ShouldNotContain("untold-report.pdf");
        pack.ShouldNotContain("third fall may kill");
    }

    [Fact]
    public async Task The_pack_tells_of_limits_decisions_and_deletions()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submits(
            new
            {
                serviceId = flow.FallsService,
                agrees = true,
                answer = "YesWithLimits",
                leftOut = new[] { "Health" },
                limits = "Nothing of my heart, please",
            },
            new
            {
                serviceId = flow.FireService,
                agrees = false,
                answer = "Unable",
            }
        );
        await flow.Overrides(id, Flow.ReferralTo(await flow.Hub.SeesInHub(id), flow.FireService), told: true);
        await app.Settled();

        var pack = await Pack(flow, await Asks(flow, id, "2026-11-25"));

        pack.ShouldContain("YesWithLimits");
        pack.ShouldContain("Nothing of my heart, please");
        pack.ShouldContain("a third fall may kill");
        pack.ShouldContain("safeguarding desk");
    }

    [Fact]
    public async Task The_pack_tells_who_took_part_in_a_plan_and_what_was_agreed_rated_and_written_in_it()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        var plan = await flow.Hub.OpensPlanAtHub(id);
        await flow.Hub.BringsIn(plan, flow.Fire, aims: true);
        await flow.Hub.Rates(plan, 3, "Said it was hard.");
        await flow.Hub.Put(
            $"{PlanScenes.At(plan)}/family",
            new
            {
                version = (await flow.Hub.SeesPlan(plan)).Version,
                competence = "Competent",
                competenceReasons = "Talked it through twice.",
                contacts = new[] { PlanScenes.Parent("Ann Invented") },
            }
        );
        var path = await Asks(flow, id, "2026-11-25");
        var fire = (await flow.Hub.SeesPlan(plan)).Agencies.Single(agency => !agency.IsLead).Name;

        var pack = await PackOf(flow, path);

        pack.ToldTo.ShouldContain(told => told.Organisation == fire);
        var shown = pack.Checklists.Single().Plans.ShouldHaveSingleItem();
        shown.Agencies.ShouldContain(agency => agency.Organisation == fire);
        shown.Permissions.Single(said => said.Organisation == fire).Shares.ShouldBe(new(true, false, false));
        shown.Ratings.ShouldContain(rated => rated.Scale == "Money" && rated.Value == 3);
        (await flow.Hub.Get<GetAccessRequest.Response>(path))
            .Texts.Select(text => text.Kind)
            .ShouldBe(["plan-competence", "plan-contact", "plan-review"], ignoreOrder: true);
    }

    private static async Task SaysToVisitors(Flow flow, Guid id, string words) =>
        await flow.Hub.Put(
            $"/api/hub/submissions/{id}/visit-risk",
            new
            {
                version = await flow.Hub.VersionOf(id),
                words,
                source = "The worker saw it",
                reviewOn = "2027-02-01",
            }
        );

    private async Task<string> Pack(Flow flow, string path) => AccessDesk.Freeze(await PackOf(flow, path));

    private Task<SubjectPack> PackOf(Flow flow, string path) =>
        app.Inside(
            flow.Lead.PartnershipId,
            async (services, db) =>
            {
                var asked = await db.FindAsync<AccessRequest>(Guid.Parse(path.Split('/')[^1]));
                var (pack, _) = await db.Gather(
                    services.GetRequiredService<IMediator>(),
                    asked!,
                    new(2026, 11, 25),
                    TestContext.Current.CancellationToken
                );
                return pack;
            }
        );
}
