using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Access;

/// <summary>Invitations, as people go through them.</summary>
public static class AccessScenes
{
    extension(App app)
    {
        /// <summary>The text behind the # of the link in the newest e-mail to an address that has one; other news may come after it.</summary>
        public async Task<string> Secret(string email)
        {
            await app.Settled();
            return app.Mail.To(email).Last(mail => mail.Text.Contains('#')).Text.Split('#')[1].Split('\n')[0].Trim();
        }

        /// <summary>Somebody without an account opens the invitation in their mail and accepts it.</summary>
        public async Task<Person> AcceptsInvitation(string email, string slug, string name = "Ines Invited")
        {
            var person = app.Stranger();
            person.Email = email;
            var token = await app.Secret(email);
            await person.Post(
                "/api/account/invitation-acceptances",
                new
                {
                    token,
                    name,
                    password = Scenes.Password,
                }
            );
            await app.Settled();
            await person.Enters(slug);
            return person;
        }
    }

    extension(Person person)
    {
        /// <summary>Invites an address into this person's organisation.</summary>
        public async Task<string> InvitesColleague(params Role[] roles)
        {
            var email = $"{Scenes.Unique("colleague")}@example.org";
            await person.Post("/api/members/invitations", new { email, roles });
            return email;
        }

        /// <summary>Coordinates another's organisation too: invited from there, they accept with the account that they have.</summary>
        public async Task CoordinatesToo(Person other)
        {
            await person.Holds(Role.OrganisationCoordinator, Role.ServiceWorker);
            await other.Holds(Role.OrganisationCoordinator, Role.ServiceWorker);
            await other.Post(
                "/api/members/invitations",
                new { email = person.Email, roles = new[] { Role.OrganisationCoordinator } }
            );
            await person.Post(
                "/api/account/invitation-acceptances",
                new { token = await person.App.Secret(person.Email) }
            );
            await person.App.Settled();
        }

        /// <summary>A colleague in this person's organisation, who came by a real invitation.</summary>
        public async Task<Person> AddsColleague(params Role[] roles) =>
            await person.App.AcceptsInvitation(await person.InvitesColleague(roles), person.Slug);
    }
}
