using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Measures;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Walls;

/// <summary>The live connection is a row of the matrix too: who may not read may not hear.</summary>
public sealed class LiveWallTests(App app)
{
    [Fact]
    public async Task Nobody_hears_without_signing_in()
    {
        var lead = await app.Partnership();

        (await Refused(app.Stranger(), lead.Slug)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_member_of_another_partnership_cannot_listen()
    {
        var (mine, theirs) = (await app.Partnership(), await app.Partnership());

        (await Refused(mine, theirs.Slug)).ShouldBe(HttpStatusCode.NotFound);
        (await Refused(mine, "no-such-place")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whose_membership_has_ended_cannot_listen()
    {
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);
        await lead.Delete($"/api/members/{colleague.MembershipId}");

        (await Refused(colleague, lead.Slug)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_changes_in_one_partnership_is_not_heard_in_another()
    {
        var (mine, theirs) = (await app.Partnership(), await app.Partnership());
        await using var listener = await mine.Watches();
        await using var theirListener = await theirs.Watches();

        await theirs.Defines(MeasuresScenes.Returned());
        await theirListener.Hears("/api/measures");
        await mine.DraftsVision(1);

        await listener.Hears("/api/vision");
        listener.Heard.ShouldNotContain("/api/measures");
    }

    private static async Task<HttpStatusCode?> Refused(Person person, string slug)
    {
        var listening = () => Watcher.Open(person, slug);
        return (await listening.ShouldThrowAsync<HttpRequestException>()).StatusCode;
    }
}
