namespace PlacePartners.Referrals.Demo;

/// <summary>What people answer: which needs are common, and how many somebody has at once.</summary>
internal sealed partial class DemoDesk
{
    private static readonly double[] NeedsAPerson = [26, 36, 25, 13];

    private static readonly Dictionary<string, double> Common = new()
    {
        ["falls"] = 12,
        ["loneliness"] = 14,
        ["benefits-check"] = 13,
        ["warm-home"] = 11,
        ["fire.alarm"] = 10,
        ["debt"] = 8,
        ["handyperson"] = 7,
        ["equipment-adaptations"] = 7,
        ["practical-digital"] = 6,
        ["home.security"] = 5,
    };

    private List<ProposeServices.Given> Answered(DemoPressing? pressing)
    {
        if (pressing is not null)
            return
            [
                .. pressing.Replies.Select(reply => new ProposeServices.Given(
                    reply.Key,
                    reply.Value,
                    pressing.NoneToday
                )),
            ];
        var (left, questions) = (
            1 + Array.IndexOf(NeedsAPerson, Pick(NeedsAPerson, share => share)),
            checklist.ActiveQuestions.ToList()
        );
        var fired = new HashSet<string>();
        for (; left > 0; left--)
            fired.Add(
                Pick(
                    questions,
                    question => fired.Contains(question.Id) ? 0 : Common.GetValueOrDefault(question.Need, 4)
                ).Id
            );
        return
        [
            .. questions.Select(question => new ProposeServices.Given(
                question.Id,
                ReplyTo(question, fired),
                question.Need == "food" && Chance(0.04)
            )),
        ];
    }

    private Reply ReplyTo(Question question, HashSet<string> fired) =>
        fired.Contains(question.Id) ? question.Trigger
        : Chance(0.1) ? Reply.DontKnow
        : question.Trigger == Reply.Yes ? Reply.No
        : Reply.Yes;
}
