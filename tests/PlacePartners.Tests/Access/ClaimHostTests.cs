using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Tests.Access;

public sealed class ClaimHostTests
{
    private static async Task<App> Host()
    {
        var host = new App();
        await host.InitializeAsync();
        return host;
    }

    private static string File(App host) =>
        Path.Combine(host.Services.GetRequiredService<DataDirectory>().Root, "first-operator.txt");

    private static string Token(App host) => System.IO.File.ReadAllText(File(host)).Trim().Split('#')[1];

    private static async Task<Person> Operator(App host)
    {
        var person = host.Stranger();
        await person.Post(
            "/api/account/first-operator",
            new
            {
                token = Token(host),
                name = "Olu Operator",
                email = "olu@example.org",
                password = Scenes.Password,
            }
        );
        return person;
    }

    [Fact]
    public async Task The_link_makes_the_first_operator_and_works_once()
    {
        await using var host = await Host();
        var token = Token(host);

        var first = await Operator(host);
        var second = await host.Stranger()
            .RefusedPost(
                "/api/account/first-operator",
                new
                {
                    token,
                    name = "Late Comer",
                    email = "late@example.org",
                    password = Scenes.Password,
                }
            );

        (await first.Get<GetSession.Response>("/api/account/session")).Account!.Operator.ShouldBeTrue();
        second.Code.ShouldBe("expired-link");
        System.IO.File.Exists(File(host)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_link_stays_the_same_over_restarts_until_it_is_used()
    {
        await using var host = await Host();
        var token = Token(host);

        await FirstOperator.Offer(host.Services);
        var afterRestart = Token(host);
        await Operator(host);
        await FirstOperator.Offer(host.Services);

        afterRestart.ShouldBe(token);
        System.IO.File.Exists(File(host)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_made_up_link_is_refused()
    {
        await using var host = await Host();

        var problem = await host.Stranger()
            .RefusedPost(
                "/api/account/first-operator",
                new
                {
                    token = "made-up",
                    name = "Mal Guess",
                    email = "mal@example.org",
                    password = Scenes.Password,
                }
            );

        problem.Code.ShouldBe("expired-link");
    }

    [Fact]
    public async Task The_operator_lists_and_reads_mail_and_each_reading_is_noted()
    {
        await using var host = await Host();
        var person = await Operator(host);
        var other = await host.SignsUp();
        await host.Settled();

        var listed = await person.Get<ListMail.Response>("/api/operator/mail");
        var mail = await person.Get<GetMail.Response>($"/api/operator/mail/{listed.Items.Single().MailId}");

        listed.Items.Single().State.ShouldBe(MailState.Sent);
        mail.Recipient.ShouldBe(other.Email);
        mail.Text.ShouldNotBeNull().ShouldContain("/prove-email#");
        var reads = await host.Inside(
            null,
            (_, db) => db.Set<HostAuditEntry>().Where(e => e.Kind == AuditKind.Read).ToListAsync()
        );
        reads.ShouldHaveSingleItem().EntityId.ShouldBe(mail.MailId);
        reads[0].Entity.ShouldBe(nameof(MailMessage));
    }

    [Fact]
    public async Task Mail_is_paged_and_searched()
    {
        await using var host = await Host();
        var person = await Operator(host);
        for (var i = 0; i < 3; i++)
            await host.SignsUp();

        var first = await person.Get<ListMail.Response>("/api/operator/mail?take=2");
        var rest = await person.Get<ListMail.Response>($"/api/operator/mail?take=2&after={first.Next}");
        var found = await person.Get<ListMail.Response>($"/api/operator/mail?search={rest.Items[0].Recipient}");
        var failing = await person.Get<ListMail.Response>("/api/operator/mail?state=Failing");

        first.Items.Concat(rest.Items).Select(mail => mail.MailId).Distinct().Count().ShouldBe(3);
        rest.Next.ShouldBeNull();
        found.Items.ShouldHaveSingleItem();
        failing.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_else_learns_that_the_page_exists()
    {
        await using var host = await Host();
        var person = await host.SignsUp();

        var problem = await person.RefusedGet("/api/operator/mail");

        problem.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
