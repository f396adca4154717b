using PlacePartners.Access;
using PlacePartners.Partnerships.Organisations;
using PlacePartners.Partnerships.Partners;

namespace PlacePartners.Tests.Partnerships;

/// <summary>Many organisations invited by one list.</summary>
public sealed partial class InvitePartnersTests
{
    [Fact]
    public async Task One_bad_row_refuses_the_whole_list_and_is_named()
    {
        var lead = await app.Partnership();
        var list = new
        {
            invitees = new[]
            {
                new { organisationName = "Good Group", email = "a@example.org" },
                new { organisationName = "Bad Group", email = "nobody" },
            },
        };

        var problem = await lead.RefusedPost("/api/partners/invitations", list);

        problem.Errors!["invitees[1].email"].ShouldBe(["\"nobody\" is not an e-mail address."]);
        (await lead.Get<ListPartners.Response>("/api/partners")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_pasted_list_is_read_with_its_heading_and_its_faults_row_by_row()
    {
        var lead = await app.Partnership();
        const string text =
            "Organisation\tE-mail\tSector\nGood Group\tgood@example.org\tfaith\n\nNo Mail\tnobody\t\nGood Group\ttwo@example.org\t\nOdd\todd@example.org\tcircus";

        var read = await lead.Post<CheckInvitationList.Response>("/api/partners/invitation-list", new { text });

        read.Rows.Select(row => row.Line).ShouldBe([2, 4, 5, 6]);
        read.Rows.Select(row => row.Problem is null).ShouldBe([true, false, false, false]);
        read.Rows[0].Sector.ToString().ShouldBe("Faith");
        read.Rows[3].Problem!.ShouldContain("circus");
    }

    [Theory]
    [InlineData("Good, Group;good@example.org;voluntary")]
    [InlineData("\"Good, Group\",good@example.org")]
    [InlineData("good@example.org\tGood, Group")]
    public async Task A_list_may_be_parted_by_tabs_semicolons_or_commas(string text)
    {
        var lead = await app.Partnership();

        var read = await lead.Post<CheckInvitationList.Response>("/api/partners/invitation-list", new { text });

        read.Rows.Single()
            .ShouldBe(
                new CheckInvitationList.Row(
                    1,
                    "Good, Group",
                    "good@example.org",
                    Contracts.Partnerships.Sector.Voluntary,
                    null
                )
            );
    }

    [Fact]
    public async Task A_fault_in_a_row_spoils_no_other()
    {
        var lead = await app.Partnership();
        const string text =
            "\"Helping; and more\",help@example.org\n\"Open Group,open@example.org\nThe 5\" Club,club@example.org\nLast Group,last@example.org";

        var read = await lead.Post<CheckInvitationList.Response>("/api/partners/invitation-list", new { text });

        read.Rows.Select(row => row.OrganisationName)
            .ShouldBe(["Helping; and more", "\"Open Group", "The 5\" Club", "Last Group"]);
        read.Rows.Select(row => row.Problem)
            .ShouldBe([null, "A quotation mark is opened and never closed in this row.", null, null]);
    }

    [Theory]
    [InlineData("E-mail\tSector\tOrganisation\ngood@example.org\tfaith\tGood Group")]
    [InlineData("Sector,Contact e-mail,Name\nFaith,good@example.org,Good Group")]
    [InlineData("Contact;E-mail address;Organisation name;Sector\nTess;good@example.org;Good Group;faith")]
    public async Task Headings_say_in_which_order_the_columns_come(string text)
    {
        var lead = await app.Partnership();

        var read = await lead.Post<CheckInvitationList.Response>("/api/partners/invitation-list", new { text });

        read.Rows.ShouldBe([
            new CheckInvitationList.Row(2, "Good Group", "good@example.org", Contracts.Partnerships.Sector.Faith, null),
        ]);
    }
}
