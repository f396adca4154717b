using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Agreements;

namespace PlacePartners.Tests.Partnerships;

public sealed class ListAgreementsTests(App app)
{
    [Fact]
    public async Task Each_agreement_says_how_many_have_signed_and_whether_we_have()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.Worker);

        var ofLead = await lead.Get<ListAgreements.Response>("/api/agreements");
        var ofPartner = await partner.Get<ListAgreements.Response>("/api/agreements");

        ofLead.Items.ShouldAllBe(item => item.OwnNumber == null && item.Signed == 1 && item.Partners == 2);
        ofPartner.Items.ShouldAllBe(item => item.OwnNumber == 1);
    }
}
