using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>What all journeys have at hand: the questions, the routing, the people, and chance.</summary>
internal sealed class DemoDesk(
    DemoPlace place,
    Checklist checklist,
    ConsentWording wording,
    RoutingTable table,
    Random dice
)
{
    private readonly HashSet<string> references = [];

    /// <summary>Who fills checklists, and how often.</summary>
    public static readonly (string Key, double Weight)[] Workers =
    [
        ("worker", 26),
        ("housing.worker", 20),
        ("nhs.worker", 16),
        ("fire.worker", 14),
        ("lead.worker", 7),
        ("advice.worker", 6),
        ("faith.worker", 5),
        ("residents.worker", 3),
        ("hub", 3),
    ];

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

    public DemoPlace Place => place;

    public Random Dice => dice;

    public ConsentWording Wording => wording;

    public bool Chance(double probability) => dice.NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> choices, Func<T, double> weight)
    {
        var left = dice.NextDouble() * choices.Sum(weight);
        foreach (var choice in choices)
        {
            left -= weight(choice);
            if (left < 0)
                return choice;
        }
        return choices[^1];
    }

    public Act By(string member, DateTimeOffset at) =>
        new(place.Members[member].MembershipId, place.Members[member].OrganisationId, at);

    /// <summary>The person in the receiving organisation who answers.</summary>
    public Act ByReceiver(Guid organisationId, DateTimeOffset at) =>
        By($"{place.Organisations.First(organisation => organisation.Value == organisationId).Key}.service", at);

    /// <summary>Fills a checklist as the form does, and adds it to the context.</summary>
    public Submission Fill(int number, DateTimeOffset at)
    {
        var worker = Pick(Workers, worker => worker.Weight).Key;
        var by = By(worker, at);
        var today = UkTime.DateOf(at);
        var request = Written(number, worker == "hub" ? Channel.Paper : Channel.Worker, today);
        var answers = request.Answers.Select(ProposeServices.ToAnswer).ToList();
        var paper = request.Channel == Channel.Paper ? new PaperForm(by.OrganisationId, null, "Petra Paperform") : null;
        var draft = new Draft(NextReference(), request.ClientKey, answers, today, request.Note, paper);
        var submission = Submission.Make(
            draft,
            checklist,
            Person.Told(request.Person, place.Organisations["lead"], today),
            by
        );
        var choices = new ChoicesMade(submission, checklist, table, by);
        choices.Refer(request, wording);

        place.Db.AddRange(choices.Tell(request.ToldAbout));
        place.Db.Add(submission);
        return submission;
    }

    /// <summary>Another service for the same need, for a referral that was declined.</summary>
    public ServiceRecord? Other(Submission submission, Referral declined) =>
        table
            .For(declined.Needs[0])
            .Where(table.MayRefer)
            .FirstOrDefault(service => submission.Referrals.TrueForAll(referral => referral.ServiceId != service.Id));

    private SubmitChecklist.Request Written(int number, Channel channel, DateOnly today)
    {
        var answers = Answered();
        var opened = checklist.NeedsFrom(checklist.Complete([.. answers.Select(ProposeServices.ToAnswer)]));
        var services = opened.SelectMany(need => Wanted(need.Code)).DistinctBy(choice => choice.ServiceId).ToList();
        var named = services.Select(choice => choice.ServiceId).ToHashSet();
        var told = opened
            .SelectMany(need => table.For(need.Code))
            .Where(service => !named.Contains(service.Id) && Chance(0.2));
        var byAttorney = Chance(0.03);
        return new SubmitChecklist.Request(
            Guid.CreateVersion7(),
            checklist.Number,
            answers,
            DemoResidents.Next(number, today.Year, dice),
            services.Exists(choice => choice.Agrees)
                ? services
                : [.. services.Select(choice => choice with { Agrees = true })],
            [.. told.Select(service => service.Id).Distinct()],
            new SubmitChecklist.ConsentTaken(
                wording.Number,
                channel == Channel.Paper ? ConsentGivenHow.SignedForm
                    : Chance(0.8) ? ConsentGivenHow.FaceToFace
                    : ConsentGivenHow.Phone,
                byAttorney ? ConsentGivenBy.AttorneyOrDeputy : ConsentGivenBy.Person,
                byAttorney ? $"Attorney Sample {number:0000}" : ""
            ),
            channel,
            today,
            Chance(0.12) ? "Best to ring after 2 pm." : ""
        );
    }

    private List<ProposeServices.Given> Answered()
    {
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

    // Mostly the first service that is read out, sometimes a second as well, and now and then a "no".
    private IEnumerable<SubmitChecklist.Choice> Wanted(string need)
    {
        var offered = table.For(need).Where(table.MayRefer).ToList();
        if (offered.Count == 0)
            yield break;
        var first = Pick(offered, service => offered.IndexOf(service) == 0 ? 2 : 1);
        yield return new(first.Id, Chance(0.93));
        if (offered.Count > 1 && Chance(0.22))
            yield return new(Pick(offered, service => service == first ? 0 : 1).Id, Chance(0.7));
    }

    private string NextReference()
    {
        var reference = Reference.Next(dice);
        while (!references.Add(reference))
            reference = Reference.Next(dice);
        return reference;
    }
}
