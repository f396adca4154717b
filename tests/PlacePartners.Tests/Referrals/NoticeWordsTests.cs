using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Notifications;
using PlacePartners.Referrals;
using PlacePartners.Tests.Architecture;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Referrals;

/// <summary>
/// Which service helps somebody, and with what, says as much of their health as a file does. No e-mail, no text, and none
/// of their subjects names a service, a need or a person.
/// </summary>
public sealed partial class NoticeWordsTests(App app)
{
    private const string Service = "Wombat Clinic";
    private static readonly string[] Planted = ["Wombat", "Ada", "Invented", "Nowhere", "voicemail", "falls"];

    /// <summary>All that may stand in a sentence of a message beside its fixed words.</summary>
    private static readonly HashSet<string> Neutral =
    [
        "submission.Reference",
        "asked.DueOn:d MMMM yyyy",
        "asked.AskedOn:d MMMM yyyy",
        "complaint.DueOn:d MMMM yyyy",
        "referral.Reference",
        "referral.Submission.Reference",
        "reference",
        "said",
        "title",
        "late",
        "waiting",
        "again",
        "suffix",
        "people",
        "code",
        "NoReply",
        "members[0].Name",
        "facts.Services[serviceId].Name",
    ];

    [Fact]
    public async Task What_leaves_through_a_whole_referral_names_neither_service_nor_need_nor_person()
    {
        var flow = await app.ReferralsFlow();
        var service = await flow.Falls.Lists(Service, "falls");
        var (mailbox, phone) = (LinkScenes.NextMailbox(), LinkScenes.NextPhone());
        await app.Settled();
        flow = flow with { FallsService = service };
        var asked = await flow.Sent();
        await flow.Falls.Moves(asked.ToFalls, "question", new() { ["question"] = "Are there stairs to the door?" });
        await flow.Worker.Post(
            $"/api/submissions/{asked.SubmissionId}/referrals/{asked.ToFalls}/answer",
            new { answer = "Two steps." }
        );
        await flow.Falls.Moves(asked.ToFalls, "acceptance");
        await flow.Fire.Declines(asked.ToFire);
        await flow.Hub.Withdraws(asked.SubmissionId, service);
        await flow.Falls.IsReached(service, ReachedBy.Mailbox, mailbox, phone);
        var outside = new Outside(flow, await flow.Sent(), mailbox, phone);
        await outside.Says(await outside.Enters(), "Accepted", new { takenBy = "Kim Carer" });
        await flow.Hub.Withdraws(outside.Sent.SubmissionId, service);
        await flow.Falls.IsReached(service, ReachedBy.Hub, "", "020 7946 0456");
        var told = new Outside(flow, await flow.Sent(), "", "");
        await told.HubRecords("Accepted", new { takenBy = "Kim Carer" });
        await flow.Hub.Withdraws(told.Sent.SubmissionId, service);
        await app.Settled();

        var people = new[] { flow.Lead, flow.Worker, flow.Hub, flow.Falls, flow.Fire };
        string[] left =
        [
            .. people.Select(one => one.Email).Append(mailbox).SelectMany(app.Mail.To).Select(m => m.Subject + m.Text),
            .. app.Texts.To(phone).Select(m => m.Subject + m.Text),
            .. await app.Inside(
                flow.Lead.PartnershipId,
                (_, db) => db.Notices.Select(n => n.Title + " " + n.Body).ToListAsync()
            ),
        ];

        left.Length.ShouldBeGreaterThan(20);
        foreach (var text in left)
        foreach (var word in Planted)
            text.ShouldNotContain(word, Case.Sensitive);
    }

    [Fact]
    public void No_sentence_of_a_message_has_a_hole_that_a_name_could_fill()
    {
        var holes = Sources
            .Code("src/Modules/Referrals")
            .Select(File.ReadAllText)
            .SelectMany(code => Messages().Matches(code).Select(message => message.Value))
            .SelectMany(HolesOf)
            .Distinct()
            .Except(Neutral)
            .ToList();

        holes.ShouldBeEmpty();
    }

    [Fact]
    public void The_guard_finds_a_name()
    {
        const string bad = """
            new Notify(
                $"key:{referral.Id}",
                [],
                $"A referral to {service.Name}",
                "Open it.",
                $"/inbox/{referral.Id}"
            )
            """;

        Messages().Matches(bad).SelectMany(message => HolesOf(message.Value)).ShouldBe(["service.Name"]);
    }

    // Keys and links are no sentences: they have no space in them.
    private static IEnumerable<string> HolesOf(string message) =>
        Sentences()
            .Matches(message)
            .Where(sentence => sentence.Value.Contains(' '))
            .SelectMany(sentence => Holes().Matches(sentence.Value).Select(hole => hole.Groups[1].Value));

    [GeneratedRegex(
        @"new Notify\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|db\.(?:Text|Mail)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"
    )]
    private static partial Regex Messages();

    [GeneratedRegex("\\$\"(?!\"\")[^\"]*\"")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Holes();
}
