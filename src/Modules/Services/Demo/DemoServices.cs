using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Time;

namespace PlacePartners.Services.Demo;

/// <summary>Thirty services; every need has at least one.</summary>
internal sealed class DemoServices : IDemoPart
{
    private sealed record Entry(
        string Organisation,
        string Name,
        string Description,
        string Needs,
        bool TakesReferrals = true
    );

    private static readonly Entry[] Entries =
    [
        new(
            "fire",
            "Home fire safety visit",
            "A firefighter checks the home, fits smoke alarms and talks through a way out.",
            "fire.alarm fire.high-risk"
        ),
        new(
            "fire",
            "Safe and well visit",
            "A longer visit for people at high risk: oxygen, smoking in bed, or hard to leave.",
            "fire.high-risk"
        ),
        new(
            "council",
            "Safer homes locks and scams",
            "Fits locks and door chains and explains how to spot doorstep and phone scams.",
            "home.security"
        ),
        new(
            "council",
            "Careline telecare",
            "Pendant alarms and sensors that call for help day and night.",
            "telecare falls"
        ),
        new(
            "council",
            "Occupational therapy assessment",
            "Looks at how you get around at home and arranges rails, ramps and bathing aids.",
            "equipment-adaptations"
        ),
        new(
            "council",
            "Stop smoking Lambeth",
            "Twelve weeks of help to stop smoking, with patches or a vape.",
            "substance"
        ),
        new("nhs", "Falls clinic", "A therapist finds out why you fall and builds a plan with you.", "falls"),
        new(
            "nhs",
            "Memory service",
            "Assessment and support when you or your family worry about your memory.",
            "memory"
        ),
        new(
            "nhs",
            "Talking therapies for later life",
            "Counselling for low mood and worry, at home or by phone.",
            "loneliness"
        ),
        new("nhs", "Drug and alcohol team", "Confidential help to cut down or stop.", "substance"),
        new("lead", "Friendly phone calls", "A volunteer rings each week for a chat.", "loneliness"),
        new(
            "lead",
            "Strength and balance classes",
            "Weekly exercise classes that make falls less likely.",
            "falls activity"
        ),
        new(
            "lead",
            "Handyperson",
            "Small repairs, key safes and grab rails by a vetted handyperson.",
            "handyperson home.security"
        ),
        new(
            "lead",
            "Memory café",
            "A fortnightly café for people with memory loss and those close to them.",
            "memory carer"
        ),
        new(
            "lead",
            "Help with forms and letters",
            "Somebody sits down with you and goes through the post.",
            "practical-digital"
        ),
        new(
            "housing",
            "Tenant repairs line",
            "Repairs for Larkspur tenants, booked for them.",
            "handyperson warm-home"
        ),
        new("housing", "Damp and mould response", "Inspects within ten days and treats damp and mould.", "warm-home"),
        new("housing", "Tenancy money coach", "Budgeting and rent arrears, one to one.", "debt benefits-check"),
        new(
            "advice",
            "Benefits check",
            "A full check of what you are entitled to, and help to claim it.",
            "benefits-check"
        ),
        new("advice", "Debt advice", "Regulated debt advice: letters, plans and talking to those you owe.", "debt"),
        new("advice", "Energy bills advice", "Help with arrears, meters and grants for heating.", "debt warm-home"),
        new(
            "carers",
            "Carer's assessment and breaks",
            "An assessment for unpaid carers, with a plan for time off.",
            "carer"
        ),
        new(
            "carers",
            "Young adult carers group",
            "An evening group. Ring before you come.",
            "carer",
            TakesReferrals: false
        ),
        new("faith", "Food pantry", "A weekly shop for a small fee; emergency parcels the same day.", "food"),
        new("faith", "Lunch club", "A hot lunch in company, three days a week.", "food loneliness"),
        new(
            "residents",
            "Good neighbour scheme",
            "Neighbours who shop, visit and change a light bulb.",
            "loneliness handyperson"
        ),
        new(
            "community",
            "Walking group",
            "Gentle walks from the Oval. Just turn up.",
            "activity",
            TakesReferrals: false
        ),
        new(
            "community",
            "Lifts to the doctor",
            "Volunteer drivers take people to appointments and shops.",
            "transport"
        ),
        new(
            "community",
            "Learn my tablet",
            "Six sessions on getting online, with a tablet to borrow.",
            "practical-digital"
        ),
        new(
            "energy",
            "Warm home visit",
            "Draught-proofing, radiator panels and a heating check, free of charge.",
            "warm-home"
        ),
    ];

