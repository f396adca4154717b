using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Turns what the person chose into referrals, consent records and what came of each need.</summary>
internal sealed class ChoicesMade(Submission submission, Checklist checklist, RoutingFacts facts, Act by)
{
    private readonly IReadOnlyList<OpenNeed> opened = facts.NeedsFrom(checklist, submission.Answers);
    private readonly Dictionary<string, RoutedNeed> routed = checklist
        .NeedsFrom(submission.Answers)
        .ToDictionary(need => need.Code, need => Router.Route(need.Code, facts, Applicant.Of(submission), earlier: []));
    private readonly Dictionary<string, NeedResult> results = [];

    public void Refer(SubmitChecklist.Request request, ConsentWording wording, SharingRules rules)
    {
        var talk = ConsentTalk.Of(request.Consent, wording, rules, submission.FilledOn);
        if (request.Services.DistinctBy(choice => choice.ServiceId).Count() < request.Services.Count)
            throw Refusal.Field("services", "Say yes or no to each service once.");
        foreach (var choice in request.Services)
        {
            var named = Named(choice.ServiceId);
            var service = named[0].Candidate.Service;
            submission.RecordConsent(
                choice.ServiceId,
                SaidOf.Form(choice.Said, named.Select(naming => naming.Need.Code), choice.LeftOut, choice.Limits),
                talk,
                wording.ReadOutFor(service.Name, service.OrganisationName, submission.Language),
                by
            );
            // Whoever cannot decide is not left without help: the hub sees to it that somebody decides for them.
            if (choice.Said is not ConsentAnswer.No)
                Propose(named);
        }
    }

    /// <summary>Notes what came of each need, and counts what the person was told about.</summary>
    public IReadOnlyList<Signpost> Tell(IReadOnlyCollection<Guid> toldAbout)
    {
        var told = opened
            .SelectMany(need =>
                routed[need.Code]
                    .Chosen.Select(candidate => candidate.Service.Id)
                    .Where(toldAbout.Contains)
                    .Select(id => (need.Code, ServiceId: id))
            )
            .ToList();
        foreach (var (code, _) in told)
            results.TryAdd(code, NeedResult.Signposted);
        foreach (var need in opened)
            submission.Find(
                new NeedFound
                {
                    Code = need.Code,
                    QuestionIds = [.. need.QuestionIds],
                    Result = results.GetValueOrDefault(need.Code, Otherwise(need)),
                    IsUrgent = need.IsUrgent,
                    Deadline = need.Rule?.Deadline,
                }
            );
        if (submission.Needs.All(need => need.Result is NeedResult.NotWanted or NeedResult.Signposted))
            throw Refusal.Field(
                "services",
                "Nothing is to be passed on, so no record of the person is kept. Choose a service, or just tell the person about one."
            );
        return
        [
            .. told.DistinctBy(t => t.ServiceId).Select(t => Signpost.Told(t.ServiceId, t.Code, SignpostHow.Shown, by)),
        ];
    }

    /// <summary>The needs that no service is left for, each with a clock of its own from now on.</summary>
    public IEnumerable<UnmetNeed> Unmet(Division division) =>
        submission
            .Needs.Where(need => need.Result == NeedResult.NoService)
            .Select(need => UnmetNeed.Found(submission, need, routed[need.Code], division, by));

    private NeedResult Otherwise(OpenNeed need) =>
        routed[need.Code].Chosen.Count == 0 ? NeedResult.NoService : NeedResult.NotWanted;

    private sealed record Naming(OpenNeed Need, Candidate Candidate);

    // Since the services were read out another may have had its turn: whatever still fits is taken as agreed.
    private List<Naming> Named(Guid serviceId)
    {
        var named = opened
            .SelectMany(need => routed[need.Code].Candidates.Select(candidate => new Naming(need, candidate)))
            .Where(naming => naming.Candidate.Service.Id == serviceId)
            .ToList();
        if (named.Count == 0 || named.Exists(naming => naming.Candidate.MayTell))
            throw Refusal.Field(
                "services",
                "A service is no longer offered for these answers. Go back to the results and choose again."
            );
        // A rule may lead to it for one need and shut it out for another.
        var fit = named.FindAll(naming => naming.Candidate.MayRefer);
        if (fit.Count == 0)
            throw Refusal.Field(
                "services",
                $"{named[0].Candidate.Service.Name} cannot be chosen now. {LeftOutWords.Of(named[0].Candidate, Applicant.Of(submission))} Go back to the results and choose again."
            );
        var chosen = fit.FindAll(naming => routed[naming.Need.Code].Chosen.Any(one => one.Service.Id == serviceId));
        return chosen.Count > 0 ? chosen : fit;
    }

    private void Propose(List<Naming> named)
    {
        var service = named[0].Candidate.Service;
        var reason = new Reason(
            [.. named.Select(naming => naming.Need.Code)],
            [.. named.SelectMany(naming => naming.Need.QuestionIds)],
            IsUrgent: named.Exists(naming => naming.Need.IsUrgent),
            Rules:
            [
                .. named.Select(naming =>
                    RuleFired.Of(routed[naming.Need.Code], naming.Candidate, facts.RuleSet, naming.Need.Rule)
                ),
            ],
            Deadline: named.Min(naming => naming.Need.Rule?.Deadline)
        );
        submission.Propose(service.Id, service.OrganisationId, reason, by);
        foreach (var naming in named)
            results[naming.Need.Code] = NeedResult.Referred;
    }
}
