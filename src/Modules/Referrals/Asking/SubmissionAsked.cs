using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>A checklist that nobody filled: the person, or somebody close to them, asked for help themselves.</summary>
internal sealed partial class Submission
{
    /// <summary>What was said by whoever asked; null where somebody filled it.</summary>
    [Personal]
    public AskedFor? Asked { get; private set; }

    /// <summary>It belongs to no organisation, so that the hub alone sees it.</summary>
    public static Submission Ask(
        string reference,
        Checklist checklist,
        Person person,
        AskedFor asked,
        DateTimeOffset at
    )
    {
        var submission = new Submission
        {
            Reference = reference,
            ClientKey = Guid.CreateVersion7(),
            ChecklistId = checklist.Id,
            ChecklistNumber = checklist.Number,
            Person = person,
            PersonId = person.Id,
            Channel = Channel.Asked,
            FilledOn = UkTime.DateOf(at),
            SubmittedAt = at,
            Asked = asked,
        };
        submission.CountBy(person);
        submission.Write("asked", new Act(null, Guid.Empty, at, Party.Person));
        return submission;
    }
}
