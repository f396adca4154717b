using System.Text.Json;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>How people without an account ask for help.</summary>
public static class AskingScenes
{
    extension(App app)
    {
        public string CodeFor(string email) => app.Mail.To(email)[^1].Text.Split("code is ")[1][..6];
    }

    extension(Person person)
    {
        public async Task OpensAskingPage(string intro, params string[] framers) =>
            await person.Put(
                "/api/asking-page",
                new
                {
                    version = (await person.Get<JsonElement>("/api/asking-page")).GetProperty("version").GetInt32(),
                    isOn = true,
                    intro,
                    framers,
                }
            );

        public Task<ShowAskingPage.Response> SeesAskingPage(string slug) =>
            person.Get<ShowAskingPage.Response>($"/api/account/asking/{slug}");

        public async Task<AskForHelp.Response> AsksForHelp(
            string slug,
            string email,
            Dictionary<string, object?>? with = null
        ) =>
            await person.Post<AskForHelp.Response>(
                $"/api/account/asking/{slug}",
                Asks((await person.SeesAskingPage(slug)).Ticket, email, with)
            );
    }

    /// <summary>For oneself, by an e-mail address; with other values where a test says so.</summary>
    public static Dictionary<string, object?> Asks(
        string ticket,
        string email,
        Dictionary<string, object?>? with = null
    )
    {
        var person = new Dictionary<string, object?>();
        foreach (var property in ReferralsScenes.Resident().GetType().GetProperties())
            person[property.Name] = property.GetValue(ReferralsScenes.Resident());
        person["email"] = email;
        var form = new Dictionary<string, object?>
        {
            ["ticket"] = ticket,
            ["website"] = "",
            ["relation"] = "Self",
            ["askerName"] = "",
            ["askerPhone"] = "",
            ["askerEmail"] = "",
            ["isAware"] = true,
            ["mayShare"] = true,
            ["person"] = person,
            ["needs"] = new[] { "falls" },
            ["words"] = "I fell twice on the stairs.",
        };
        foreach (var (name, value) in with ?? [])
        {
            if (name.StartsWith("person.", StringComparison.Ordinal))
                person[name["person.".Length..]] = value;
            else
                form[name] = value;
        }
        return form;
    }
}
