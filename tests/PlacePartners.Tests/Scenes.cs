using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Partnerships.Visions;

namespace PlacePartners.Tests;

/// <summary>How tests begin: people and partnerships, made by the product's own use cases.</summary>
public static class Scenes
{
    private static int count;

    public const string Password = "correct horse battery";

    public static string Unique(string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{word}-{Interlocked.Increment(ref count)}");

    extension(App app)
    {
        /// <summary>A new account, its address proved, signed in.</summary>
        public async Task<Person> SignsUp(string name = "Tess Sample")
        {
            var person = app.Stranger();
            person.Email = $"{Unique("person")}@example.org";
            await person.Post(
                "/api/account/sign-up",
                new
                {
                    name,
                    email = person.Email,
                    password = Password,
                }
            );
            await app.Settled();
            var link = app.Mail.To(person.Email)[0].Text.Split('#')[1].Trim().Split('.', 2);
            await person.Post("/api/account/email-proof", new { accountId = link[0], token = link[1] });
            return person;
        }

        /// <summary>A new partnership, seen by its manager.</summary>
        public async Task<Person> Partnership()
        {
            var lead = await app.SignsUp("Leah Lead");
            var slug = Unique("place");
            await lead.Post(
                "/api/account/partnerships",
                new
                {
                    name = "Testing Together",
                    slug,
                    areaCodes = new[] { "E09000022" },
                    leadOrganisationName = Unique("Lead Council"),
                    sector = "Statutory",
                }
            );
            await app.Settled();
            await lead.Enters(slug);
            return lead;
        }
    }

    extension(Person person)
    {
        public async Task Enters(string slug)
        {
            person.Slug = slug;
            var me = await person.Get<GetMe.Response>("/api/me");
            (person.PartnershipId, person.OrganisationId, person.MembershipId) = (
                me.Partnership.Id,
                me.Organisation.Id,
                me.MembershipId
            );
        }

        /// <summary>
        /// Somebody of a new partner organisation in this person's partnership, who came the whole way: invited, joined,
        /// agreements signed, involvement stated, vision endorsed where there is one. In the end they hold these roles.
        /// </summary>
        public async Task<Person> Welcomes(params Role[] roles)
        {
            var newcomer = await person.Invites(Unique("Partner"));
            await newcomer.ComesOnBoard();
            await newcomer.Holds(roles);
            return newcomer;
        }

        /// <summary>From now on this person holds these roles and no others.</summary>
        public Task Holds(params IReadOnlyList<Role> roles) =>
            person.App.Inside(
                person.PartnershipId,
                async (_, db) =>
                {
                    var membership = await db.Memberships.SingleAsync(m => m.Id == person.MembershipId);
                    membership.ChangeRoles(roles);
                    return await db.SaveChangesAsync();
                }
            );

        /// <summary>Invites an organisation; its coordinator opens the link, makes an account and is in.</summary>
        public async Task<Person> Invites(string organisationName)
        {
            var newcomer = person.App.Stranger();
            newcomer.Email = $"{Unique("person")}@example.org";
            await person.Post(
                "/api/partners/invitations",
                new { invitees = new[] { new { organisationName, email = newcomer.Email } } }
            );
            await person.App.Settled();
            var token = person.App.Mail.To(newcomer.Email)[0].Text.Split("/invitation#")[1].Split('\n')[0].Trim();
            await newcomer.Post(
                "/api/account/invitation-acceptances",
                new
                {
                    token,
                    name = "Nia Newcomer",
                    password = Password,
                }
            );
            await person.App.Settled();
            await newcomer.Enters(person.Slug);
            return newcomer;
        }

        /// <summary>Signs both agreements, states the involvement and endorses the vision that is published.</summary>
        public async Task ComesOnBoard()
        {
            foreach (var kind in new[] { "membership", "data-sharing" })
            {
                var agreement = await person.Get<GetAgreement.Response>($"/api/agreements/{kind}");
                await person.Post(
                    $"/api/agreements/{kind}/signature",
                    new
                    {
                        number = agreement.CurrentNumber,
                        isAuthorised = true,
                        position = "Director",
                    }
                );
            }
            await person.Put("/api/involvement", new { level = "Core" });
            var vision = await person.Get<GetVision.Response>("/api/vision");
            if (vision.Number > 0)
                await person.Post($"/api/vision/versions/{vision.Number}/endorsement");
            await person.App.Settled();
        }
    }
}
