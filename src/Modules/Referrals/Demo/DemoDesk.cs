using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>What all journeys have at hand: the questions, the routing, the people, and chance.</summary>
internal sealed partial class DemoDesk(
    DemoPlace place,
    Checklist checklist,
    ConsentWording wording,
    RoutingFacts facts,
    Random dice
)
{
    /// <summary>Days in which what was sent is new in somebody's inbox.</summary>
    public const int DaysNew = 4;
    private const int Again = 60;
    private const int Before = 25;

    private readonly HashSet<string> references = [];
    private readonly List<PersonDetails> residents = [];

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

    public DemoPlace Place => place;

    public Random Dice => dice;

    public ConsentWording Wording => wording;

    /// <summary>What routing goes by on the day of loading.</summary>
    public RoutingFacts Facts { get; set; } = facts;

    public Timetable Timetable { get; } = new(Division.EnglandAndWales, [], []);

    /// <summary>The checklists of people who were told of before.</summary>
    public List<Guid> ToldAgain { get; } = [];

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

    public Act By(string member, DateTimeOffset at, Party @as = Party.Hub) =>
        new(place.Members[member].MembershipId, place.Members[member].OrganisationId, at, @as);

    /// <summary>The person in the receiving organisation who answers.</summary>
    public Act ByReceiver(Guid organisationId, DateTimeOffset at) =>
        By(
            $"{place.Organisations.First(organisation => organisation.Value == organisationId).Key}.service",
            at,
            Party.Receiver
        );

    /// <summary>Fills a checklist as the form does, and adds it to the context.</summary>
    /// <param name="pressing">By the worker of the demo; null for whatever chance brings.</param>
    public Submission Fill(int number, DateTimeOffset at, DemoPressing? pressing = null)
    {
        var worker = pressing is null ? Pick(Workers, worker => worker.Weight).Key : "worker";
        var by = By(worker, at);
        var today = UkTime.DateOf(at);
        var request = Written(number, worker == "hub" ? Channel.Paper : Channel.Worker, today, pressing);
        var answers = request.Answers.Select(ProposeServices.ToAnswer).ToList();
        var paper = request.Channel == Channel.Paper ? new PaperForm(by.OrganisationId, null, "Petra Paperform") : null;
        var draft = new Draft(NextReference(), request.ClientKey, answers, today, request.Note, paper);
        var submission = Submission.Make(
            draft,
            checklist,
            Person.Told(request.Person, place.Organisations["lead"], today),
            by
        );
        var choices = new ChoicesMade(submission, checklist, On(today), by);
        choices.Refer(request, wording, SharingRules.Usual());

        place.Db.AddRange(choices.Tell(request.ToldAbout));
        place.Db.AddRange(choices.Unmet(Division.EnglandAndWales));
        place.Db.Add(submission);
        if (IsAgain(number))
            ToldAgain.Add(submission.Id);
        return submission;
    }

    /// <summary>What was sent in the last days goes as the service is reached now; before, all had people with accounts.</summary>
    public Receiver ReceiverOf(Referral referral, DateTimeOffset at) =>
        new(
            TakesReferrals: true,
            HasSigned: true,
            ReachedBy: at > place.Now.AddDays(-DaysNew)
            && Facts.Services.TryGetValue(referral.ServiceId, out var service)
                ? service.Reach.By
                : ReachedBy.Colleagues
        );

    /// <summary>Another service for the same need, for a referral that was declined.</summary>
    public ServiceRecord? Other(Submission submission, Referral declined) =>
        Offered(declined.Needs[0], UkTime.DateOf(declined.MadeAt))
            .FirstOrDefault(service => submission.Referrals.TrueForAll(referral => referral.ServiceId != service.Id));

    // The history knows neither limits nor ages. What is paused has been so for the last three weeks.
    private RoutingFacts On(DateOnly day) =>
        Facts with
        {
            Services = Facts.Services.ToDictionary(
                service => service.Key,
                service =>
                    service.Value with
                    {
                        IsFor = Eligibility.Everybody,
                        AssuredOn = Facts.Today,
                        Intake =
                            day < Facts.Today.AddDays(-21)
                                ? Intake.Open
                                : service.Value.Intake with
                                {
                                    WeeklyLimit = null,
                                },
                    }
            ),
        };

    private IEnumerable<Candidate> For(string need, DateOnly day) =>
        Router.Route(need, On(day), Applicant.Unknown, []).Chosen;

    private IEnumerable<ServiceRecord> Offered(string need, DateOnly day) =>
        For(need, day).Where(candidate => candidate.MayRefer).Select(candidate => candidate.Service);

    private SubmitChecklist.Request Written(int number, Channel channel, DateOnly today, DemoPressing? pressing)
    {
        var answers = Answered(pressing);
        var opened = checklist.NeedsFrom(checklist.Complete([.. answers.Select(ProposeServices.ToAnswer)]));
        var services = opened
            .SelectMany(need => pressing is null ? Wanted(need.Code, today) : [new(pressing.ServiceId, true)])
            .DistinctBy(choice => choice.ServiceId)
            .ToList();
        var named = services.Select(choice => choice.ServiceId).ToHashSet();
        var told = opened
            .SelectMany(need => For(need.Code, today))
            .Select(candidate => candidate.Service)
            .Where(service => !named.Contains(service.Id) && Chance(0.2));
        var byAttorney = Chance(0.03);
        return new SubmitChecklist.Request(
            Guid.CreateVersion7(),
            checklist.Number,
            answers,
            Resident(number, DemoResidents.Next(number, today.Year, dice)),
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
                byAttorney ? $"Attorney Sample {number:0000}" : "",
                byAttorney ? "Lasting power of attorney, health and welfare" : null
            ),
            channel,
            today,
            Chance(0.12) ? "Best to ring after 2 pm." : ""
        );
    }

    /// <summary>Now and then somebody is told of by a second worker, with another phone.</summary>
    private PersonDetails Resident(int number, PersonDetails next)
    {
        residents.Add(IsAgain(number) ? residents[^Before] with { Phone = next.Phone, Email = "" } : next);
        return residents[^1];
    }

    private static bool IsAgain(int number) => number % Again == 0;

    // Mostly the first service that is read out, sometimes a second as well, and now and then a "no".
    private IEnumerable<SubmitChecklist.Choice> Wanted(string need, DateOnly today)
    {
        var offered = Offered(need, today).ToList();
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
