using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>How long consent holds in this partnership, and which privacy notice is given. One row; none means the usual.</summary>
internal sealed class SharingRules : TenantOwned, IVersioned
{
    private SharingRules() { }

    public int Months { get; private set; } = Consent.UsualMonths;

    /// <summary>
    /// Consent ends with the referral too, if that comes first: its receiver then only reads. For what is new to the service
    /// it ends with the last referral that it was given for.
    /// </summary>
    public bool EndsWithReferral { get; private set; }

    /// <summary>Rises whenever the text of the notice changes, so that each consent names the one that was given.</summary>
    public int NoticeNumber { get; private set; } = 1;

    /// <summary>Where the notice can be read, or its words.</summary>
    public string Notice { get; private set; } = "";
    public int Version { get; private set; }

    public static SharingRules Usual() => new();

    public static async Task<SharingRules> Load(AppDb db, CancellationToken ct) =>
        await db.SharingRules.AsNoTracking().FirstOrDefaultAsync(ct) ?? Usual();

    public void Set(int months, bool endsWithReferral, string notice)
    {
        if (Notice.Length > 0 && notice.Trim() != Notice)
            NoticeNumber++;
        (Months, EndsWithReferral, Notice) = (months, endsWithReferral, notice.Trim());
    }
}
