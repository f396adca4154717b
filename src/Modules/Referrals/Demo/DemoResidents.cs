using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals.Demo;

/// <summary>Residents who cannot be mistaken for anybody: no such postcode, and numbers that Ofcom keeps for drama.</summary>
internal static class DemoResidents
{
    private static readonly string[] Districts = ["SW2", "SW4", "SW8", "SW9", "SE5", "SE11", "SE24", "SE27"];
    private static readonly string[] Languages = ["Portuguese", "Spanish", "Somali", "Yoruba", "French", "Polish"];

    public static PersonDetails Next(int number, int year, Random dice)
    {
        var speaksEnglish = dice.NextDouble() < 0.84;
        var told = new PersonDetails(
            "Person",
            $"Sample {number:0000}",
            new DateOnly(year - dice.Next(52, 94), dice.Next(1, 13), dice.Next(1, 29)),
            $"{dice.Next(1, 240)} Example Street, London",
            // No real postcode ends in two letters V.
            $"{Districts[dice.Next(Districts.Length)]} {dice.Next(0, 10)}VV",
            $"020 7946 0{dice.Next(0, 1000):000}",
            dice.NextDouble() < 0.35 ? $"person.{number:0000}@example.org" : "",
            dice.NextDouble() < 0.06 ? "No voicemail, please" : "",
            speaksEnglish ? "English" : Languages[dice.Next(Languages.Length)],
            !speaksEnglish && dice.NextDouble() < 0.5,
            AccessNeeds: number % 7 == 0 ? [AccessNeed.StepFree] : null
        );
        return told.SafeContact.Length == 0
            ? told
            : told with
            {
                SafeContact = "Ring in the afternoon, please",
                SafeWays = new SafeWays(NeverVoicemail: true),
            };
    }
}
