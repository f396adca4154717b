using System.Net;
using PlacePartners.Access;
using PlacePartners.Partnerships.Organisations;
using PlacePartners.Partnerships.Partners;

namespace PlacePartners.Tests.Partnerships;

/// <summary>Invitations that end before anybody joins.</summary>
public sealed partial class InvitePartnersTests
{
    [Fact]
    public async Task An_invitation_sent_again_to_another_person_ends_the_first_link()
    {
        var lead = await app.Partnership();
        var (first, second) = ($"{Scenes.Unique("first")}@example.org", $"{Scenes.Unique("second")}@example.org");
        await lead.Post("/api/partners/invitations", Invite("Good Group", first));
        var partnerId = (await lead.Get<ListPartners.Response>("/api/partners?search=good")).Items.Single().PartnerId;

        await lead.Post($"/api/partners/{partnerId}/invitation", new { email = second });
        await app.Settled();

        var token = app.Mail.To(first)[0].Text.Split("/invitation#")[1].Split('\n')[0].Trim();
        var problem = await app.Stranger().RefusedPost("/api/account/invitation-details", new { token });
        problem.Code.ShouldBe("expired-link");
        app.Mail.To(second).Count.ShouldBe(1);
        (await lead.Get<GetPartner.Response>($"/api/partners/{partnerId}")).Invitation!.Email.ShouldBe(second);
    }

    [Fact]
    public async Task A_withdrawn_invitation_leaves_no_partner_and_its_link_is_dead()
    {
        var lead = await app.Partnership();
        var email = $"{Scenes.Unique("someone")}@example.org";
        await lead.Post("/api/partners/invitations", Invite("Good Group", email));
        await app.Settled();
        var partnerId = (await lead.Get<ListPartners.Response>("/api/partners?search=good")).Items.Single().PartnerId;

        await lead.Delete($"/api/partners/{partnerId}");

        var token = app.Mail.To(email)[0].Text.Split("/invitation#")[1].Split('\n')[0].Trim();
        (await app.Stranger().RefusedPost("/api/account/invitation-details", new { token })).Code.ShouldBe(
            "expired-link"
        );
        (await lead.Get<ListPartners.Response>("/api/partners?search=good")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task A_partner_that_joined_cannot_be_withdrawn_nor_seen_from_elsewhere()
    {
        var lead = await app.Partnership();
        await lead.Invites("Good Group");
        var elsewhere = await app.Partnership();
        var partnerId = (await lead.Get<ListPartners.Response>("/api/partners?search=good")).Items.Single().PartnerId;

        (await lead.Refused(HttpMethod.Delete, $"/api/partners/{partnerId}")).Code.ShouldBe("already-joined");
        (await elsewhere.Refused(HttpMethod.Delete, $"/api/partners/{partnerId}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await elsewhere.RefusedGet($"/api/partners/{partnerId}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
