using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Turns what the person chose into referrals, consent records and what came of each need.</summary>
internal sealed class ChoicesMade(Submission submission, Checklist checklist, RoutingTable table, Act by)
{
    private readonly IReadOnlyList<OpenNeed> opened = checklist.NeedsFrom(submission.Answers);
    private readonly Dictionary<string, NeedResult> results = [];

    public void Refer(SubmitChecklist.Request request, ConsentWording wording)
    {
        var proposals = ProposeServices.Propose(opened, table).ToDictionary(proposal => proposal.Service.Id);
        var talk = new ConsentTalk(
            wording.Number,
            request.Consent.How,
            request.Consent.GivenBy,
            request.Consent.GivenByName,
            submission.FilledOn
        );
        if (request.Services.DistinctBy(choice => choice.ServiceId).Count() < request.Services.Count)
            throw Refusal.Field("services", "Say yes or no to each service once.");
        foreach (var choice in request.Services)
        {
            if (!proposals.TryGetValue(choice.ServiceId, out var proposal) || !table.MayRefer(proposal.Service))
                throw Refusal.Field(
                    "services",
                    "A service is no longer offered for these answers. Go back to the results and choose again."
                );
            var readOut = wording.ReadOutFor(proposal.Service.Name, proposal.Service.OrganisationName);
            submission.RecordConsent(
                choice.ServiceId,
                choice.Agrees ? ConsentAnswer.Yes : ConsentAnswer.No,
                talk,
                readOut,
                by
            );
            if (choice.Agrees)
                Propose(proposal);
        }
    }

    /// <summary>Notes what came of each need, and counts what the person was told about.</summary>
    public IReadOnlyList<Signpost> Tell(IReadOnlyCollection<Guid> toldAbout)
    {
        var told = opened
            .SelectMany(need =>
                table.For(need.Code).Where(s => toldAbout.Contains(s.Id)).Select(s => (need.Code, ServiceId: s.Id))
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

    private NeedResult Otherwise(OpenNeed need) =>
        table.For(need.Code).Count == 0 ? NeedResult.NoService : NeedResult.NotWanted;

    private void Propose(Proposal proposal)
    {
        var needs = proposal.Needs;
        var reason = new Reason(
            [.. needs.Select(need => need.Code)],
            [.. needs.SelectMany(need => need.QuestionIds)],
            IsUrgent: needs.Any(need => need.IsUrgent)
        );
        submission.Propose(proposal.Service.Id, proposal.Service.OrganisationId, reason, by);
        foreach (var need in needs)
            results[need.Code] = NeedResult.Referred;
    }
}
