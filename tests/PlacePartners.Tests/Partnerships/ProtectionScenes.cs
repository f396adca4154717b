using PlacePartners.Partnerships.Agreements;
using PlacePartners.Partnerships.Protection;

namespace PlacePartners.Tests.Partnerships;

/// <summary>How a partnership comes to be allowed to use residents' details.</summary>
public static class ProtectionScenes
{
    extension(App app)
    {
        /// <summary>A new partnership in which checklists may be taken, seen by its manager.</summary>
        public async Task<Person> ReferringPartnership()
        {
            var lead = await app.Partnership();
            await lead.OpensReferrals();
            return lead;
        }
    }

    extension(Person lead)
    {
        /// <summary>Signs the data-sharing agreement and the impact assessment.</summary>
        public async Task OpensReferrals()
        {
            await lead.SignsDataSharing();
            await lead.Assesses();
        }

        public async Task SignsDataSharing()
        {
            var agreement = await lead.Get<GetAgreement.Response>("/api/agreements/data-sharing");
            await lead.Post(
                "/api/agreements/data-sharing/signature",
                new
                {
                    number = agreement.CurrentNumber,
                    isAuthorised = true,
                    position = "Director",
                }
            );
        }

        /// <summary>Completes the template, saves it and signs it.</summary>
        public async Task Assesses(Func<AssessmentForm, AssessmentForm>? change = null)
        {
            var draft = await lead.Get<GetImpactAssessmentDraft.Response>("/api/impact-assessments/draft");
            var text = Completed(draft.Text);
            var saved = await lead.Saves(change is null ? text : change(text), draft.Version);
            await lead.Post("/api/impact-assessments/draft/signature", Signature(lead.App, saved.Version));
        }

        public Task<SaveImpactAssessmentDraft.Response> Saves(AssessmentForm text, int version) =>
            lead.PutFor<SaveImpactAssessmentDraft.Response>("/api/impact-assessments/draft", new { text, version });
    }

    public static object Signature(App app, int version, bool isAuthorised = true, int days = 300) =>
        new
        {
            version,
            isAuthorised,
            position = "Chief executive",
            reviewOn = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(days),
        };

    public static AssessmentForm Completed(AssessmentForm text) =>
        text with
        {
            Scope = "Names, addresses and needs of residents, kept for three years.",
            Consultation = "Twelve residents at an open afternoon.",
            Advice = "Go on.",
            AdviceBy = "Olga Officer",
            AdviceOn = new DateOnly(2026, 1, 5),
        };
}
