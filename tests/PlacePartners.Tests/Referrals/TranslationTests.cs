using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>A translation says what the English said when it was written, until somebody looks at it again.</summary>
public sealed class TranslationTests(App app)
{
    private const string Urdu = "کیا آپ گرے ہیں؟";
    private const string UrduHelp = "پھسلنا بھی";

    private DateOnly Today => UkTime.Today(app.Clock);

    [Fact]
    public async Task Where_the_English_has_changed_it_is_to_be_checked_and_asked_in_English_meanwhile()
    {
        var flow = await Translates();

        var number = await flow.Lead.Drafts(Reworded, "ur");

        var drafted = Falls((await flow.Lead.ChecklistVersion(number)).Sections);
        drafted.In.ShouldBe([new GetChecklist.QuestionWords("ur", Urdu, UrduHelp, true, false)]);
        await flow.Lead.TriesChecklist(number);
        await flow.Hub.Post($"{ChecklistScenes.Versions}/{number}/approval", await flow.Hub.Approval(number, Today));
        var asked = Falls((await flow.Worker.LiveChecklist()).Sections);
        asked.In.ShouldBe([new GetChecklist.QuestionWords("ur", "", UrduHelp, false, false)]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_complete_again_once_somebody_rewrites_it_or_says_that_it_is_right(bool isRewritten)
    {
        var flow = await Translates();
        var number = await flow.Lead.Drafts(Reworded, "ur");
        var version = await flow.Lead.ChecklistVersion(number);

        await flow.Lead.Put(
            $"{ChecklistScenes.Versions}/{number}",
            new
            {
                version.Life.Version,
                languages = new[] { "ur" },
                sections = version.Sections.Select(section => new
                {
                    section.Title,
                    section.In,
                    questions = section.Questions.Select(question => new
                    {
                        question.QuestionId,
                        question.Text,
                        question.Help,
                        question.Trigger,
                        question.Need,
                        question.Priority,
                        question.IsActive,
                        question.FollowsId,
                        question.FollowsOn,
                        @in = question.In.Select(words => new
                        {
                            words.Code,
                            text = isRewritten ? $"{words.Text} پچھلے سال" : words.Text,
                            words.Help,
                            isTextChecked = !isRewritten,
                        }),
                    }),
                }),
            }
        );

        Falls((await flow.Lead.ChecklistVersion(number)).Sections).In.Single().IsTextToCheck.ShouldBeFalse();
        await flow.Lead.Writes(number, question => question, "ur");
        Falls((await flow.Lead.ChecklistVersion(number)).Sections).In.Single().IsTextToCheck.ShouldBeFalse();
    }

    [Fact]
    public async Task English_that_goes_back_to_what_it_was_leaves_nothing_to_check()
    {
        var flow = await Translates();
        var before = Falls((await flow.Lead.LiveChecklist()).Sections).Text;
        var number = await flow.Lead.Drafts(Reworded, "ur");

        await flow.Lead.Writes(
            number,
            question => question.QuestionId == "Q05" ? question with { Text = before } : question,
            "ur"
        );

        Falls((await flow.Lead.ChecklistVersion(number)).Sections).In.Single().IsTextToCheck.ShouldBeFalse();
    }

    [Fact]
    public async Task A_heading_and_the_words_to_read_out_are_checked_again_too()
    {
        var flow = await Translates();
        var first = await flow.Lead.DraftsWording(WordingScenes.Words, ("ur", Urdu));
        await flow.Hub.ApprovesWording(first, Today);
        var number = (
            await flow.Lead.Post<DraftChecklist.Response>(ChecklistScenes.Versions, new { basedOn = 2 })
        ).Number;
        var version = await flow.Lead.ChecklistVersion(number);
        await flow.Lead.Put(
            $"{ChecklistScenes.Versions}/{number}",
            new
            {
                version.Life.Version,
                languages = new[] { "ur" },
                sections = version.Sections.Select(section => section with { Title = $"{section.Title} now" }),
            }
        );

        var second = await flow.Lead.DraftsWording($"{WordingScenes.Words} Ring the hub.", ("ur", Urdu));
        var drafted = (await flow.Lead.SeesWordings()).Items[0].In.Single();
        await flow.Hub.ApprovesWording(second, Today);

        (await flow.Lead.ChecklistVersion(number)).Sections[0].In.Single().IsToCheck.ShouldBeTrue();
        drafted.IsToCheck.ShouldBeTrue();
        (await flow.Worker.LiveChecklist()).Wording.In.ShouldBeEmpty();
    }

    private async Task<Flow> Translates()
    {
        var flow = await app.ReferralsFlow();
        var number = (
            await flow.Lead.Post<DraftChecklist.Response>(ChecklistScenes.Versions, new { basedOn = 1 })
        ).Number;
        var version = await flow.Lead.ChecklistVersion(number);
        await flow.Lead.Put(
            $"{ChecklistScenes.Versions}/{number}",
            new
            {
                version.Life.Version,
                languages = new[] { "ur" },
                sections = version.Sections.Select(section =>
                    section with
                    {
                        In = [new("ur", "صحت", false)],
                        Questions = [.. section.Questions.Select(Translated)],
                    }
                ),
            }
        );
        await flow.Lead.TriesChecklist(number);
        await flow.Hub.Post($"{ChecklistScenes.Versions}/{number}/approval", await flow.Hub.Approval(number, Today));
        return flow;
    }

    private static GetChecklist.QuestionShown Translated(GetChecklist.QuestionShown question) =>
        question.QuestionId == "Q05"
            ? question with
            {
                Help = "Slips too",
                In = [new("ur", Urdu, UrduHelp, false, false)],
            }
            : question;

    private static GetChecklist.QuestionShown Reworded(GetChecklist.QuestionShown question) =>
        question.QuestionId == "Q05" ? question with { Text = "Have you fallen in the last year?" } : question;

    private static GetChecklist.QuestionShown Falls(IEnumerable<GetChecklist.SectionShown> sections) =>
        sections.SelectMany(section => section.Questions).Single(question => question.QuestionId == "Q05");
}
