using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Whether a child understands enough to decide this alone (Gillick competence).</summary>
public enum Competence
{
    Competent,
    NotCompetent,
}

/// <summary>
/// Somebody who cares for a child. Parents who live apart stand here each for themselves: what one of them is shown says
/// nothing of the other.
/// </summary>
/// <param name="SafeContact">How it is safe to reach this one.</param>
/// <param name="ActionIds">The steps that this one is shown, each chosen: a step may say something of the other.</param>
public sealed record ParentContact(
    Guid Id,
    [property: Personal] string Name,
    [property: Personal] string Relationship,
    [property: Personal] bool HasParentalResponsibility,
    [property: Personal] string Phone,
    [property: Personal] string SafeContact,
    bool SeesAims,
    bool SeesWheel,
    IReadOnlyList<Guid> ActionIds
);

/// <summary>Of a child's plan: competence, and who has parental responsibility. For the lead worker's organisation alone.</summary>
internal sealed class PlanFamily : TenantOwned, IAboutPerson
{
    public const int MostContacts = 4;

    private PlanFamily() { }

    public Guid PlanId { get; private set; }
    public Guid PersonId { get; private set; }

    [Personal]
    public Competence Competence { get; private set; }

    [Personal]
    public string CompetenceReasons { get; private set; } = "";
    public DateOnly AssessedOn { get; private set; }
    public Guid? AssessedByMembershipId { get; private set; }

    [Personal]
    public List<ParentContact> Contacts { get; private set; } = [];

    public static PlanFamily Of(SupportPlan plan) => new() { PlanId = plan.Id, PersonId = plan.PersonId };

    public void Set(Competence competence, string reasons, List<ParentContact> contacts, DateOnly today, Act by)
    {
        if (contacts.Select(one => one.Name.Trim().ToUpperInvariant()).Distinct().Count() < contacts.Count)
            throw Refusal.Field("contacts", "Enter each contact once.");
        (Competence, CompetenceReasons, Contacts) = (competence, reasons.Trim(), contacts);
        (AssessedOn, AssessedByMembershipId) = (today, by.MembershipId);
    }

    /// <summary>Whether somebody of this name may agree for the child.</summary>
    public bool MayAgree(string name) =>
        Contacts.Exists(one =>
            one.HasParentalResponsibility && string.Equals(one.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    public void Forget() => (Competence, CompetenceReasons, Contacts) = (default, "", []);

    public static async Task<GetSupportPlan.FamilyShown?> Shown(AppDb db, Guid planId, CancellationToken ct) =>
        await db.PlanFamilies.AsNoTracking().FirstOrDefaultAsync(f => f.PlanId == planId, ct) is { } family
            ? new(family.Competence, family.CompetenceReasons, family.AssessedOn, family.Contacts)
            : null;
}
