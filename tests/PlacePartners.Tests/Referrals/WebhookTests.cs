using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class WebhookTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private readonly List<(string Signature, string Body)> heard = [];
    private App app = null!;
    private WebApplication system = null!;
    private int answers = 200;

    public async ValueTask InitializeAsync()
    {
        app = new App
        {
            Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Start),
            Settings = { ["Webhooks:PrivateAddresses"] = "true" },
        };
        await app.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        system = builder.Build();
        system.MapPost(
            "/told",
            async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body);
                heard.Add((request.Headers["PlacePartners-Signature"].ToString(), await reader.ReadToEndAsync()));
                return Results.StatusCode(answers);
            }
        );
        await system.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await system.DisposeAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task A_system_is_told_with_ids_alone_under_a_signature_that_only_it_can_check()
    {
        var flow = await app.ReferralsFlow();
        var added = await Adds(flow.Falls, "referral.sent", "referral.accepted");
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await app.Settled();

        await Sends(flow);

        heard.Count.ShouldBe(3);
        heard
            .Select(message => Part(message.Body, "event"))
            .ShouldBe(["try", "referral.sent", "referral.accepted"], ignoreOrder: true);
        foreach (var (signature, body) in heard)
        {
            signature.ShouldBe(WebhookClient.Sign(added.Secret, body, Start));
            JsonDocument
                .Parse(body)
                .RootElement.EnumerateObject()
                .Select(p => p.Name)
                .ShouldBe(["id", "event", "occurredAt", "referralId"]);
        }
        heard.Select(message => Part(message.Body, "referralId")).ShouldNotContain(sent.ToFire.ToString());
        await Sends(flow);
        heard.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_does_not_arrive_is_tried_again_later_and_an_address_that_never_answers_goes_off()
    {
        var flow = await app.ReferralsFlow();
        await Adds(flow.Falls, "referral.sent");
        answers = 500;
        await Sends(flow);
        (await Hook(flow))
            .Deliveries[0]
            .ShouldSatisfyAllConditions(
                d => d.Status.ShouldBe(500),
                d => d.Attempts.ShouldBe(1),
                d => d.NextAt.ShouldBe(Start.AddMinutes(1))
            );
        for (var n = 0; n < 3; n++)
            await flow.Sent();

        for (var hours = 0; hours < 60 && await IsOn(flow); hours++)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await Sends(flow);
        }

        (await IsOn(flow)).ShouldBeFalse();
        heard.Count.ShouldBe(Webhook.MostFailures);
    }

    [Fact]
    public async Task A_message_is_sent_once_more_under_the_same_id()
    {
        var flow = await app.ReferralsFlow();
        var added = await Adds(flow.Falls, "referral.sent");
        await Sends(flow);
        var first = (await Hook(flow)).Deliveries.Single();

        await flow.Falls.Post($"/api/webhooks/{added.WebhookId}/deliveries/{first.DeliveryId}/replay");
        await Sends(flow);

        heard.Select(message => Part(message.Body, "id")).ShouldBe([$"{first.DeliveryId}", $"{first.DeliveryId}"]);
    }

    [Fact]
    public async Task A_new_secret_is_shown_once_and_signs_from_then_on()
    {
        var flow = await app.ReferralsFlow();
        var added = await Adds(flow.Falls, "referral.sent");

        var renewed = await flow.Falls.Post<RenewWebhookSecret.Response>(
            $"/api/webhooks/{added.WebhookId}/secret",
            new { version = 1 }
        );
        await Sends(flow);

        renewed.Secret.ShouldNotBe(added.Secret);
        heard[0].Signature.ShouldBe(WebhookClient.Sign(renewed.Secret, heard[0].Body, Start));
        var shown = await (await flow.Falls.Send(HttpMethod.Get, "/api/webhooks")).Content.ReadAsStringAsync();
        shown.ShouldNotContain("whsec_");
    }

    [Fact]
    public async Task Another_organisation_finds_no_address_of_ours()
    {
        var flow = await app.ReferralsFlow();
        var added = await Adds(flow.Falls, "referral.sent");

        (await flow.Fire.Get<ListWebhooks.Response>("/api/webhooks")).Webhooks.ShouldBeEmpty();
        (await flow.Fire.Refused(HttpMethod.Delete, $"/api/webhooks/{added.WebhookId}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task The_same_state_is_told_of_each_time_that_it_comes()
    {
        var flow = await app.ReferralsFlow();
        await Adds(flow.Falls, "referral.in-progress");
        var sent = await flow.Sent();
        var today = DateOnly.FromDateTime(Start.UtcDateTime);
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = today, ["how"] = "Visit" });
        await app.Settled();
        await flow.Falls.Moves(sent.ToFalls, "first-contact/taken-back", new() { ["note"] = "Entered for another." });
        await flow.Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = today, ["how"] = "Phone" });
        await app.Settled();

        await Sends(flow);

        heard
            .Select(message => Part(message.Body, "event"))
            .Order()
            .ShouldBe(["referral.in-progress", "referral.in-progress", "try"]);
    }

    [Fact]
    public async Task An_address_that_does_not_answer_holds_nobody_else_up()
    {
        var flow = await app.ReferralsFlow();
        await flow.Fire.Post("/api/webhooks", new { address = $"{system.Urls.First()}/gone", events = AllOf });
        await Adds(flow.Falls, AllOf);
        for (var n = 0; n < 2; n++)
            await flow.Sent();

        await Sends(flow);

        heard.Count.ShouldBe(3);
        var gone = (await flow.Fire.Get<ListWebhooks.Response>("/api/webhooks")).Webhooks.Single().Deliveries;
        gone.Count(delivery => delivery.Attempts > 0).ShouldBe(1);
    }

    private static readonly string[] AllOf = ["referral.sent"];

    private Task<AddWebhook.Response> Adds(Person person, params string[] events) =>
        person.Post<AddWebhook.Response>("/api/webhooks", new { address = $"{system.Urls.First()}/told", events });

    private static async Task<ListWebhooks.Row> Hook(Flow flow) =>
        (await flow.Falls.Get<ListWebhooks.Response>("/api/webhooks")).Webhooks.Single();

    private Task<bool> IsOn(Flow flow) =>
        app.Inside(flow.Lead.PartnershipId, (_, db) => Task.FromResult(db.Set<Webhook>().Single().IsOn));

    private Task<bool> Sends(Flow flow) =>
        app.Inside(
            flow.Lead.PartnershipId,
            async (product, _) =>
            {
                await product.GetRequiredService<SendWebhooks>().Run(CancellationToken.None);
                return true;
            }
        );

    private static string? Part(string body, string name) =>
        JsonDocument.Parse(body).RootElement.GetProperty(name).ToString();
}
