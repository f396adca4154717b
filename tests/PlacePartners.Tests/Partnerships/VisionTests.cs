using System.Net;
using PlacePartners.Partnerships;
using PlacePartners.Partnerships.Visions;

namespace PlacePartners.Tests.Partnerships;

public sealed class VisionTests(App app)
{
    [Fact]
    public async Task A_goal_keeps_its_id_from_version_to_version()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision("Early help", "Trust");
        var draft = await lead.Get<GetVisionDraft.Response>("/api/vision/draft");
        var saved = await lead.DraftsVision(
            draft.Version,
            Goal("Trust", goals[1]),
            Goal("Early help for all", goals[0])
        );
        await lead.Post("/api/vision/versions", new { saved.Version });

        var first = await lead.Get<GetVision.Response>("/api/vision?number=1");
        var second = await lead.Get<GetVision.Response>("/api/vision");

        first.Goals.Select(goal => (goal.Id, goal.Title)).ShouldBe([(goals[0], "Early help"), (goals[1], "Trust")]);
        second
            .Goals.Select(goal => (goal.Id, goal.Title))
            .ShouldBe([(goals[1], "Trust"), (goals[0], "Early help for all")]);
        second.Versions.Select(version => version.Number).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task Two_people_cannot_save_over_each_other()
    {
        var lead = await app.Partnership();
        await lead.DraftsVision(1, Goal("Early help"));

        var problem = await lead.Refused(
            HttpMethod.Put,
            "/api/vision/draft",
            new
            {
                text = "Mine",
                values = Array.Empty<string>(),
                goals = Array.Empty<object>(),
                version = 1,
            }
        );

        problem.Code.ShouldBe("stale");
        (await lead.Get<GetVisionDraft.Response>("/api/vision/draft")).Text.ShouldNotBe("Mine");
    }

    [Fact]
    public async Task A_goal_of_another_partnership_is_refused()
    {
        var other = await app.Partnership();
        var foreign = await other.PublishesVision("Theirs");
        var lead = await app.Partnership();
        var body = new
        {
            text = "",
            values = Array.Empty<string>(),
            goals = new[] { Goal("Ours", foreign[0]) },
            version = 1,
        };

        var problem = await lead.Refused(HttpMethod.Put, "/api/vision/draft", body);

        problem.Errors!.Keys.ShouldBe(["goals[0].title"]);
    }

    [Fact]
    public async Task A_value_stands_on_one_line()
    {
        var lead = await app.Partnership();

        var problem = await lead.Refused(
            HttpMethod.Put,
            "/api/vision/draft",
            new
            {
                text = "Mine",
                values = new[] { "Trust", "Open\nness" },
                goals = Array.Empty<object>(),
                version = 1,
            }
        );

        problem.Errors!["values"].ShouldBe(["Write each value on one line."]);
    }

    [Fact]
    public async Task An_unfinished_or_unchanged_vision_is_not_published()
    {
        var lead = await app.Partnership();
        var unfinished = await lead.RefusedPost("/api/vision/versions", new { version = 1 });
        await lead.PublishesVision();
        var draft = await lead.Get<GetVisionDraft.Response>("/api/vision/draft");

        var unchanged = await lead.RefusedPost("/api/vision/versions", new { draft.Version });

        unfinished.Code.ShouldBe("vision-unfinished");
        unchanged.Code.ShouldBe("vision-unchanged");
    }

    [Fact]
    public async Task Organisations_endorse_the_version_that_is_current()
    {
        var lead = await app.Partnership();
        await lead.PublishesVision("Early help");
        var partner = await lead.Invites("Good Group");
        await partner.Post("/api/vision/versions/1/endorsement");
        await partner.Post("/api/vision/versions/1/endorsement");
        var draft = await lead.Get<GetVisionDraft.Response>("/api/vision/draft");
        var saved = await lead.DraftsVision(draft.Version, Goal("New goal"));
        await lead.Post("/api/vision/versions", new { saved.Version });

        var old = await lead.RefusedPost("/api/vision/versions/1/endorsement");
        var unknown = await lead.RefusedPost("/api/vision/versions/3/endorsement");
        var vision = await lead.Get<GetVision.Response>("/api/vision");

        old.Code.ShouldBe("not-current");
        unknown.Status.ShouldBe(HttpStatusCode.NotFound);
        vision.Versions.Single(version => version.Number == 1).Endorsements.ShouldBe(1);
        vision.Endorsers.Single(e => e.OrganisationId == partner.OrganisationId).Number.ShouldBe(1);
        vision.Endorsers.Single(e => e.OrganisationId == lead.OrganisationId).Number.ShouldBeNull();
    }

    [Fact]
    public async Task A_goal_of_the_wrong_form_is_named()
    {
        var lead = await app.Partnership();
        var goals = new[]
        {
            new
            {
                id = (Guid?)null,
                title = "",
                description = "",
                horizonYear = 1066,
            },
        };

        var problem = await lead.Refused(
            HttpMethod.Put,
            "/api/vision/draft",
            new
            {
                text = "",
                values = Array.Empty<string>(),
                goals,
                version = 1,
            }
        );

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
        problem.Errors!.Keys.ShouldBe(["goals[0].title", "goals[0].horizonYear"], ignoreOrder: true);
    }

    [Fact]
    public async Task Areas_are_found_by_name_and_an_address_is_made_from_the_name()
    {
        var lead = await app.Partnership();

        var areas = await lead.Get<ListAreas.Response>("/api/account/areas?search=lambe");
        var made = await lead.Get<SuggestSlug.Response>("/api/account/slug?name=St Ann's %26 Friends!");
        var taken = await lead.Get<SuggestSlug.Response>($"/api/account/slug?slug={lead.Slug}");

        areas.Items.Select(area => area.Code).ShouldBe(["E09000022"]);
        made.ShouldBe(new SuggestSlug.Response("st-ann-s-and-friends", true));
        taken.IsFree.ShouldBeFalse();
    }

    private static SaveVisionDraft.DraftGoal Goal(string title, Guid? goalId = null) => new(goalId, title, "", 2035);
}
