namespace PlacePartners.Tests.Services;

/// <summary>How services say whom they are for and how many they take.</summary>
public static class IntakeScenes
{
    extension(App app)
    {
        /// <summary>Days go by, after which these people sign in again.</summary>
        public async Task Passes(int days, params Person[] people)
        {
            app.Clock.Advance(TimeSpan.FromDays(days));
            foreach (var person in people)
                await person.Post("/api/account/sign-in", new { email = person.Email, password = Scenes.Password });
        }
    }

    extension(Person person)
    {
        public async Task IsFor(Guid serviceId, object said)
        {
            await person.Put($"/api/services/{serviceId}/eligibility", Over(Everybody, said));
            await person.App.Settled();
        }

        public async Task Takes(Guid serviceId, object said)
        {
            await person.Put($"/api/services/{serviceId}/intake", Over(Anybody, said));
            await person.App.Settled();
        }
    }

    private static readonly object Everybody = new
    {
        minimumAge = (int?)null,
        maximumAge = (int?)null,
        areas = Array.Empty<string>(),
        languages = Array.Empty<string>(),
        arrangesInterpreter = (bool?)null,
    };

    private static readonly object Anybody = new
    {
        weeklyLimit = (int?)null,
        pausedUntil = (string?)null,
        pauseReason = "",
        wait = (string?)null,
    };

    private static Dictionary<string, object?> Over(object usual, object said) =>
        new[] { usual, said }
            .SelectMany(one =>
                one.GetType().GetProperties().Select(property => (property.Name, property.GetValue(one)))
            )
            .GroupBy(pair => pair.Name)
            .ToDictionary(group => group.Key, group => group.Last().Item2);
}
