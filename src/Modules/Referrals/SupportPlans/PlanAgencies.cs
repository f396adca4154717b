using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What the person agreed to show one agency, besides its own part.</summary>
/// <param name="Aims">The person's aims.</param>
/// <param name="Wheel">The outcomes wheel and what came of reviews.</param>
/// <param name="Others">Who else helps, and with what.</param>
internal sealed record PlanSight(bool Aims, bool Wheel, bool Others)
{
    public bool SeesAll => this is { Aims: true, Wheel: true, Others: true };
}

/// <summary>Which agencies take part in a plan, and what each of them sees.</summary>
internal sealed partial class SupportPlan
{
    /// <summary>Null for whoever takes no part, or has no OK to share.</summary>
    public PlanSight? SightOf(Guid organisationId) =>
        Joined(organisationId) is not null && ConsentFor(organisationId) is { } consent
            ? new(consent.SharesAims, consent.SharesWheel, consent.SharesOthers)
            : null;

    public PlanAgency? Joined(Guid organisationId) =>
        Agencies.Find(a => a.OrganisationId == organisationId && a.State == PlanAgencyState.Joined);

    public PlanConsent? ConsentFor(Guid organisationId) =>
        Consents.Find(c => c.OrganisationId == organisationId && c.IsLive);

    /// <summary>
    /// What the person said of one agency. With a yes it is invited; one that takes part already sees from now on what the
    /// person says now. A no is kept, and nobody is invited. Answers whether there is somebody to tell.
    /// </summary>
    public bool Ask(Guid organisationId, PlanTalk talk, Act by)
    {
        RequireLead(by);
        var agency = Agencies.Find(a => a.OrganisationId == organisationId);
        var takesPart = agency is { State: PlanAgencyState.Joined or PlanAgencyState.Invited };
        if (talk.Agrees is not true)
        {
            if (takesPart)
                throw Refusal.Rule(
                    "plan-agency-in",
                    "This organisation takes part. Withdraw the OK to share with it instead."
                );
            Consents.Add(PlanConsent.Record(this, organisationId, talk, by));
            return false;
        }
        if (
            organisationId == LeadOrganisationId
            && talk is not { SharesAims: true, SharesWheel: true, SharesOthers: true }
        )
            throw SeesTooLittle();
        ConsentFor(organisationId)?.GiveWay(by);
        Consents.Add(PlanConsent.Record(this, organisationId, talk, by));
        if (takesPart)
            return false;
        if (agency is null)
            Agencies.Add(PlanAgency.Invite(this, organisationId, by));
        else
            agency.InviteAgain(by);
        return true;
    }

    public void Answer(bool joins, Act by)
    {
        RequireOpen();
        if (Agencies.Find(a => a.OrganisationId == by.OrganisationId) is not { State: PlanAgencyState.Invited } agency)
            throw Refusal.Rule("plan-not-invited", "Your organisation is not invited to this plan any more.");
        if (joins)
            agency.Join(by);
        else
            Leave(agency, PlanAgencyState.Declined, "", by);
    }

    /// <summary>An agency's part is done. Whoever leads hands over first.</summary>
    public void Leave(string reason, Act by)
    {
        RequireOpen();
        if (by.OrganisationId == LeadOrganisationId)
            throw Refusal.Rule("plan-hand-over-first", "Your organisation leads this plan. Hand it over, or close it.");
        Leave(Joined(by.OrganisationId)!, PlanAgencyState.Left, reason, by);
    }

    /// <summary>The person takes back their OK to share with one agency, or with all: null. Its sight ends with this.</summary>
    public List<Guid> Withdraw(Guid? organisationId, ContactChannel? how, Act by)
    {
        var ending = Consents.FindAll(c => c.IsLive && (organisationId is null || c.OrganisationId == organisationId));
        if (ending.Count == 0)
            throw Refusal.Rule("no-plan-consent", "There is no OK to share with this organisation to withdraw.");
        foreach (var consent in ending)
        {
            consent.Withdraw(how, by);
            if (Agencies.Find(a => a.OrganisationId == consent.OrganisationId) is { } agency)
                Leave(agency, PlanAgencyState.Withdrawn, "The person withdrew their OK to share.", by);
        }
        if (IsOpen && Agencies.TrueForAll(a => a.State != PlanAgencyState.Joined))
            End(PlanEnd.PersonStopped, "", by);
        return [.. ending.Select(c => c.OrganisationId).Distinct()];
    }

    /// <summary>One organisation has become part of another. Where both take part, the other's OK to share stands.</summary>
    public void Moves(Guid from, Guid to)
    {
        if (OpenedByOrganisationId == from)
            OpenedByOrganisationId = to;
        if (LeadOrganisationId == from)
            LeadOrganisationId = to;
        Actions.ForEach(action => action.Moves(from, to));
        Notes.ForEach(note => note.Moves(from, to));
        var (agency, other) = (
            Agencies.Find(a => a.OrganisationId == from),
            Agencies.Find(a => a.OrganisationId == to)
        );
        if (agency is null)
            return;
        if (other is null)
        {
            agency.BelongsTo(to);
            Consents.FindAll(c => c.OrganisationId == from).ForEach(c => c.BelongsTo(to));
            return;
        }
        agency.End(PlanAgencyState.Left, null);
        if (LeadOrganisationId == to && SightOf(to) is not { SeesAll: true })
            (LeadOrganisationId, LeadMembershipId) = (null, null);
    }

    private void Leave(PlanAgency agency, PlanAgencyState how, string reason, Act by)
    {
        agency.End(how, by);
        foreach (var action in Actions.Where(a => a.OrganisationId == agency.OrganisationId))
            action.Drop(reason, by);
        // What others wrote for it is not for it any more, should it come back.
        Notes.ForEach(note => note.KeepFrom(agency.OrganisationId));
        if (LeadOrganisationId == agency.OrganisationId)
            (LeadOrganisationId, LeadMembershipId) = (null, null);
    }
}
