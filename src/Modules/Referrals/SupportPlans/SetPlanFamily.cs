using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Of a child: whether they decide this alone, who has parental responsibility, and what each of these is shown.</summary>
public static class SetPlanFamily
{
    public sealed record Request(
        int Version,
        [Text(10, 1000)] string CompetenceReasons,
        [Items(0, PlanFamily.MostContacts)] IReadOnlyList<Contact> Contacts
    )
    {
        [Required(ErrorMessage = "Choose whether the child can decide this alone.")]
        public Competence? Competence { get; init; }
    }

    /// <param name="ActionIds">The steps that this one is shown.</param>
    /// <param name="ContactId">Null for a new one.</param>
    public sealed record Contact(
        [Line(1, 160)] string Name,
        [Line(1, 80)] string Relationship,
        bool HasParentalResponsibility,
        [Line(0, 40), CanBeRung] string Phone,
        [Text(0, 300)] string SafeContact,
        bool SeesAims,
        bool SeesWheel,
        [Items(0, 200)] IReadOnlyList<Guid> ActionIds,
        Guid? ContactId = null
    );

    public static async Task<NoContent> Handle(
        Guid planId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.TakeUpPlan(me, planId, request.Version, ct);
        var by = Act.Of(me, clock);
        plan.RequireLead(by);
        var family = await db.PlanFamilies.FirstOrDefaultAsync(f => f.PlanId == planId, ct);
        if (family is null)
            db.Add(family = PlanFamily.Of(plan));
        List<ParentContact> contacts = [.. request.Contacts.Select(one => Read(one, plan))];
        family.Set(request.Competence!.Value, request.CompetenceReasons, contacts, UkTime.DateOf(by.At), by);

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static ParentContact Read(Contact one, SupportPlan plan) =>
        new(
            one.ContactId ?? Guid.CreateVersion7(),
            one.Name.Trim(),
            one.Relationship.Trim(),
            one.HasParentalResponsibility,
            one.Phone.Trim(),
            one.SafeContact.Trim(),
            one.SeesAims,
            one.SeesWheel,
            [.. plan.Actions.Select(action => action.Id).Where(one.ActionIds.Contains)]
        );
}
