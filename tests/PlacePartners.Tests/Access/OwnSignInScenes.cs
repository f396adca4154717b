using System.Net;
using System.Web;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Access;

/// <summary>Organisations' own sign-in, as coordinators set it up and people use it.</summary>
internal static class OwnSignInScenes
{
    public const string SetUp = "/api/organisation/sign-in";

    /// <summary>What a coordinator enters.</summary>
    internal sealed record Entered(string Issuer, string Domain)
    {
        public bool AnswersForAddresses { get; init; }
        public bool LetsJoin { get; init; } = true;
        public bool IsRequired { get; init; }
        public Role[] NewcomerRoles { get; init; } = [Role.Worker];
        public RoleRule[] RoleRules { get; init; } = [];
        public string? RoleClaim { get; init; }
        public string? ClientSecret { get; init; } = TestProvider.Secret;
        public int Version { get; init; }

        public object Body =>
            new
            {
                issuer = Issuer,
                clientId = TestProvider.ClientId,
                domains = new[] { Domain },
                AnswersForAddresses,
                LetsJoin,
                IsRequired,
                NewcomerRoles = LetsJoin ? NewcomerRoles : [],
                RoleRules,
                RoleClaim,
                ClientSecret,
                Version,
            };
    }

    extension(Person person)
    {
        public async Task<GetOwnSignIn.Provider> OwnSignIn() =>
            (await person.Get<GetOwnSignIn.Response>(SetUp)).Provider!;

        /// <summary>Sets it up and proves the domain.</summary>
        public async Task<GetOwnSignIn.Provider> HasOwnSignIn(Entered entered)
        {
            await person.Put(SetUp, entered.Body);
            var domain = (await person.OwnSignIn()).Domains.Single();
            person.App.Dns[domain.RecordName] = domain.RecordText;
            await person.Post($"{SetUp}/domains/{domain.DomainId}/checks");
            return await person.OwnSignIn();
        }

        /// <summary>The provider's page that the browser is sent to.</summary>
        public async Task<Uri> BeginsOwnSignIn(string email, string? next = null) =>
            new(
                (
                    await person.Post<BeginOwnSignIn.Response>(
                        "/api/account/own-sign-in/beginnings",
                        new { email, next }
                    )
                ).Address
            );

        /// <summary>Goes the whole way; gives the page of ours that follows.</summary>
        public async Task<string> SignsInAt(TestProvider provider, Said said, string? next = null)
        {
            var page = await person.BeginsOwnSignIn(said.Email, next);
            return await person.ComesBack(page, provider.CodeFor(page, said));
        }

        /// <summary>Comes back from the provider; gives the page of ours that follows.</summary>
        public Task<string> ComesBack(Uri page, string code, string? state = null, string more = "")
        {
            var asked = HttpUtility.ParseQueryString(page.Query);
            var answer = new Uri(asked["redirect_uri"]!).AbsolutePath;
            return person.Opens($"{answer}?code={code}&state={state ?? asked["state"]}{more}");
        }

        public async Task<string> Opens(string answer)
        {
            var reply = await person.Send(HttpMethod.Get, answer);
            reply.StatusCode.ShouldBe(HttpStatusCode.Redirect, await reply.Content.ReadAsStringAsync());
            return reply.Headers.Location!.ToString();
        }
    }
}
