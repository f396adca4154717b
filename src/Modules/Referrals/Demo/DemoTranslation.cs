using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Demo;

namespace PlacePartners.Referrals.Demo;

/// <summary>The second version of the checklist can be asked in Polish from the first question to the words to read out; it is live today.</summary>
internal sealed class DemoTranslation(IMediator modules) : IDemoPart
{
    private const string Polish = "pl";

    private static readonly string[] Titles =
    [
        "Bezpieczeństwo i ochrona przeciwpożarowa",
        "Zdrowie i samopoczucie",
        "Warunki mieszkaniowe",
        "Dochody i finanse",
    ];

    private static readonly string[] Questions =
    [
        "Czy na każdym piętrze jest działający czujnik dymu?",
        "Czy ktoś w domu pali, używa tlenu lub miałby trudność z wyjściem w razie pożaru?",
        "Czy chce Pan/Pani porady w sprawie zamków, łańcuchów do drzwi lub oszustów pukających do drzwi?",
        "Czy chce Pan/Pani mieć możliwość wezwania pomocy, będąc samemu (przycisk alarmowy, teleopieka)?",
        "Czy w ostatnich 12 miesiącach doszło do upadku albo obawia się Pan/Pani upadku?",
        "Czy martwi się Pan/Pani o swoją pamięć albo martwi się o nią ktoś bliski?",
        "Czy często czuje się Pan/Pani samotnie lub ma obniżony nastrój?",
        "Czy chce Pan/Pani mieć więcej ruchu?",
        "Czy chce Pan/Pani pomocy w rzuceniu palenia albo ograniczeniu alkoholu lub narkotyków?",
        "Czy opiekuje się Pan/Pani kimś albo czy ktoś opiekuje się Panem/Panią bez wynagrodzenia?",
        "Czy w domu jest wystarczająco ciepło i nie ma wilgoci?",
        "Czy może Pan/Pani bezpiecznie poruszać się po domu oraz korzystać z wanny, schodów i toalety?",
        "Czy są naprawy lub drobne prace, przy których potrzebna jest pomoc?",
        "Czy ma Pan/Pani dostęp do potrzebnej żywności i posiłków?",
        "Czy może Pan/Pani dotrzeć tam, gdzie trzeba (sklepy, lekarz, znajomi)?",
        "Czy chce Pan/Pani sprawdzić, czy otrzymuje wszystkie przysługujące świadczenia?",
        "Czy ma Pan/Pani długi lub rachunki, które budzą niepokój?",
        "Czy chce Pan/Pani pomocy z listami, formularzami, pieniędzmi lub korzystaniem z internetu?",
    ];

    private const string Words =
        "Chcę przekazać Pana/Pani imię i nazwisko, dane kontaktowe oraz informację o potrzebnej pomocy usługom, które zaraz "
        + "wymienię. Każda z nich dowie się tylko o pomocy, której miałaby udzielić. Nasz ośrodek skierowań najpierw "
        + "skontaktuje się z Panem/Panią, aby to potwierdzić. Może Pan/Pani odmówić każdej z nich i w każdej chwili zmienić "
        + "zdanie: wystarczy powiedzieć o tym mnie lub ośrodkowi. Bez pytania przekazalibyśmy coś tylko po to, by ochronić "
        + "kogoś przed poważną krzywdą. Czy zgadza się Pan/Pani na to?";

    public int Order => 58;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        place.Clock.MoveTo(place.Now);
        var live = await place.Db.LiveChecklist(place.Today, ct);
        var (lead, hub) = (await Preparer("lead", place, ct), await Preparer("hub", place, ct));
        var next = Checklist.Draft(live.Number + 1, live, lead);
        var words = new Queue<string>(Questions);
        next.Change(
            [.. live.Sections.Zip(Titles, (section, title) => Translated(section.Copy(), title, words))],
            [Polish],
            lead
        );
        next.Try(place.Now);
        next.Approve(place.Today, hub);
        place.Db.Add(next);
        place.Db.Add(await WordsToReadOut(place, lead, hub, ct));
        await place.Save(ct);
    }

    private static async Task<ConsentWording> WordsToReadOut(
        DemoPlace place,
        Preparer lead,
        Preparer hub,
        CancellationToken ct
    )
    {
        var live = await place.Db.LiveWording(place.Today, ct);
        var next = ConsentWording.Draft(live.Number + 1, live, lead);
        next.Write(
            live.Text,
            [
                new()
                {
                    Language = Polish,
                    Text = Words,
                    Of = live.Text,
                },
            ],
            lead
        );
        next.Approve(place.Today, hub);
        return next;
    }

    private static Section Translated(Section section, string title, Queue<string> words)
    {
        section.In.Add(new() { Language = Polish, Title = title });
        foreach (var question in section.Questions)
            question.In.Add(new() { Language = Polish, Text = words.Dequeue() });
        return section;
    }

    private async Task<Preparer> Preparer(string who, DemoPlace place, CancellationToken ct)
    {
        var membershipId = place.Members[who].MembershipId;
        var member = (await modules.Send(new GetMembersById([membershipId]), ct)).Single();
        return new(member.AccountId, membershipId, place.Now);
    }
}
