using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Partnerships.Visions;

internal sealed class WhenVisionPublished(IMediator modules) : INotificationHandler<VisionPublished>
{
    public async Task Handle(VisionPublished happened, CancellationToken ct)
    {
        var coordinators = await modules.Send(new GetMembers(Role: Role.OrganisationCoordinator), ct);
        await modules.Send(
            new Notify(
                $"vision-published:{happened.Version}",
                [.. coordinators.Select(member => member.MembershipId)],
                $"Version {happened.Version} of the vision is published",
                "Read it and, if your organisation stands behind it, endorse it.",
                "/vision",
                ByEmail: true
            ),
            ct
        );
    }
}
