using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Visions;

/// <summary>A goal of the draft. Its id goes with it into every version that is published.</summary>
internal sealed class Goal : TenantOwned
{
    private Goal() { }

    public string Title { get; private set; } = "";
    public string Description { get; private set; } = "";
    public int HorizonYear { get; private set; }
    public int Position { get; private set; }

    public static Goal New(string title, string description, int horizonYear, int position)
    {
        var goal = new Goal();
        goal.Write(title, description, horizonYear, position);
        return goal;
    }

    public void Write(string title, string description, int horizonYear, int position) =>
        (Title, Description, HorizonYear, Position) = (title.Trim(), description.Trim(), horizonYear, position);

    public GoalRecord ToRecord() => new(Id, Title, Description, HorizonYear, Position);
}

/// <summary>A goal as one published version states it. Never changed.</summary>
internal sealed class PublishedGoal : TenantOwned
{
    private PublishedGoal() { }

    public int Number { get; private set; }
    public Guid GoalId { get; private set; }
    public string Title { get; private set; } = "";
    public string Description { get; private set; } = "";
    public int HorizonYear { get; private set; }
    public int Position { get; private set; }

    public static PublishedGoal Of(Goal goal, int number) =>
        new()
        {
            Number = number,
            GoalId = goal.Id,
            Title = goal.Title,
            Description = goal.Description,
            HorizonYear = goal.HorizonYear,
            Position = goal.Position,
        };

    public GoalRecord ToRecord() => new(GoalId, Title, Description, HorizonYear, Position);
}
