namespace PlacePartners.Platform.Time;

/// <summary>A part of the United Kingdom with bank holidays of its own.</summary>
public enum Division
{
    /// <summary>England and Wales share one list.</summary>
    EnglandAndWales,

    /// <summary>Scotland: 2 January, an August holiday on its first Monday, St Andrew's Day; no Easter Monday.</summary>
    Scotland,

    /// <summary>Northern Ireland: as England, with St Patrick's Day and 12 July.</summary>
    NorthernIreland,
}
