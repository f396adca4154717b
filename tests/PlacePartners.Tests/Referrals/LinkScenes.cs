using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PlacePartners.Contracts.Services;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>A service whose people have no accounts, and how it hears of referrals.</summary>
public sealed record Outside(Flow Flow, Sent Sent, string Mailbox, string Phone)
{
    public Guid ReferralId => Sent.ToFalls;

    public string Line => $"/api/hub/submissions/{Sent.SubmissionId}/referrals/{ReferralId}";

    public Person Volunteer { get; } = Flow.Lead.App.Stranger();

    /// <summary>Of the newest link in the mailbox.</summary>
    public string Secret => LinkScenes.SecretIn(Flow.Lead.App.Mail.To(Mailbox)[^1].Text);

    /// <summary>Of the newest text on the phone.</summary>
    public string Code => Flow.Lead.App.Texts.To(Phone)[^1].Text[..6];

    public async Task<EnterLink.Response> Enters(string? secret = null)
    {
        var with = secret ?? Secret;
        await Volunteer.Post("/api/account/referral-links/code", new { secret = with });
        await Flow.Lead.App.Settled();
        return await Enters(with, Code);
    }

    public Task<EnterLink.Response> Enters(string secret, string code) =>
        Volunteer.Post<EnterLink.Response>("/api/account/referral-links/entry", LinkScenes.Typed(secret, code));

    public async Task<EnterLink.Response> Says(EnterLink.Response page, string kind, object? with = null)
    {
        var body = LinkScenes.Answer(kind, with);
        (body["pass"], body["version"]) = (page.Pass, page.Referral!.Version);
        var answer = await Volunteer.Post<EnterLink.Response>("/api/account/referral-links/answer", body);
        await Flow.Lead.App.Settled();
        return answer;
    }

    public async Task HubRecords(string kind, object? with = null, string by = "Phone")
    {
        await Flow.Hub.Post($"{Line}/answer-for-service", await Record(kind, with, by));
        await Flow.Lead.App.Settled();
    }

    public async Task<Dictionary<string, object?>> Record(string kind, object? with = null, string by = "Phone")
    {
        var body = LinkScenes.Answer(kind, with);
        (body["said"], body["by"], body["version"]) = ("Sam Sample", by, await Flow.Hub.VersionOf(Sent.SubmissionId));
        return body;
    }
}

public static partial class LinkScenes
{
    extension(Flow flow)
    {
        /// <summary>The falls service is reached by its mailbox, and a referral has been sent to it.</summary>
        public async Task<Outside> WithMailbox(bool hasPhone = true)
        {
            var (mailbox, phone) = (NextMailbox(), NextPhone());
            await flow.Falls.IsReached(flow.FallsService, ReachedBy.Mailbox, mailbox, hasPhone ? phone : "");
            return new(flow, await flow.Sent(), mailbox, phone);
        }

        /// <summary>The hub rings or writes to the falls service, and a referral has been sent to it.</summary>
        public async Task<Outside> ByPhone()
        {
            await flow.Falls.IsReached(flow.FallsService, ReachedBy.Hub, "", "020 7946 0456", "1 Mill Lane");
            return new(flow, await flow.Sent(), "", "");
        }
    }

    extension(Person coordinator)
    {
        public async Task IsReached(
            Guid serviceId,
            ReachedBy by,
            string mailbox = "",
            string phone = "",
            string address = ""
        )
        {
            var version = (
                await coordinator.Get<PlacePartners.Services.GetReach.Response>($"/api/services/{serviceId}/reach")
            ).Version;
            await coordinator.Put(
                $"/api/services/{serviceId}/reach",
                new
                {
                    version,
                    by,
                    mailbox,
                    phone,
                    address,
                }
            );
            await coordinator.App.Settled();
        }
    }

    public static string NextMailbox() => $"{Scenes.Unique("mailbox")}@example.org".ToLowerInvariant();

    public static string NextPhone() =>
        $"+4477009{RandomNumberGenerator.GetInt32(100_000).ToString("D5", CultureInfo.InvariantCulture)}";

    public static string SecretIn(string text) => Secrets().Match(text).Groups[1].Value;

    public static object Typed(string secret, string code, string name = "Jo Sample") =>
        new
        {
            secret,
            code,
            name,
        };

    /// <summary>What a service says, with all that is not given left open.</summary>
    public static Dictionary<string, object?> Answer(string kind, object? with)
    {
        var body = new Dictionary<string, object?>
        {
            ["kind"] = kind,
            ["takenBy"] = "",
            ["code"] = null,
            ["on"] = null,
            ["how"] = null,
            ["outcome"] = null,
            ["note"] = "",
        };
        foreach (var property in with?.GetType().GetProperties() ?? [])
            body[property.Name] = property.GetValue(with);
        return body;
    }

    [GeneratedRegex("/r#([0-9a-f]{32})")]
    private static partial Regex Secrets();
}
