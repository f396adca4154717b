using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>How checklists come to be filled.</summary>
public static class ReferralsScenes
{
    extension(Person worker)
    {
        /// <summary>Fills a checklist with a resident who agrees to these services.</summary>
        public async Task<SubmitChecklist.Response> Submits(string question, Reply reply, params Guid[] serviceIds) =>
            await worker.Post<SubmitChecklist.Response>("/api/submissions", Form(question, reply, serviceIds));

        public Task<ProposeServices.Response> Proposes(params (string QuestionId, Reply Reply)[] answers) =>
            worker.Post<ProposeServices.Response>(
                "/api/checklist-proposals",
                new { checklistNumber = 1, answers = answers.Select(a => new { a.QuestionId, a.Reply }) }
            );

        public Task<GetSubmission.Response> Opens(Guid submissionId) =>
            worker.Get<GetSubmission.Response>($"/api/submissions/{submissionId}");
    }

    public static Dictionary<string, object?> Form(string question, Reply reply, params Guid[] serviceIds) =>
        new()
        {
            ["clientKey"] = Guid.CreateVersion7(),
            ["checklistNumber"] = 1,
            ["answers"] = new[] { new { questionId = question, reply } },
            ["person"] = Resident(),
            ["services"] = serviceIds.Select(serviceId => new { serviceId, agrees = true }),
            ["toldAbout"] = Array.Empty<Guid>(),
            ["consent"] = new
            {
                wordingNumber = 1,
                how = "FaceToFace",
                givenBy = "Person",
                givenByName = "",
            },
            ["channel"] = "Worker",
            ["filledOn"] = null,
            ["note"] = "",
        };

    public static object Resident(
        string phone = "020 7946 0018",
        string firstName = "Ada",
        string lastName = "Invented"
    ) =>
        new
        {
            firstName,
            lastName,
            dateOfBirth = "1948-03-02",
            address = "1 Nowhere Street",
            postcode = "sw21aa",
            phone,
            email = "",
            safeContact = "No voicemail",
            language = "",
            needsInterpreter = false,
        };
}
