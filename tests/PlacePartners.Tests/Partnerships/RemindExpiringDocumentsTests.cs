using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Partnerships.Organisations.Documents;
using PlacePartners.Platform.Time;

namespace PlacePartners.Tests.Partnerships;

public sealed class RemindExpiringDocumentsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly Expiry = new(2027, 1, 15);
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.At(Start);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Coordinators_are_told_once_before_it_expires_and_once_on_the_day()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        await partner.Gives("Public liability", Expiry, "cover", lead.PartnershipId);

        await Eight(lead, Expiry.AddDays(-31));
        Reminders(partner).ShouldBeEmpty();
        await Eight(lead, Expiry.AddDays(-30));
        await Remind(lead);
        await Eight(lead, Expiry.AddDays(-1));
        Reminders(partner).ShouldBe(["Expires on 15 January 2027: Public liability"]);
        await Eight(lead, Expiry);
        await Remind(lead);
        await Eight(lead, Expiry.AddDays(1));

        Reminders(partner)
            .ShouldBe(["Expires on 15 January 2027: Public liability", "Expires today: Public liability"]);
    }

    [Fact]
    public async Task What_has_expired_is_no_longer_accepted()
    {
        var lead = await app.Partnership();
        var partner = await lead.Welcomes(Role.OrganisationCoordinator);
        await partner.Gives("Public liability", Expiry, "cover", lead.PartnershipId);
        var document = (await lead.SeesOf(partner)).Single();
        await lead.Decides(partner, document, isAccepted: true);

        app.Clock.SetUtcNow(UkTime.InstantOf(Expiry.AddDays(1), new TimeOnly(8, 0)));
        await lead.Post("/api/account/sign-in", new { email = lead.Email, password = Scenes.Password });

        (await lead.SeesOf(partner)).Single().Standing.ShouldBe(DocumentStanding.Expired);
        (
            await lead.RefusedPost(
                $"{await lead.DocumentsOf(partner)}/{document.DocumentId}/decision",
                new
                {
                    isAccepted = true,
                    reason = "Looked at.",
                    document.FileId,
                }
            )
        ).Code.ShouldBe("document-expired");
    }

    private async Task Eight(Person lead, DateOnly day)
    {
        app.Clock.SetUtcNow(UkTime.InstantOf(day, new TimeOnly(8, 0)));
        await Remind(lead);
    }

    private async Task Remind(Person lead)
    {
        await app.Inside(
            lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<RemindExpiringDocuments>().Run(TestContext.Current.CancellationToken);
                return true;
            }
        );
        await app.Settled();
    }

    private string[] Reminders(Person person) =>
        [
            .. app
                .Mail.To(person.Email)
                .Select(message => message.Subject)
                .Where(subject => subject.StartsWith("Expire", StringComparison.Ordinal)),
        ];
}
