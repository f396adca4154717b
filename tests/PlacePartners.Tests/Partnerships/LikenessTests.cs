using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships;
using PlacePartners.Partnerships.Organisations;

namespace PlacePartners.Tests.Partnerships;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("The Steady Steps Trust", "STEADY  STEPS")]
    [InlineData("St John's Hall", "St Johns Hall")]
    [InlineData("Homes & Gardens Ltd.", "Homes and Gardens")]
    [InlineData("The Trust", "the trust")]
    public void The_same_name_in_other_words_is_alike(string one, string other) =>
        Likeness.Between(Named(one), Named(other)).ShouldBeTrue();

    [Theory]
    [InlineData("Steady Steps", "Steady Step")]
    [InlineData("Age UK Lambeth", "Age UK Southwark")]
    [InlineData("The Trust", "The Charity")]
    public void Another_name_is_not(string one, string other) =>
        Likeness.Between(Named(one), Named(other)).ShouldBeFalse();

    [Theory]
    [InlineData("a@steady.example", "", "b@steady.example", "", true)]
    [InlineData("a@gmail.com", "", "b@gmail.com", "", false)]
    [InlineData("", "https://www.steady.example/about", "", "https://steady.example", true)]
    [InlineData("", "https://www.facebook.com/steady", "", "https://facebook.com/other", false)]
    [InlineData("", "", "", "", false)]
    public void So_is_the_same_domain_unless_everybody_has_it(
        string email,
        string website,
        string otherEmail,
        string otherWebsite,
        bool isAlike
    ) => Likeness.Between(Named("One", email, website), Named("Two", otherEmail, otherWebsite)).ShouldBe(isAlike);

    private static Organisation Named(string name, string email = "", string website = "")
    {
        var organisation = Organisation.Named(name, Sector.Voluntary);
        organisation.Describe(name, Sector.Voluntary, "", "", email, website);
        return organisation;
    }
}
