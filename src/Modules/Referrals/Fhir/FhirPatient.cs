using Hl7.Fhir.Model;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>The person, as somebody who may know them is told of them. Ways that they ruled out are left out.</summary>
internal static class FhirPatient
{
    public static Patient Of(Person person, string id, bool showsNhsNumber)
    {
        var details = SubmissionView.Details(person);
        var ways = details.SafeWays ?? SafeWays.Any;
        var patient = new Patient
        {
            Id = id,
            BirthDate = details.DateOfBirth is { } born ? FhirView.Day(born).Value : null,
            Name = [new HumanName { Given = [details.FirstName], Family = Or(details.LastName) }],
        };
        if (showsNhsNumber && details.NhsNumber.Length > 0)
            patient.Identifier.Add(new Identifier("https://fhir.nhs.uk/Id/nhs-number", details.NhsNumber));
        if (details.Phone.Length > 0 && !(ways.NeverCall && ways.NeverText))
            patient.Telecom.Add(new ContactPoint(ContactPoint.ContactPointSystem.Phone, null, details.Phone));
        if (details.Email.Length > 0 && !ways.NeverEmail)
            patient.Telecom.Add(new ContactPoint(ContactPoint.ContactPointSystem.Email, null, details.Email));
        if ((details.Address.Length > 0 || details.Postcode.Length > 0) && !(ways.NeverLetter && ways.NeverVisit))
            patient.Address.Add(new Address { Text = Or(details.Address), PostalCode = Or(details.Postcode) });
        if (details.Language.Length > 0)
            patient.Communication.Add(
                new Patient.CommunicationComponent { Language = new CodeableConcept { Text = details.Language } }
            );
        return patient;
    }

    /// <summary>What whoever rings, writes or visits has to mind, in one line; empty where there is nothing.</summary>
    public static string HowToReach(Person person)
    {
        var ways = person.SafeWays ?? SafeWays.Any;
        List<string> said =
        [
            ways.NeverCall ? "never call" : "",
            ways.NeverVoicemail ? "leave no message" : "",
            ways.NeverText ? "never text" : "",
            ways.NeverEmail ? "never e-mail" : "",
            ways.NeverLetter ? "never write" : "",
            ways.NeverVisit ? "never visit" : "",
            ways is { FromHour: { } from, UntilHour: { } until } ? $"only between {from}:00 and {until}:00" : "",
            ways.SayFrom.Length > 0 ? $"say that you are from {ways.SayFrom}" : "",
            ways.CodePhrase.Length > 0 ? $"code phrase: {ways.CodePhrase}" : "",
            person.NeedsInterpreter ? "needs an interpreter" : "",
            person.AccessNeeds.Count > 0 ? $"access: {AccessNeeds.Words(person.AccessNeeds)}" : "",
            person.SafeContact,
        ];
        var words = string.Join("; ", said.Where(part => part.Length > 0));
        return words.Length == 0 ? "" : $"Before reaching out: {words}";
    }

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
