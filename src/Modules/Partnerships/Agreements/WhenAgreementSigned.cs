using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Partners;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Agreements;

internal sealed class WhenAgreementSigned(AppDb db, ManagerNotices managers) : INotificationHandler<AgreementSigned>
{
    public async Task Handle(AgreementSigned happened, CancellationToken ct)
    {
        var organisation = await db.Organisations.SingleAsync(o => o.Id == happened.OrganisationId, ct);
        var agreement = AgreementTexts.TitleOf(AgreementKinds.Of(happened.Kind)).ToLowerInvariant();
        await managers.Tell(
            $"agreement-signed:{happened.OrganisationId}:{happened.Kind}:{happened.Version}",
            happened.OrganisationId,
            $"{organisation.Name} signed the {agreement}",
            $"Version {happened.Version} is signed. The page of the agreement shows who signed and when.",
            $"/agreements/{happened.Kind}",
            ct
        );
    }
}
