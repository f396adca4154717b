using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>How a version of the checklist comes to be live.</summary>
internal static class ChecklistScenes
{
    public const string Versions = "/api/checklist-versions";

    extension(Person person)
    {
        public Task<GetChecklist.Response> LiveChecklist() => person.Get<GetChecklist.Response>("/api/checklist");

        public Task<GetChecklistVersion.Response> ChecklistVersion(int number) =>
            person.Get<GetChecklistVersion.Response>($"{Versions}/{number}");

        /// <summary>Begins the next version and writes in it.</summary>
        public async Task<int> Drafts(
            Func<GetChecklist.QuestionShown, GetChecklist.QuestionShown> edit,
            params string[] languages
        )
        {
            var live = await person.LiveChecklist();
            var drafted = await person.Post<DraftChecklist.Response>(Versions, new { basedOn = live.Number });
            await person.Writes(drafted.Number, edit, languages);
            return drafted.Number;
        }

        public async Task Writes(
            int number,
            Func<GetChecklist.QuestionShown, GetChecklist.QuestionShown> edit,
            params string[] languages
        ) => await person.Put($"{Versions}/{number}", await person.Written(number, edit, languages));

        public async Task<object> Written(
            int number,
            Func<GetChecklist.QuestionShown, GetChecklist.QuestionShown> edit,
            params string[] languages
        )
        {
            var version = await person.ChecklistVersion(number);
            return new
            {
                version.Life.Version,
                languages,
                sections = version.Sections.Select(section =>
                    section with
                    {
                        Questions = [.. section.Questions.Select(edit)],
                    }
                ),
            };
        }

        public Task<TryChecklist.Response> TriesChecklist(int number) =>
            person.Post<TryChecklist.Response>($"{Versions}/{number}/trial");

        public async Task<object> Approval(int number, DateOnly liveFrom) =>
            new { (await person.ChecklistVersion(number)).Life.Version, liveFrom };

        public async Task<object> Reason(int number, string reason) =>
            new { (await person.ChecklistVersion(number)).Life.Version, reason };

        /// <summary>Drafts and tries the next version, which somebody else approves from today on.</summary>
        public async Task<int> MakesLive(
            Person second,
            DateOnly today,
            Func<GetChecklist.QuestionShown, GetChecklist.QuestionShown> edit,
            params string[] languages
        )
        {
            var number = await person.Drafts(edit, languages);
            await person.TriesChecklist(number);
            await second.Post($"{Versions}/{number}/approval", await second.Approval(number, today));
            return number;
        }
    }
}