    public int Order => 40;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        foreach (var (at, entry) in Entries.Index())
        {
            var listed = place.Ago(24, -5 + at % 4);
            var service = Service.Listed(
                place.Organisations[entry.Organisation],
                Written(entry, at),
                UkTime.DateOf(listed)
            );
            place.Clock.MoveTo(listed);
            place.Db.AddRange(service, ServiceOffer.Of(service, listed));
            place.Db.Publish(new ServiceListed(service.Id, service.OrganisationId, service.Needs));
            place.Services[entry.Name] = service.Id;
            await place.Save(ct);
        }
        await CheckAgain(place, ct);
        await Say(place, ct);
    }

    /// <summary>Some say whom they are for, and one takes nobody for a while.</summary>
    private static async Task Say(DemoPlace place, CancellationToken ct)
    {
        place.Clock.MoveTo(place.Ago(0, 25));
        var today = UkTime.DateOf(place.Ago(0, 25));
        var lambeth = Eligibility.Everybody with
        {
            Areas = ["SE5", "SE11", "SE24", "SE27", "SW2", "SW4", "SW8", "SW9"],
        };
        foreach (var name in new[] { "Strength and balance classes", "Talking therapies for later life" })
            (await Listed(name)).Serves(
                lambeth with
                {
                    MinimumAge = 60,
                    ArrangesInterpreter = true,
                    Meets = [AccessNeed.StepFree, AccessNeed.HearingLoop],
                    CannotMeet = [AccessNeed.HomeVisit],
                },
                today
            );
        (await Listed("Lifts to the doctor")).Serves(lambeth, today);
        (await Offered("Strength and balance classes")).Takes(new(5, null, "", WaitBand.TwoWeeks), today);
        (await Offered("Debt advice")).Takes(new(20, null, "", WaitBand.OneMonth), today);
        (await Offered("Lifts to the doctor")).Takes(
            new(null, place.Today.AddDays(40), "Two of our drivers are away", WaitBand.OneWeek),
            today
        );
        foreach (var name in new[] { "Safe and well visit", "Careline telecare" })
            (await Offered(name)).MarkForSafeguarding(receives: true);
        // Two volunteers run it, without accounts: the hub rings them.
        (await Offered("Good neighbour scheme")).IsReached(
            new Reach(ReachedBy.Hub, "", "020 7946 0199", "The community room, Example Street, London")
        );
        // Its cooks have no accounts either, but read their e-mail.
        (await Offered("Lunch club")).IsReached(new Reach(ReachedBy.Mailbox, "lunch-club@example.org", "", ""));
        await place.Save(ct);

        async Task<Service> Listed(string name) => (await place.Db.Services.FindAsync([place.Services[name]], ct))!;
        Task<ServiceOffer> Offered(string name) =>
            place.Db.Offers.SingleAsync(offer => offer.ServiceId == place.Services[name], ct);
    }

    // Most were looked at again lately; the last few are due, which their coordinators see.
    private static async Task CheckAgain(DemoPlace place, CancellationToken ct)
    {
        foreach (var (at, id) in place.Services.Values.SkipLast(5).Index())
        {
            var day = place.Ago(at % 2, 27 + at);
            place.Clock.MoveTo(day);
            (await place.Db.Services.FindAsync([id], ct))!.Check(UkTime.DateOf(day));
            await place.Save(ct);
        }
    }

    private static ServiceEntry Written(Entry entry, int at) =>
        new()
        {
            Name = entry.Name,
            Description = entry.Description,
            Needs = entry.Needs.Split(' '),
            TakesReferrals = entry.TakesReferrals,
            WhoFor = "People aged 50 and over who live in Lambeth",
            Cost = entry.Name == "Food pantry" ? "£4 a week; emergency parcels are free" : "Free",
            OpeningTimes = "Monday to Friday, 9.30 am to 4.30 pm",
            Phone = $"020 7946 {100 + at:0000}",
            Email = $"service{at + 1:00}@example.org",
            Address = $"{at + 1} Example Street, London",
        };
}
