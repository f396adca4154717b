using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Access;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Access;

public sealed class AcceptInvitationTests(App app)
{
    private const string Path = "/api/account/invitation-acceptances";

    [Fact]
    public async Task The_link_shows_what_it_is_for()
    {
        var lead = await app.Partnership();
        var email = await lead.InvitesColleague(Role.Worker);

        var details = await app.Stranger()
            .Post<GetInvitation.Response>("/api/account/invitation-details", new { token = await app.Secret(email) });

        details.PartnershipName.ShouldBe("Testing Together");
        details.OrganisationName.ShouldStartWith("Lead Council");
        details.Email.ShouldBe(email);
        details.HasAccount.ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_works_once()
    {
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);
        var token = await app.Secret(colleague.Email);

        var problem = await app.Stranger()
            .RefusedPost(
                Path,
                new
                {
                    token,
                    name = "Another Person",
                    password = Scenes.Password,
                }
            );

        problem.Code.ShouldBe("expired-link");
    }

    [Fact]
    public async Task Two_taps_make_one_member()
    {
        var lead = await app.Partnership();
        var email = await lead.InvitesColleague(Role.Worker);
        var (token, browser) = (await app.Secret(email), app.Stranger());

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ =>
                    browser.Send(
                        HttpMethod.Post,
                        Path,
                        new
                        {
                            token,
                            name = "Dee Double",
                            password = Scenes.Password,
                        }
                    )
                )
        );

        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        (await lead.Get<ListMembers.Response>($"/api/members?search={email}")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Unknown_withdrawn_replaced_and_used_links_are_refused_alike()
    {
        var lead = await app.Partnership();
        var withdrawn = await lead.InvitesColleague(Role.Worker);
        var (withdrawnToken, replaced) = (await app.Secret(withdrawn), await lead.InvitesColleague(Role.Worker));
        var replacedToken = await app.Secret(replaced);
        var pending = await lead.Get<ListInvitations.Response>("/api/members/invitations");
        await lead.Delete($"/api/members/invitations/{pending.Items.Single(i => i.Email == withdrawn).InvitationId}");
        await lead.Post(
            $"/api/members/invitations/{pending.Items.Single(i => i.Email == replaced).InvitationId}/resending"
        );
        var used = await lead.AddsColleague(Role.Worker);

        List<Problem> problems = [];
        foreach (var token in new[] { "made-up", withdrawnToken, replacedToken, await app.Secret(used.Email) })
            problems.Add(await app.Stranger().RefusedPost("/api/account/invitation-details", new { token }));

        problems.ShouldAllBe(problem => problem == problems[0]);
        problems[0].Code.ShouldBe("expired-link");
        (await app.AcceptsInvitation(replaced, lead.Slug)).OrganisationId.ShouldBe(lead.OrganisationId);
    }

    [Fact]
    public async Task A_link_expires_after_fourteen_days()
    {
        await using var later = await App.At(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var lead = await later.Partnership();
        var email = await lead.InvitesColleague(Role.Worker);
        var token = await later.Secret(email);

        later.Clock.Advance(TimeSpan.FromDays(14));
        var problem = await later
            .Stranger()
            .RefusedPost(
                Path,
                new
                {
                    token,
                    name = "Lee Late",
                    password = Scenes.Password,
                }
            );

        problem.Code.ShouldBe("expired-link");
        await lead.Post("/api/account/sign-in", new { email = lead.Email, password = Scenes.Password });
        (await lead.Get<ListInvitations.Response>("/api/members/invitations"))
            .Items.ShouldHaveSingleItem()
            .HasExpired.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_has_an_account_signs_in_and_accepts_with_it()
    {
        var lead = await app.Partnership();
        var known = await app.SignsUp();
        await lead.Post("/api/members/invitations", new { email = known.Email, roles = new[] { Role.Worker } });
        var token = await app.Secret(known.Email);

        var problem = await app.Stranger()
            .RefusedPost(
                Path,
                new
                {
                    token,
                    name = "Not They",
                    password = Scenes.Password,
                }
            );
        await known.Post(Path, new { token });

        problem.Code.ShouldBe("sign-in-first");
        await known.Enters(lead.Slug);
        known.OrganisationId.ShouldBe(lead.OrganisationId);
    }

    [Fact]
    public async Task Another_account_cannot_take_the_invitation()
    {
        var lead = await app.Partnership();
        var token = await app.Secret(await lead.InvitesColleague(Role.Worker));
        var other = await app.SignsUp();

        var problem = await other.RefusedPost(Path, new { token });

        problem.Code.ShouldBe("other-account");
    }

    [Fact]
    public async Task A_password_set_before_the_address_was_proved_does_not_survive()
    {
        var lead = await app.Partnership();
        var email = await lead.InvitesColleague(Role.Worker);
        var token = await app.Secret(email);
        await app.Stranger()
            .Post(
                "/api/account/sign-up",
                new
                {
                    name = "In Wait",
                    email,
                    password = "lying in wait here",
                }
            );

        await app.Stranger()
            .Post(
                Path,
                new
                {
                    token,
                    name = "Ines Invited",
                    password = Scenes.Password,
                }
            );

        var lurker = await app.Stranger()
            .RefusedPost("/api/account/sign-in", new { email, password = "lying in wait here" });
        lurker.Code.ShouldBe("wrong-password");
        await app.Stranger().Post("/api/account/sign-in", new { email, password = Scenes.Password });
    }

    [Fact]
    public async Task A_missing_name_and_a_short_password_are_refused_at_their_fields()
    {
        var lead = await app.Partnership();
        var token = await app.Secret(await lead.InvitesColleague(Role.Worker));

        var nameless = await app.Stranger().RefusedPost(Path, new { token, password = Scenes.Password });
        var shortOne = await app.Stranger()
            .RefusedPost(
                Path,
                new
                {
                    token,
                    name = "Ines Invited",
                    password = "short",
                }
            );

        nameless.Errors!.Keys.ShouldBe(["name"]);
        shortOne.Errors!.Keys.ShouldBe(["password"]);
    }

    [Fact]
    public async Task A_colleague_cannot_bring_an_organisation_that_nobody_invited()
    {
        var elsewhere = await app.Partnership();
        var lead = await app.Partnership();
        await lead.Post("/api/members/invitations", new { email = elsewhere.Email, roles = new[] { Role.Worker } });
        var token = await app.Secret(elsewhere.Email);

        var problem = await elsewhere.RefusedPost(Path, new { token, organisationId = elsewhere.OrganisationId });

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
        problem.Errors!.Keys.ShouldBe(["organisationId"]);
    }

    [Fact]
    public async Task The_partnerships_audit_names_the_acceptance_and_keeps_no_address()
    {
        var lead = await app.Partnership();
        var colleague = await lead.AddsColleague(Role.Worker);

        var rows = await app.Inside(
            lead.PartnershipId,
            (_, db) => db.Set<AuditEntry>().Where(e => e.Act == nameof(AcceptInvitation)).ToListAsync()
        );

        rows.Select(row => row.Entity).ShouldBe(["Account", "Membership", "Invitation", "Session"], ignoreOrder: true);
        rows.ShouldAllBe(row => row.Changes == null || !row.Changes.Contains(colleague.Email));
    }
}
