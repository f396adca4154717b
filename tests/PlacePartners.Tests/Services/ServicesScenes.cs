using PlacePartners.Services;

namespace PlacePartners.Tests.Services;

public static class ServicesScenes
{
    extension(Person coordinator)
    {
        /// <summary>Lists a service of the person's organisation and offers it here.</summary>
        public async Task<Guid> Lists(
            string name = "Falls Clinic",
            string need = "falls",
            bool takesReferrals = true
        ) =>
            (
                await coordinator.Post<ListService.Response>("/api/services", Entry(name, need, takesReferrals))
            ).ServiceId;

        /// <summary>Says that what is shared without consent may go to it, or no longer.</summary>
        public async Task MarksForSafeguarding(Guid serviceId, bool receives = true) =>
            await coordinator.Put(
                $"/api/services/{serviceId}/safeguarding",
                new { version = (await coordinator.Sees(serviceId)).IntakeVersion, receivesSafeguarding = receives }
            );

        public Task<GetService.Response> Sees(Guid serviceId) =>
            coordinator.Get<GetService.Response>($"/api/services/{serviceId}");
    }

    public static object Entry(string name, string need = "falls", bool takesReferrals = true, int? version = null) =>
        new
        {
            name,
            description = $"{name} helps people at home, without charge.",
            needs = new[] { need },
            takesReferrals,
            phone = "020 7946 0123",
            email = "hello@example.org",
            website = "www.example.org",
            address = "1 Test Street",
            version = version ?? 0,
        };
}
