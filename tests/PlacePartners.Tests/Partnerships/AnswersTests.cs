using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Visions;

namespace PlacePartners.Tests.Partnerships;

public sealed class AnswersTests(App app)
{
    [Fact]
    public async Task Goals_are_those_of_the_draft_until_a_vision_is_published()
    {
        var lead = await app.Partnership();
        var saved = await lead.DraftsVision(1, Goal("Early help"), Goal("Trust"));

        var drafted = await Ask(lead, new GetGoals());
        await lead.Post("/api/vision/versions", new { saved.Version });
        await lead.DraftsVision(3, Goal("Trust grows", saved.GoalIds[1]));
        var published = await Ask(lead, new GetGoals());

        drafted.Select(goal => goal.Id).ShouldBe(saved.GoalIds);
        published.ShouldBe(drafted);
    }

    [Fact]
    public async Task A_partner_may_receive_referrals_once_it_has_signed_the_data_sharing_agreement()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.Worker);

        var before = await Ask(lead, new GetPartners());
        await lead.Post(
            "/api/agreements/data-sharing/signature",
            new
            {
                number = 1,
                isAuthorised = true,
                position = "Chief Executive",
            }
        );
        var after = await Ask(lead, new GetPartners());

        before.Single(p => p.OrganisationId == partner.OrganisationId).MayReceiveReferrals.ShouldBeTrue();
        before.Single(p => p.OrganisationId == lead.OrganisationId).MayReceiveReferrals.ShouldBeFalse();
        after.Single(p => p.OrganisationId == lead.OrganisationId).MayReceiveReferrals.ShouldBeTrue();
    }

    [Fact]
    public async Task The_vision_tells_who_endorsed_the_published_version()
    {
        var lead = await app.Partnership();
        await lead.PublishesVision("Early help");
        await lead.Post("/api/vision/versions/1/endorsement");

        var vision = await Ask(lead, new GetVisionRecord());

        vision.Version.ShouldBe(1);
        vision.Goals.Select(goal => goal.Title).ShouldBe(["Early help"]);
        vision.Endorsements.Select(e => e.OrganisationId).ShouldBe([lead.OrganisationId]);
    }

    private static SaveVisionDraft.DraftGoal Goal(string title, Guid? goalId = null) => new(goalId, title, "", 2035);

    private Task<T> Ask<T>(Person person, IRequest<T> request) =>
        app.Inside(person.PartnershipId, (services, _) => services.GetRequiredService<IMediator>().Send(request));
}
