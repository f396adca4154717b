using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>Version 2 is drafted, returned, tried and approved; version 3 is discarded.</summary>
    private async Task PreparesChecklist()
    {
        var number = await Lead.Drafts(question => question);
        var version = await Lead.ChecklistVersion(number);
        await Lead.Put(
            $"{ChecklistScenes.Versions}/{number}",
            new
            {
                version.Life.Version,
                languages = new[] { "ur" },
                sections = version.Sections.Select(section => section with { Title = $"{Planted} {section.Title}" }),
            }
        );
        await Hub.TriesChecklist(number);
        await Hub.Post(
            $"{ChecklistScenes.Versions}/{number}/return",
            await Hub.Reason(number, $"{Planted} asks for a clearer heading.")
        );
        await Lead.TriesChecklist(number);
        await Hub.Post($"{ChecklistScenes.Versions}/{number}/approval", await Hub.Approval(number, Today));
        await Lead.Fetches(ChecklistScenes.Versions);
        await Worker.Fetches($"{ChecklistScenes.Versions}/{number}/paper-code?language=ur");
        var given = await Lead.Drafts(question => question);
        await Lead.Post(
            $"{ChecklistScenes.Versions}/{given}/discarding",
            await Lead.Reason(given, $"{Planted} was a mistake.")
        );
    }

    /// <summary>The second words to read out are drafted, returned, changed and approved; the third are discarded.</summary>
    private async Task PreparesWording()
    {
        var text = $"{Planted}: may I pass on your name and phone number to these services?";
        var number = await Lead.DraftsWording(text);
        await Hub.Post(
            $"{WordingScenes.Wordings}/{number}/return",
            await Hub.OfWording("reason", $"{Planted} asks for plainer words.")
        );
        var drafted = (await Lead.SeesWordings()).Items[0];
        await Lead.Put(
            $"{WordingScenes.Wordings}/{number}",
            new
            {
                drafted.Life.Version,
                text,
                @in = new[] { new { code = "ur", text = $"{Planted}: کیا میں آپ کا نام دے سکتا ہوں؟" } },
            }
        );
        await Hub.ApprovesWording(number, Today);
        var given = await Lead.DraftsWording(text);
        await Lead.Post(
            $"{WordingScenes.Wordings}/{given}/discarding",
            await Lead.OfWording("reason", $"{Planted} was a mistake.")
        );
    }

    /// <summary>The first rule set is drafted, returned, tried and approved; the second is discarded.</summary>
    private async Task PreparesRouting()
    {
        var number = await Lead.DraftsRouting(
            "falls",
            "All",
            new
            {
                serviceId = fallsService,
                isInUse = true,
                conditions = new[] { new { questionId = "Q10", wants = "Yes" } },
            }
        );
        await Hub.TriesRouting(number);
        await Hub.Post(
            $"{RuleSetScenes.Sets}/{number}/return",
            await Hub.RoutingReason(number, $"{Planted} asks for another order.")
        );
        await Lead.TriesRouting(number);
        await Hub.Post($"{RuleSetScenes.Sets}/{number}/approval", await Hub.RoutingApproval(number, Today));
        await Lead.Fetches(RuleSetScenes.Sets);
        var given = await Lead.Post<DraftRuleSet.Response>(RuleSetScenes.Sets);
        await Lead.Post(
            $"{RuleSetScenes.Sets}/{given.Number}/discarding",
            await Lead.RoutingReason(given.Number, $"{Planted} was a mistake.")
        );
    }
}
