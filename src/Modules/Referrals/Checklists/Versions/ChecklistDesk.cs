using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How a version of the checklist is taken up, and whom a change concerns.</summary>
internal static class ChecklistDesk
{
    /// <param name="version">That was read; null where the order of two people makes no difference.</param>
    public static async Task<Checklist> ChecklistVersion(this AppDb db, int number, int? version, CancellationToken ct)
    {
        var checklist =
            await db.Checklists.FirstOrDefaultAsync(c => c.Number == number, ct)
            ?? throw Refusal.NotFound("version of the checklist");
        if (version is { } read)
            db.Expect(checklist, read);
        return checklist;
    }

    public static void ChecklistChanged(this AppDb db)
    {
        db.Changed("/api/checklist");
        db.Changed("/api/checklist-versions");
    }
}
