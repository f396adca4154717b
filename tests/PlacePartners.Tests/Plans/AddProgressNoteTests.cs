using PlacePartners.Plans;

namespace PlacePartners.Tests.Plans;

public sealed class AddProgressNoteTests(App app)
{
    private static readonly DateOnly Spring = new(2027, 4, 30);

    [Fact]
    public async Task A_note_says_how_it_goes_and_may_change_the_status()
    {
        var lead = await app.Partnership();
        var milestoneId = await lead.Plans("Open the hub", Spring);

        await lead.Post(
            $"/api/milestones/{milestoneId}/notes",
            new
            {
                text = "Keys are here.",
                version = 1,
                status = "OnTrack",
            }
        );
        await lead.Post($"/api/milestones/{milestoneId}/notes", new { text = "Painting begins.", version = 2 });

        var milestone = await lead.SeesMilestone(milestoneId);
        milestone.Status.ShouldBe(MilestoneStatus.OnTrack);
        milestone
            .Notes.Select(note => (note.Text, note.Status, note.AuthorName))
            .ShouldBe(
                [("Painting begins.", null, "Leah Lead"), ("Keys are here.", MilestoneStatus.OnTrack, "Leah Lead")],
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("Complete", "status")]
    [InlineData("Wonderful", "status")]
    public async Task A_status_that_a_note_cannot_give_is_refused(string status, string field)
    {
        var lead = await app.Partnership();
        var milestoneId = await lead.Plans("Open the hub", Spring);

        var problem = await lead.RefusedPost(
            $"/api/milestones/{milestoneId}/notes",
            new
            {
                text = "All done.",
                version = 1,
                status,
            }
        );

        problem.Errors!.Keys.ShouldBe([field]);
        (await lead.SeesMilestone(milestoneId)).Notes.ShouldBeEmpty();
    }
}
