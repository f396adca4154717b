using System.Net;

namespace PlacePartners.Tests.Access;

public sealed class PasskeyTests(App app)
{
    private const string SignInAt = "/api/account/sign-in/passkey";

    [Fact]
    public async Task A_passkey_signs_in_by_itself_and_counts_as_the_second_step()
    {
        using var phone = new SoftAuthenticator();
        var person = await app.SignsUp();
        await person.AddsPasskey(phone);
        var again = app.Stranger();

        await again.SignsInWith(phone);

        (await again.Get<PlacePartners.Access.GetAccount.Response>("/api/account/details")).Email.ShouldBe(
            person.Email
        );
        (await again.SecondSteps()).IsProved.ShouldBeTrue();
    }

    [Fact]
    public async Task With_an_authenticator_app_too_the_passkey_is_still_enough()
    {
        using var phone = new SoftAuthenticator();
        var person = await app.SignsUp();
        await person.TurnsOnAuthenticator();
        await person.AddsPasskey(phone);
        var again = app.Stranger();

        await again.SignsInWith(phone);

        await again.IsSignedIn();
    }

    [Fact]
    public async Task The_first_second_step_brings_recovery_codes()
    {
        using var phone = new SoftAuthenticator();
        using var laptop = new SoftAuthenticator();
        var person = await app.SignsUp();

        var first = await person.AddsPasskey(phone);
        var second = await person.AddsPasskey(laptop);

        first.Count.ShouldBe(10);
        second.ShouldBeEmpty();
    }

    [Fact]
    public async Task Passkeys_are_listed_renamed_and_removed()
    {
        using var phone = new SoftAuthenticator();
        using var laptop = new SoftAuthenticator();
        var person = await app.SignsUp();
        await person.AddsPasskey(phone);
        await person.AddsPasskey(laptop, "Laptop");

        await person.Put($"/api/account/passkeys/{phone.PasskeyId}", new { name = "Old phone" });
        var before = await person.SecondSteps();
        await person.Delete($"/api/account/passkeys/{laptop.PasskeyId}");
        var after = await person.SecondSteps();

        before.Passkeys.Select(passkey => passkey.Name).ShouldBe(["Old phone", "Laptop"], ignoreOrder: true);
        after.Passkeys.Select(passkey => passkey.PasskeyId).ShouldBe([phone.PasskeyId]);
        after.RecoveryCodesLeft.ShouldBe(10);
    }

    [Fact]
    public async Task A_removed_passkey_opens_nothing()
    {
        using var phone = new SoftAuthenticator();
        var person = await app.SignsUp();
        await person.AddsPasskey(phone);
        await person.Delete($"/api/account/passkeys/{phone.PasskeyId}");
        var somebody = app.Stranger();

        var credential = phone.Answers(await somebody.PasskeyOptions($"{SignInAt}/options"));
        var problem = await somebody.RefusedPost(SignInAt, new { credential });

        problem.Code.ShouldBe("passkey-refused");
        (await person.SecondSteps()).RecoveryCodesLeft.ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_elses_passkey_can_be_neither_renamed_nor_removed()
    {
        using var phone = new SoftAuthenticator();
        var owner = await app.SignsUp();
        await owner.AddsPasskey(phone);
        var other = await app.SignsUp();

        var renames = await other.Refused(
            HttpMethod.Put,
            $"/api/account/passkeys/{phone.PasskeyId}",
            new { name = "Mine" }
        );
        var removes = await other.Refused(HttpMethod.Delete, $"/api/account/passkeys/{phone.PasskeyId}");

        renames.Status.ShouldBe(HttpStatusCode.NotFound);
        removes.Status.ShouldBe(HttpStatusCode.NotFound);
        (await owner.SecondSteps()).Passkeys.Single().Name.ShouldBe("My phone");
    }

    [Theory]
    [InlineData("https://placepartners.example.net", true)]
    [InlineData("http://localhost", false)]
    public async Task A_passkey_used_on_another_site_or_without_its_person_is_refused(string origin, bool verifies)
    {
        using var phone = new SoftAuthenticator { Origin = origin, VerifiesPerson = verifies };
        var person = await app.SignsUp();
        var credential = phone.Makes(await person.PasskeyOptions("/api/account/passkeys/options"));

        var problem = await person.RefusedPost("/api/account/passkeys", new { name = "My phone", credential });

        problem.Code.ShouldBe("passkey-refused");
        (await person.SecondSteps()).Passkeys.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_serves_once()
    {
        using var phone = new SoftAuthenticator { CountsUses = false };
        var person = await app.SignsUp();
        await person.AddsPasskey(phone);
        var again = app.Stranger();
        var credential = phone.Answers(await again.PasskeyOptions($"{SignInAt}/options"));
        await again.Post(SignInAt, new { credential });

        var problem = await again.RefusedPost(SignInAt, new { credential });

        problem.Code.ShouldBe("passkey-refused");
    }

    [Fact]
    public async Task An_answer_to_another_question_is_refused()
    {
        using var phone = new SoftAuthenticator();
        var person = await app.SignsUp();
        await person.AddsPasskey(phone);
        var thief = app.Stranger();
        var overheard = phone.Answers(await app.Stranger().PasskeyOptions($"{SignInAt}/options"));
        await thief.PasskeyOptions($"{SignInAt}/options");

        var problem = await thief.RefusedPost(SignInAt, new { credential = overheard });

        problem.Code.ShouldBe("passkey-refused");
        await thief.IsSignedOut();
    }

    [Fact]
    public async Task What_is_no_answer_at_all_is_refused()
    {
        var somebody = app.Stranger();
        await somebody.PasskeyOptions($"{SignInAt}/options");

        var problem = await somebody.RefusedPost(SignInAt, new { credential = new { id = 7 } });

        problem.Code.ShouldBe("passkey-refused");
    }
}
