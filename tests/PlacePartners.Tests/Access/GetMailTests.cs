using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Mail;
using PlacePartners.Tests.Durability;

namespace PlacePartners.Tests.Access;

public sealed class GetMailTests
{
    private static async Task<Person> Operator(App host)
    {
        var file = Path.Combine(host.Services.GetRequiredService<DataDirectory>().Root, "first-operator.txt");
        var person = host.Stranger();
        await person.Post(
            "/api/account/first-operator",
            new
            {
                token = (await File.ReadAllTextAsync(file)).Trim().Split('#')[1],
                name = "Olu Operator",
                email = "olu@example.org",
                password = Scenes.Password,
            }
        );
        return person;
    }

    private static Task SignsUp(App host) =>
        host.Stranger()
            .Post(
                "/api/account/sign-up",
                new
                {
                    name = "Tess Sample",
                    email = "tess@example.org",
                    password = Scenes.Password,
                }
            );

    private static Task<string> Stored(App host) =>
        host.Inside(null, (_, db) => db.Set<MailMessage>().Select(m => m.Text).SingleAsync());

    private static async Task<GetMail.Response> Reads(Person person)
    {
        var listed = await person.Get<ListMail.Response>("/api/operator/mail");
        return await person.Get<GetMail.Response>($"/api/operator/mail/{listed.Items.Single().MailId}");
    }

    [Fact]
    public async Task Where_a_mail_server_delivers_the_links_are_blanked_once_they_have_left()
    {
        await using var sink = new SmtpSink();
        await using var host = await WithServer(sink.Port);
        var person = await Operator(host);

        await SignsUp(host);
        await host.Settled();

        sink.Messages.ShouldHaveSingleItem().Recipient.ShouldBe("tess@example.org");
        (await Stored(host)).ShouldBeEmpty();
        (await Reads(person)).Text.ShouldBeNull();
    }

    [Fact]
    public async Task A_message_that_waits_for_the_mail_server_is_not_shown_either()
    {
        await using var host = await WithServer(port: 1);
        var person = await Operator(host);

        await SignsUp(host);
        await host.Settled();

        (await Stored(host)).ShouldContain("/prove-email#");
        (await Reads(person)).Text.ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_mail_server_the_text_is_kept_for_the_page()
    {
        await using var host = new App();
        await host.InitializeAsync();
        var person = await Operator(host);

        await SignsUp(host);
        await host.Settled();

        (await Reads(person)).Text.ShouldNotBeNull().ShouldContain("/prove-email#");
    }

    private static async Task<App> WithServer(int port)
    {
        var host = new App
        {
            Settings =
            {
                ["Mail:Host"] = "127.0.0.1",
                ["Mail:Port"] = port.ToString(CultureInfo.InvariantCulture),
                ["Mail:Tls"] = "false",
            },
        };
        await host.InitializeAsync();
        return host;
    }
}
