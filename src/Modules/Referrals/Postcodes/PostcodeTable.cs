using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>How the places of a table are measured. One table has one way.</summary>
public enum PlaceKind
{
    /// <summary>The table tells wards and no places.</summary>
    None,

    /// <summary>Metres east and north on the British National Grid.</summary>
    Grid,

    /// <summary>Degrees of longitude and latitude.</summary>
    Degrees,
}

/// <summary>Where the postcodes of this partnership lie, by a table that its manager gave. The postcodes stand in its sectors.</summary>
internal sealed class PostcodeTable : TenantOwned, IVersioned
{
    private PostcodeTable() { }

    /// <summary>Whose table it is, as the manager writes it: "ONS Postcode Directory".</summary>
    public string Source { get; private set; } = "";
    public DateOnly PublishedOn { get; private set; }
    public DateTimeOffset KeptAt { get; private set; }
    public Guid KeptByMembershipId { get; private set; }
    public PlaceKind Kind { get; private set; }
    public int Postcodes { get; private set; }
    public int WithoutPlace { get; private set; }
    public List<WardCounted> Wards { get; private set; } = [];
    public int Version { get; private set; }

    public static PostcodeTable New() => new();

    public void Keep(string source, DateOnly publishedOn, PostcodeFile file, Act by)
    {
        (Source, PublishedOn, KeptAt, KeptByMembershipId) = (source, publishedOn, by.At, by.MembershipId!.Value);
        (Kind, Postcodes, WithoutPlace) = (file.Kind, file.Places.Count, file.WithoutPlace);
        Wards = [.. file.Wards];
    }

    /// <summary>Its wards by name.</summary>
    public IReadOnlyList<Ward> Named => [.. Wards.Select(ward => new Ward(ward.Code, ward.Name))];
}

/// <summary>A ward of the table. One of code and name may be missing, then it is empty.</summary>
internal sealed class WardCounted
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public int Postcodes { get; init; }
}

internal sealed class PostcodesMapping : IMapping
{
    // 400 postcodes at most begin alike up to the last two letters; a line of one is below 200 characters.
    private const int LongestSector = 80_000;

    public void Map(ModelBuilder model)
    {
        model.Entity<PostcodeTable>(table =>
        {
            table.ToTable("referrals_postcode_tables");
            table.OwnsMany(t => t.Wards, ward => ward.ToJson());
            table.Ignore(t => t.Named);
            table.HasIndex(t => t.TenantId).IsUnique();
        });
        model.Entity<PostcodeSector>(sector =>
        {
            sector.ToTable("referrals_postcode_sectors");
            sector.Property(s => s.Sector).HasMaxLength(8);
            sector.Property(s => s.Lines).HasMaxLength(LongestSector);
            sector.HasIndex(s => new { s.TenantId, s.Sector }).IsUnique();
        });
    }
}
