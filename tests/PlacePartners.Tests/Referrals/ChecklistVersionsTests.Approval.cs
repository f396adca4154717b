using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

/// <summary>How a version is approved, and from when it is asked.</summary>
public sealed partial class ChecklistVersionsTests
{
    [Fact]
    public async Task Nobody_approves_what_they_wrote_in_and_nothing_untried_is_approved()
    {
        var (lead, hub, _) = await Place();
        var number = await lead.Drafts(Reworded);

        var untried = await hub.RefusedPost($"{Versions}/{number}/approval", await hub.Approval(number, Today));
        await lead.TriesChecklist(number);
        var own = await lead.RefusedPost($"{Versions}/{number}/approval", await lead.Approval(number, Today));
        var past = await hub.RefusedPost(
            $"{Versions}/{number}/approval",
            await hub.Approval(number, Today.AddDays(-1))
        );
        var (forLead, forHub) = (await lead.ChecklistVersion(number), await hub.ChecklistVersion(number));

        (untried.Code, own.Code).ShouldBe(("not-tried", "own-version"));
        past.Errors!.Keys.ShouldBe(["liveFrom"]);
        (forLead.MayApprove, forLead.IsOwn, forHub.MayApprove, forHub.IsOwn).ShouldBe((false, true, true, false));
        (await lead.LiveChecklist()).Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_change_after_the_trial_is_to_be_tried_again()
    {
        var (lead, hub, _) = await Place();
        var number = await lead.Drafts(Reworded);
        await lead.TriesChecklist(number);
        var read = await hub.Approval(number, Today);
        await lead.Writes(number, Reworded);

        (await hub.RefusedPost($"{Versions}/{number}/approval", read)).Code.ShouldBe("stale");
        (await hub.RefusedPost($"{Versions}/{number}/approval", await hub.Approval(number, Today))).Code.ShouldBe(
            "not-tried"
        );
    }

    [Fact]
    public async Task Until_its_day_the_former_version_stays_and_then_the_new_one_is_asked()
    {
        await using var moving = await App.At(new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero));
        var lead = await moving.ReferringPartnership();
        var hub = await lead.Welcomes(Role.HubWorker);
        var number = await lead.Drafts(Reworded);
        await lead.TriesChecklist(number);
        await hub.Post($"{Versions}/{number}/approval", await hub.Approval(number, new(2026, 11, 24)));

        (await lead.LiveChecklist()).Number.ShouldBe(1);
        (await lead.RefusedPost(Versions, new { basedOn = 1 })).Code.ShouldBe("version-begun");
        // Half past midnight by London's clock.
        moving.Clock.Advance(TimeSpan.FromHours(15));
        await lead.Post("/api/account/sign-in", new { email = lead.Email, password = Scenes.Password });

        (await lead.LiveChecklist()).Number.ShouldBe(2);
        var versions = (await lead.Get<ListChecklistVersions.Response>(Versions)).Items;
        versions
            .Select(version => (version.Number, version.IsLive, version.LiveUntil))
            .ShouldBe([(2, true, null), (1, false, new DateOnly(2026, 11, 24))]);
        versions[0].DraftedBy.ShouldNotBeNull();
        versions[0].ApprovedBy.ShouldNotBe(versions[0].DraftedBy);
    }

    [Fact]
    public async Task A_version_goes_back_with_a_reason_and_what_is_live_goes_nowhere()
    {
        var (lead, hub, _) = await Place();
        var number = await lead.Drafts(Reworded);
        await lead.TriesChecklist(number);
        await hub.Post($"{Versions}/{number}/approval", await hub.Approval(number, Today.AddDays(3)));

        await hub.Post($"{Versions}/{number}/return", await hub.Reason(number, "The falls question is too long."));
        var returned = (await lead.ChecklistVersion(number)).Life;
        await lead.Post($"{Versions}/{number}/discarding", await lead.Reason(number, "We keep the old one after all."));

        (returned.State, returned.LiveFrom, returned.Note).ShouldBe(
            (VersionState.Draft, null, "The falls question is too long.")
        );
        (await lead.ChecklistVersion(number)).Life.State.ShouldBe(VersionState.Discarded);
        (
            await lead.RefusedPost($"{Versions}/1/discarding", await lead.Reason(1, "It is no good any more."))
        ).Code.ShouldBe("version-closed");
        (await lead.Refused(HttpMethod.Put, $"{Versions}/1", await lead.Written(1, Reworded))).Code.ShouldBe(
            "version-closed"
        );
        (await lead.Post<DraftChecklist.Response>(Versions, new { basedOn = 1 })).Number.ShouldBe(3);
    }
}
