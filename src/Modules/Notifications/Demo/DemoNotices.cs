using PlacePartners.Platform.Demo;

namespace PlacePartners.Notifications.Demo;

/// <summary>Writes the notices that the other parts left. They stand in the lists; no e-mail goes out.</summary>
internal sealed class DemoNotices : IDemoPart
{
    public int Order => 90;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        foreach (var left in place.Notices.OrderBy(left => left.At))
        {
            var notice = Notice.For(left.MembershipId, left.Key, left.Title, left.Body, left.Link, left.At);
            if (left.IsRead)
                notice.Read(left.At.AddMinutes(35));
            place.Db.Add(notice);
        }
        place.Clock.MoveTo(place.Now);
        await place.Save(ct);
    }
}
