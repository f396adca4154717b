using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How the people of two checklists stand to each other, as somebody of the hub found out.</summary>
public enum Relation
{
    /// <summary>Nobody has said yet.</summary>
    Open,
    SamePerson,
    NotSamePerson,
    SameHousehold,

    /// <summary>The first cares for the second.</summary>
    CaresFor,
    CaredForBy,
}

/// <summary>
/// Two records that may be, or are, of one person, or of two who belong together. It joins nothing by itself: each checklist
/// keeps its own consents, services and sight, so that taking a pair apart gives back what there was.
/// </summary>
internal sealed class PersonPair : TenantOwned, IVersioned
{
    private PersonPair() { }

    /// <summary>The record that is older; the ids of a pair are always in this order.</summary>
    public Guid PersonId { get; private set; }
    public Guid OtherPersonId { get; private set; }

    public double Points { get; private set; }
    public MatchBand Band { get; private set; }
    public MatchVeto? Veto { get; private set; }
    public bool IsTie { get; private set; }
    public List<PairFinding> Findings { get; private set; } = [];
    public DateTimeOffset FoundAt { get; private set; }

    public Relation Relation { get; private set; }

    /// <summary>Under which of the two the other goes on; null unless they are the same person.</summary>
    public Guid? KeptPersonId { get; private set; }

    /// <summary>When somebody asked the person, who said that both are theirs. Until then nothing is shown together.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>When both had agreed that a service that helps both of them is told that they share a home; null else.</summary>
    public DateTimeOffset? TogetherAt { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    public Guid? SettledByMembershipId { get; private set; }

    public List<PairEvent> History { get; private set; } = [];
    public int Version { get; private set; }

    public static PersonPair Of(Guid onePersonId, Guid otherPersonId, Likeness likeness, DateTimeOffset now)
    {
        var (older, newer) = InOrder(onePersonId, otherPersonId);
        var pair = new PersonPair { PersonId = older, OtherPersonId = newer };
        pair.Find(likeness, isTie: false, now);
        return pair;
    }

    public static (Guid Older, Guid Newer) InOrder(Guid one, Guid other) =>
        string.CompareOrdinal(one.ToString(), other.ToString()) < 0 ? (one, other) : (other, one);

    public Guid OtherThan(Guid personId) => personId == PersonId ? OtherPersonId : PersonId;

    /// <summary>How the other one stands to this person.</summary>
    public Relation SeenFrom(Guid personId) => personId == PersonId ? Relation : Turned(Relation);

    public static Relation Turned(Relation relation) =>
        relation switch
        {
            Relation.CaresFor => Relation.CaredForBy,
            Relation.CaredForBy => Relation.CaresFor,
            _ => relation,
        };

    /// <summary>What comparing them gave.</summary>
    public void Find(Likeness likeness, bool isTie, DateTimeOffset now)
    {
        if ((Points, Band, Veto, IsTie) == (likeness.Points, likeness.Band, likeness.Veto, isTie) && Findings.Count > 0)
            return;
        (Points, Band, Veto, IsTie, FoundAt) = (likeness.Points, likeness.Band, likeness.Veto, isTie, now);
        Findings = [.. likeness.Findings.Select(PairFinding.Of)];
    }

    /// <summary>Both records are of one person, who goes on under one of them.</summary>
    public void Merge(Guid keptPersonId, bool isConfirmed, string note, Act by)
    {
        if (Veto is not null && !isConfirmed)
            throw Refusal.Rule(
                "ask-first",
                "Something speaks against it being one person. Ask the person first, then say so here."
            );
        (Relation, KeptPersonId, ConfirmedAt) = (Relation.SamePerson, keptPersonId, isConfirmed ? by.At : null);
        TogetherAt = null;
        Settle(isConfirmed ? PairStep.MergedAndConfirmed : PairStep.Merged, note, by);
    }

    /// <summary>The person says that both checklists are theirs.</summary>
    public void Confirm(string note, Act by)
    {
        RequireMerged();
        if (ConfirmedAt is not null)
            return;
        ConfirmedAt = by.At;
        Settle(PairStep.Confirmed, note, by);
    }

    /// <summary>They were never one person. Answers when they had been joined.</summary>
    public DateTimeOffset Unmerge(string reason, Act by)
    {
        RequireMerged();
        var joinedAt = History
            .Where(e => e.Step is PairStep.Merged or PairStep.MergedAndConfirmed)
            .Select(e => (DateTimeOffset?)e.At)
            .Max();
        (Relation, KeptPersonId, ConfirmedAt) = (Relation.NotSamePerson, null, null);
        Settle(PairStep.Unmerged, reason, by);
        return joinedAt ?? by.At;
    }

    /// <summary>They are two people, who may belong together.</summary>
    /// <param name="bothAgree">A service that helps both may be told.</param>
    public void SettleAs(Relation relation, bool bothAgree, string note, Act by)
    {
        if (relation == Relation.SamePerson)
            throw Refusal.Field(
                "relation",
                "Choose how they belong together. Joining two checklists is a step of its own."
            );
        if (Relation == Relation.SamePerson)
            throw Refusal.Rule("merged", "These two checklists are joined. Take them apart first.");
        if (bothAgree && !relation.IsOfOneHome())
            throw Refusal.Field(
                "bothAgree",
                "Only people who share a home, or of whom one cares for the other, are visited together."
            );
        Relation = relation;
        TogetherAt = bothAgree ? by.At : null;
        Settle(
            relation switch
            {
                Relation.NotSamePerson => PairStep.KeptApart,
                Relation.SameHousehold => PairStep.Household,
                Relation.Open => PairStep.Reopened,
                _ => PairStep.Carer,
            },
            note,
            by
        );
        if (bothAgree)
            History.Add(PairEvent.Of(this, PairStep.Together, "", by));
    }

    /// <summary>One of them was erased: that they were joined stays, and nothing that says how.</summary>
    public void Forget()
    {
        (Points, Band, Veto, IsTie, Findings) = (0, MatchBand.Unlikely, null, false, []);
        TogetherAt = null;
        History.ForEach(step => step.Forget());
    }

    private void RequireMerged()
    {
        if (Relation != Relation.SamePerson)
            throw Refusal.Rule("not-merged", "These two checklists are not joined. Load the page again.");
    }

    private void Settle(PairStep step, string note, Act by)
    {
        (SettledAt, SettledByMembershipId) = (by.At, by.MembershipId);
        History.Add(PairEvent.Of(this, step, note, by));
    }
}

/// <summary>A finding as it is kept with its pair.</summary>
internal sealed class PairFinding
{
    public MatchField Field { get; private set; }
    public Agreement Agreement { get; private set; }

    public static PairFinding Of(Finding finding) => new() { Field = finding.Field, Agreement = finding.Agreement };
}
