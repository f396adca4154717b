using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public static class SubmitChecklist
{
    /// <param name="ClientKey">Made when the form opens: sending the same form again gives the same submission.</param>
    /// <param name="Services">Those that were read out; what was left out is not named.</param>
    /// <param name="ToldAbout">Services that the person was only told about.</param>
    /// <param name="FilledOn">For a form that was filled earlier, on paper or with no signal; null means today.</param>
    /// <param name="FilledBy">For a paper form: whose it was; null when the hub's own.</param>
    /// <param name="Language">Code of the language that it was asked and read out in.</param>
    public sealed record Request(
        Guid ClientKey,
        int ChecklistNumber,
        [Items(0, 100)] IReadOnlyList<ProposeServices.Given> Answers,
        PersonDetails Person,
        [Items(0, 60)] IReadOnlyList<Choice> Services,
        [Items(0, 60)] IReadOnlyList<Guid> ToldAbout,
        ConsentTaken Consent,
        Channel Channel,
        DateOnly? FilledOn,
        [Text(0, 2000)] string Note,
        PaperWorker? FilledBy = null,
        [Line(0, 12)] string Language = FormLanguages.English
    );

    /// <param name="MembershipId">The worker, who then hears what comes of it; null when they have no account here.</param>
    /// <param name="Name">The worker's name, when they have none.</param>
    public sealed record PaperWorker(Guid OrganisationId, Guid? MembershipId, [Line(0, 120)] string Name);

    /// <param name="Answer">More than yes or no; null where <paramref name="Agrees"/> says it.</param>
    /// <param name="LeftOut">Data groups that are not to be shared, of a yes with limits.</param>
    /// <param name="Limits">What is not wanted, in words; hub and service read it.</param>
    public sealed record Choice(
        Guid ServiceId,
        bool Agrees,
        ConsentAnswer? Answer = null,
        [Items(0, 6)] IReadOnlyList<DataGroup>? LeftOut = null,
        [property: Personal] [Text(0, 1000)] string? Limits = null
    )
    {
        internal ConsentAnswer Said => Answer ?? (Agrees ? ConsentAnswer.Yes : ConsentAnswer.No);
    }

    /// <param name="DocumentSeen">What gives an attorney or deputy the right to agree.</param>
    /// <param name="Language">In which the words were said; null for English.</param>
    /// <param name="IsByMark">They signed with a mark or a sign, and not with their name.</param>
    /// <param name="WitnessName">Who was there, where they agreed by a mark or through an interpreter.</param>
    /// <param name="WitnessRole">What the witness is to them, such as interpreter or neighbour.</param>
    public sealed record ConsentTaken(
        int WordingNumber,
        ConsentGivenHow How,
        ConsentGivenBy GivenBy,
        [Line(0, 160)] string GivenByName,
        [Line(0, 160)] string? DocumentSeen = null,
        [Line(0, 40)] string? Language = null,
        NoticeGivenHow NoticeGiven = NoticeGivenHow.NotGiven,
        bool? IsByMark = null,
        bool? IsThroughInterpreter = null,
        [property: Personal] [Line(0, 120)] string? WitnessName = null,
        [Line(0, 80)] string? WitnessRole = null
    );

    public sealed record Response(Guid SubmissionId, string Reference);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.ClientKey == Guid.Empty)
            throw Refusal.Field("clientKey", "The form has lost its key. Open it again.");
        if (request.Channel == Channel.Asked)
            throw Refusal.Field("channel", "Say whether it was filled on a screen or on paper.");
        if (request.Channel == Channel.Paper && !me.Has(Permission.RunHub))
            throw Refusal.NotAllowed();
        if (await Made(db, request, me, ct) is { } before)
            return before;

        var by = Act.Of(me, clock);
        var paper = request.Channel == Channel.Paper ? await Paper(request.FilledBy, me, modules, ct) : null;
        var controllerId = await modules.RequireOpen(paper?.OrganisationId ?? me.OrganisationId, ct);
        var checklist = await db.ChecklistNumbered(request.ChecklistNumber, ct);
        // Of a version that is no longer live a form may still lie in a drawer or a phone; of one to come, none can.
        if (!checklist.HasBeenLive(UkTime.DateOf(by.At)))
            throw Refusal.Field(
                "checklistNumber",
                "This version of the checklist is not live yet. Load the form again."
            );
        var wording = await db.WordingReadOut(request.Consent.WordingNumber, UkTime.DateOf(by.At), ct);
        var facts = await RoutingFacts.Load(db, modules, UkTime.DateOf(by.At), [request.Person.TidyPostcode], ct);
        var submission = await Begin(request, paper, checklist, controllerId, facts.RuleSet, db, by, ct);
        var outcome = new ChoicesMade(submission, checklist, facts, by);
        outcome.Refer(request, wording, await SharingRules.Load(db, ct));
        var told = outcome.Tell(request.ToldAbout);

        db.Add(submission);
        db.AddRange(told);
        db.AddRange(outcome.Unmet(await modules.DivisionHere(ct)));
        db.Publish(new ChecklistSubmitted(submission.Id, submission.OrganisationId, submission.MembershipId));
        db.Changed("/api/submissions", submission.OrganisationId);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // The second of two taps at the same moment loses the race for the key; the first has made it.
            db.ChangeTracker.Clear();
            if (await Made(db, request, me, ct) is { } first)
                return first;
            throw;
        }
        return Answer(submission.Id, submission.Reference);
    }

    private static async Task<Created<Response>?> Made(AppDb db, Request request, CurrentUser me, CancellationToken ct)
    {
        var membershipId = me.MembershipId;
        var made = await db
            .Submissions.AsNoTracking()
            .AsSplitQuery()
            .Where(Sight.OfReferrer(me))
            .Include(s => s.Person)
            .Include(s => s.Consents)
            .FirstOrDefaultAsync(
                s => s.ClientKey == request.ClientKey && (s.KeyedInByMembershipId ?? s.MembershipId) == membershipId,
                ct
            );
        if (made is null)
            return null;
        var checklist = await db.Checklists.AsNoTracking().SingleAsync(c => c.Id == made.ChecklistId, ct);
        if (!IsSame(made, request, checklist))
            throw Refusal.Rule(
                "sent-before",
                $"This form was sent before, as {made.Reference}, with other details. Open that checklist to see what stands, or begin a new one."
            );
        return Answer(made.Id, made.Reference);
    }

    // A correction that was typed after the answer got lost must not be dropped without a word.
    private static bool IsSame(Submission made, Request request, Checklist checklist) =>
        made.Person.Told(request.Person)
        && made.Note == request.Note.Trim()
        && request.Services.All(choice =>
            made.Consents.Any(c => c.ServiceId == choice.ServiceId && c.Answer == choice.Said)
        )
        && request.ChecklistNumber == checklist.Number
        && checklist
            .Complete([.. request.Answers.Select(ProposeServices.ToAnswer)])
            .TrueForAll(given =>
                made.Answers.Any(answer => answer.QuestionId == given.QuestionId && answer.Reply == given.Reply)
            );

    private static async Task<PaperForm> Paper(
        PaperWorker? worker,
        CurrentUser me,
        IMediator modules,
        CancellationToken ct
    )
    {
        if (worker is null)
            return new(me.OrganisationId, me.MembershipId, "");
        var partners = await modules.Send(new GetPartners(), ct);
        if (partners.All(partner => partner.OrganisationId != worker.OrganisationId || !partner.HasJoined))
            throw Refusal.Field("filledBy.organisationId", "Choose the organisation of whoever filled the form.");
        if (worker.MembershipId is not { } membershipId)
            return worker.Name.Trim().Length > 0
                ? new(worker.OrganisationId, null, worker.Name)
                : throw Refusal.Field("filledBy.name", "Choose who filled the form, or write their name.");
        var members = await modules.Send(new GetMembers(worker.OrganisationId), ct);
        if (members.All(member => member.MembershipId != membershipId))
            throw Refusal.Field("filledBy.membershipId", "Choose a person of that organisation, or write their name.");
        return new(worker.OrganisationId, membershipId, "");
    }

    private static async Task<Submission> Begin(
        Request request,
        PaperForm? paper,
        Checklist checklist,
        Guid controllerId,
        int ruleSet,
        AppDb db,
        Act by,
        CancellationToken ct
    )
    {
        var reference = Reference.Next();
        while (await db.Submissions.AnyAsync(s => s.Reference == reference, ct))
            reference = Reference.Next();
        var today = UkTime.DateOf(by.At);
        var draft = new Draft(
            reference,
            request.ClientKey,
            [.. request.Answers.Select(ProposeServices.ToAnswer)],
            request.FilledOn ?? today,
            request.Note,
            paper,
            request.Language.Trim() is { Length: > 0 } language ? language : FormLanguages.English,
            ruleSet
        );
        return Submission.Make(draft, checklist, Person.Told(request.Person, controllerId, today), by);
    }

    private static Created<Response> Answer(Guid submissionId, string reference) =>
        TypedResults.Created($"submissions/{submissionId}", new Response(submissionId, reference));
}
