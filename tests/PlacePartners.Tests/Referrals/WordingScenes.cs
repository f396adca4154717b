using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>The words that are read out, from draft to use.</summary>
public static class WordingScenes
{
    public const string Wordings = "/api/consent-wordings";

    public const string Words = "May I pass on your name and phone number to these services? You can change your mind.";

    extension(Person person)
    {
        public Task<ListConsentWordings.Response> SeesWordings() => person.Get<ListConsentWordings.Response>(Wordings);

        /// <summary>What is changed about the newest version, or decided about it, as it was read now.</summary>
        public async Task<Dictionary<string, object>> OfWording(string name, object value) =>
            new() { ["version"] = (await person.SeesWordings()).Items[0].Life.Version, [name] = value };

        /// <summary>Writes the next words, based on those that are in use.</summary>
        public async Task<int> DraftsWording(string text = Words, params (string Code, string Text)[] others) =>
            (
                await person.Post<DraftConsentWording.Response>(
                    Wordings,
                    new
                    {
                        basedOn = (await person.SeesWordings())
                            .Items.Single(wording => wording.Life.IsLive)
                            .Life.Number,
                        text,
                        @in = others.Select(words => new { code = words.Code, text = words.Text }),
                    }
                )
            ).Number;

        public async Task ApprovesWording(int number, DateOnly liveFrom) =>
            await person.Post($"{Wordings}/{number}/approval", await person.OfWording("liveFrom", liveFrom));
    }
}
