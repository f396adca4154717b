using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Tests.Platform.Mail;

public sealed class NotifyTextsTests(App app)
{
    private const string Service = "26785a09-ab16-4eb0-8407-a37497a57506";
    private const string Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    [Fact]
    public async Task A_text_goes_to_the_provider_signed_with_its_key()
    {
        var seen = new Provider(HttpStatusCode.Created);
        var message = await Stored();

        await Texts(seen).Send(message, TestContext.Current.CancellationToken);

        seen.Address.ShouldBe("https://api.notifications.service.gov.uk/v2/notifications/sms");
        var parts = seen.Token.Split('.');
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"));
        parts[2].ShouldBe(Base64Url.EncodeToString(mac));
        Read(parts[0]).ShouldBe("""{"typ":"JWT","alg":"HS256"}""");
        Read(parts[1]).ShouldBe($$"""{"iss":"{{Service}}","iat":{{app.Clock.GetUtcNow().ToUnixTimeSeconds()}}}""");
        var body = JsonDocument.Parse(seen.Body).RootElement;
        body.GetProperty("phone_number").GetString().ShouldBe("+447700900123");
        body.GetProperty("template_id").GetString().ShouldBe("a-template");
        body.GetProperty("personalisation").GetProperty("text").GetString().ShouldBe("123456 is your code.");
        body.GetProperty("reference").GetString().ShouldBe(message.Id.ToString("N"));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task What_the_provider_does_not_take_is_tried_again(HttpStatusCode status)
    {
        var message = await Stored();

        await Should.ThrowAsync<HttpRequestException>(() =>
            Texts(new Provider(status)).Send(message, TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("delivered", Delivery.Delivered)]
    [InlineData("permanent-failure", Delivery.PermanentFailure)]
    [InlineData("temporary-failure", Delivery.TemporaryFailure)]
    [InlineData("technical-failure", Delivery.TechnicalFailure)]
    [InlineData("sending", null)]
    [InlineData(null, null)]
    public async Task The_provider_is_asked_by_our_own_reference_what_became_of_a_text(string? status, Delivery? said)
    {
        var id = Guid.CreateVersion7();
        var found = status is null
            ? []
            : new[]
            {
                new
                {
                    id = Guid.CreateVersion7(),
                    reference = id.ToString("N"),
                    status,
                },
            };
        var seen = new Provider(HttpStatusCode.OK) { Says = JsonSerializer.Serialize(new { notifications = found }) };

        var delivery = await Texts(seen).AskDelivery(id, TestContext.Current.CancellationToken);

        delivery.ShouldBe(said);
        seen.Address.ShouldBe(
            $"https://api.notifications.service.gov.uk/v2/notifications?reference={id.ToString("N")}"
        );
        seen.Token.Split('.').Length.ShouldBe(3);
    }

    private Task<MailMessage> Stored() =>
        app.Inside(
            null,
            (_, db) =>
            {
                db.Text("+447700900123", "123456 is your code.");
                return Task.FromResult(db.ChangeTracker.Entries<MailMessage>().Single().Entity);
            }
        );

    private NotifyTexts Texts(Provider provider) =>
        new(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["Texts:NotifyKey"] = $"the_key-{Service}-{Secret}",
                        ["Texts:NotifyTemplate"] = "a-template",
                    }
                )
                .Build(),
            new HttpClient(provider),
            app.Clock
        );

    private static string Read(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));

    private sealed class Provider(HttpStatusCode status) : HttpMessageHandler
    {
        public string Says { get; init; } = "";

        public string Address { get; private set; } = "";

        public string Token { get; private set; } = "";

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            (Address, Token) = (request.RequestUri!.ToString(), request.Headers.Authorization!.Parameter!);
            Body = request.Content is { } sent ? await sent.ReadAsStringAsync(cancellationToken) : "";
            return new HttpResponseMessage(status) { Content = new StringContent(Says, null, "application/json") };
        }
    }
}
