using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using PlacePartners.Access;

namespace PlacePartners.Tests.Access;

/// <summary>Second steps, as people set them up and use them.</summary>
public static class SecondStepScenes
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    extension(App app)
    {
        /// <summary>What an authenticator app shows now, or some half-minutes later.</summary>
        public string Code(string secret, int later = 0)
        {
            var bits = string.Concat(
                secret.Select(letter => Convert.ToString(Base32.IndexOf(letter), 2).PadLeft(5, '0'))
            );
            var key = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2));
            var counter = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(counter, (app.Clock.GetUtcNow().ToUnixTimeSeconds() / 30) + later);
#pragma warning disable CA5350 // Authenticator apps use SHA-1 (RFC 6238), and it is not broken as an HMAC.
            var hash = HMACSHA1.HashData(key.ToArray(), counter);
#pragma warning restore CA5350
            var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
            return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        }

        /// <summary>Somebody who has given the password and not yet the second step.</summary>
        public async Task<Person> AtTheSecondStep(string email)
        {
            var somebody = app.Stranger();
            somebody.Email = email;
            var answer = await somebody.SignsIn();
            answer.NeedsCode.ShouldBeTrue();
            return somebody;
        }
    }

    extension(Person person)
    {
        public Task<SignIn.Response> SignsIn() =>
            person.Post<SignIn.Response>(
                "/api/account/sign-in",
                new { email = person.Email, password = Scenes.Password }
            );

        /// <summary>Uses the code of half a minute ago, so that the present one is still to be had.</summary>
        public async Task<(string Secret, IReadOnlyList<string> RecoveryCodes)> TurnsOnAuthenticator()
        {
            var begun = await person.Post<BeginAuthenticator.Response>("/api/account/authenticator");
            var confirmed = await person.Post<ConfirmAuthenticator.Response>(
                "/api/account/authenticator/confirmation",
                new { code = person.App.Code(begun.Secret, later: -1) }
            );
            return (begun.Secret, confirmed.RecoveryCodes);
        }

        public Task EntersCode(string code) => person.Post("/api/account/sign-in/code", new { code });

        internal async Task<IReadOnlyList<string>> AddsPasskey(SoftAuthenticator phone, string name = "My phone")
        {
            var credential = phone.Makes(await person.PasskeyOptions("/api/account/passkeys/options"));
            var added = await person.Post<AddPasskey.Response>("/api/account/passkeys", new { name, credential });
            return added.RecoveryCodes;
        }

        internal async Task SignsInWith(SoftAuthenticator phone)
        {
            var credential = phone.Answers(await person.PasskeyOptions("/api/account/sign-in/passkey/options"));
            await person.Post("/api/account/sign-in/passkey", new { credential });
        }

        public async Task<JsonElement> PasskeyOptions(string path) =>
            (await person.Post<JsonElement>(path)).GetProperty("options");

        public Task<GetSecondSteps.Response> SecondSteps() =>
            person.Get<GetSecondSteps.Response>("/api/account/second-steps");

        public async Task IsSignedIn() =>
            (await person.Send(HttpMethod.Get, "/api/account/details")).IsSuccessStatusCode.ShouldBeTrue();

        public async Task IsSignedOut() =>
            (await person.RefusedGet("/api/account/details")).Code.ShouldBe("not-signed-in");
    }
}
