using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Tests.Access;

public sealed class SuspendAccountTests(App app)
{
    private async Task<Person> Operator()
    {
        var person = await app.SignsUp("Olu Operator");
        await app.Inside(
            null,
            async (_, db) =>
            {
                var account = await db.Accounts.SingleAsync(a => a.Email == person.Email);
                account.IsOperator = true;
                return await db.SaveChangesAsync();
            }
        );
        return person;
    }

    private static async Task<Guid> AccountOf(Person person) =>
        (await person.Get<GetSession.Response>("/api/account/session")).Account!.Id;

    [Fact]
    public async Task A_suspended_account_is_out_at_once_and_its_live_connection_is_cut()
    {
        var person = await Operator();
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);
        var accountId = await AccountOf(colleague);
        await using var watcher = await LiveWatcher.Of(colleague);

        await person.Put($"/api/operator/accounts/{accountId}/suspension");

        (await colleague.RefusedGet("/api/me")).Code.ShouldBe("not-signed-in");
        await watcher.IsCut();
    }

    [Fact]
    public async Task A_suspended_account_signs_in_no_more_and_is_answered_as_for_a_wrong_password()
    {
        var person = await Operator();
        var other = await app.SignsUp();
        await person.Put($"/api/operator/accounts/{await AccountOf(other)}/suspension");

        var right = await app.Stranger()
            .RefusedPost("/api/account/sign-in", new { email = other.Email, password = Scenes.Password });
        var wrong = await app.Stranger()
            .RefusedPost("/api/account/sign-in", new { email = person.Email, password = "not this one" });

        right.ShouldBe(wrong);
    }

    [Fact]
    public async Task A_link_sent_before_the_suspension_opens_nothing_and_none_is_sent_after_it()
    {
        var person = await Operator();
        var other = await app.SignsUp();
        var accountId = await AccountOf(other);
        await app.Stranger().Post("/api/account/password-reset-requests", new { email = other.Email });
        var link = (await app.Secret(other.Email)).Split('.', 2);
        await person.Put($"/api/operator/accounts/{accountId}/suspension");
        var sent = app.Mail.To(other.Email).Count;

        var problem = await app.Stranger()
            .RefusedPost(
                "/api/account/password-resets",
                new
                {
                    accountId = link[0],
                    token = link[1],
                    password = "a wholly new password",
                }
            );
        await app.Stranger().Post("/api/account/password-reset-requests", new { email = other.Email });
        await app.Settled();

        problem.Code.ShouldBe("expired-link");
        app.Mail.To(other.Email).Count.ShouldBe(sent);
    }

    [Fact]
    public async Task A_restored_account_signs_in_again_and_its_old_session_stays_ended()
    {
        var person = await Operator();
        var other = await app.SignsUp();
        var accountId = await AccountOf(other);
        await person.Put($"/api/operator/accounts/{accountId}/suspension");

        await person.Delete($"/api/operator/accounts/{accountId}/suspension");

        (await other.RefusedGet("/api/account/details")).Code.ShouldBe("not-signed-in");
        await other.Post("/api/account/sign-in", new { email = other.Email, password = Scenes.Password });
        (await AccountOf(other)).ShouldBe(accountId);
    }

    [Fact]
    public async Task Operators_do_not_suspend_themselves()
    {
        var person = await Operator();

        var problem = await person.Refused(
            HttpMethod.Put,
            $"/api/operator/accounts/{await AccountOf(person)}/suspension"
        );

        problem.Code.ShouldBe("own-account");
    }

    [Fact]
    public async Task Accounts_are_paged_searched_and_shown_to_operators_alone()
    {
        var person = await Operator();
        var name = Scenes.Unique("Findable");
        for (var i = 0; i < 3; i++)
            await app.SignsUp($"{name} {i}");

        var first = await person.Get<ListAccounts.Response>($"/api/operator/accounts?search={name}&take=2");
        var rest = await person.Get<ListAccounts.Response>(
            $"/api/operator/accounts?search={name}&take=2&after={first.Next}"
        );
        var stranger = await app.SignsUp();

        first.Items.Concat(rest.Items).Select(item => item.AccountId).Distinct().Count().ShouldBe(3);
        rest.Next.ShouldBeNull();
        (await stranger.RefusedGet("/api/operator/accounts")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
