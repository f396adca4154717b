using System.Net.Http.Headers;
using System.Text.Json;
using PlacePartners.Access;
using PlacePartners.Platform.Time;

namespace PlacePartners.Tests.Access;

/// <summary>Programs of organisations, and what they bring.</summary>
public static class ApiScenes
{
    extension(Person person)
    {
        public Task<AddApiClient.Response> AddsProgram(params string[] scopes) =>
            person.Post<AddApiClient.Response>(
                "/api/api-clients",
                new
                {
                    name = "Case system",
                    scopes,
                    lastDay = UkTime.Today(person.App.Clock).AddDays(30),
                }
            );

        /// <summary>A new program of the person's organisation, with a token.</summary>
        public async Task<Person> Program(params string[] scopes)
        {
            var added = await person.AddsProgram(scopes);
            var program = person.App.Stranger();
            program.Slug = person.Slug;
            await program.BringsToken(added.ApiClientId, added.Secret);
            return program;
        }

        public async Task BringsToken(Guid apiClientId, string secret)
        {
            var answer = await person.AsksForToken(apiClientId, secret);
            answer.EnsureSuccessStatusCode();
            var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            person.Browser.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer",
                token.GetProperty("access_token").GetString()
            );
        }

        public Task<HttpResponseMessage> AsksForToken(Guid apiClientId, string secret, string? scope = null)
        {
            var form = new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = $"{apiClientId}",
                ["client_secret"] = secret,
            };
            if (scope is not null)
                form["scope"] = scope;
            return person.Send(HttpMethod.Post, "/api/account/token", new FormUrlEncodedContent(form));
        }
    }
}
