using PlacePartners.Partnerships.Visions;

namespace PlacePartners.Tests.Partnerships;

/// <summary>How a partnership comes to have a vision.</summary>
public static class PartnershipsScenes
{
    extension(Person lead)
    {
        /// <summary>Writes a draft with these goals and publishes it as version 1; gives the goals' ids in order.</summary>
        public async Task<IReadOnlyList<Guid>> PublishesVision(params string[] goals)
        {
            if (goals.Length == 0)
                goals = ["Preventative places", "Resourceful communities"];
            var saved = await lead.DraftsVision(
                1,
                [.. goals.Select(title => new SaveVisionDraft.DraftGoal(null, title, "", 2035))]
            );
            await lead.Post("/api/vision/versions", new { saved.Version });
            await lead.App.Settled();
            return saved.GoalIds;
        }

        /// <summary>Publishes a further version with other goals, so that those of the one before are left out.</summary>
        public async Task<IReadOnlyList<Guid>> PublishesOtherGoals(params string[] goals)
        {
            var draft = await lead.Get<GetVisionDraft.Response>("/api/vision/draft");
            var saved = await lead.DraftsVision(
                draft.Version,
                [.. goals.Select(title => new SaveVisionDraft.DraftGoal(null, title, "", 2035))]
            );
            await lead.Post("/api/vision/versions", new { saved.Version });
            await lead.App.Settled();
            return saved.GoalIds;
        }

        public Task<SaveVisionDraft.Response> DraftsVision(int version, params SaveVisionDraft.DraftGoal[] goals) =>
            lead.PutFor<SaveVisionDraft.Response>(
                "/api/vision/draft",
                new
                {
                    text = "A place where people get help early.",
                    values = new[] { "Trust", "Openness" },
                    goals,
                    version,
                }
            );

        /// <summary>The partnership serves these areas, in this order.</summary>
        public Task Serves(int version, params string[] areaCodes) =>
            lead.Put(
                "/api/settings",
                new
                {
                    name = "Testing Together",
                    areaCodes,
                    division = "england-and-wales",
                    daytimePhone = "",
                    outOfHoursPhone = "",
                    version,
                }
            );

        /// <summary>Puts, and reads the answer.</summary>
        public async Task<T> PutFor<T>(string path, object body)
        {
            var answer = await lead.Send(HttpMethod.Put, path, body);
            var text = await answer.Content.ReadAsStringAsync();
            answer.IsSuccessStatusCode.ShouldBeTrue(text);
            return System.Text.Json.JsonSerializer.Deserialize<T>(text, Person.Json)!;
        }
    }
}
