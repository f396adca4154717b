namespace PlacePartners.Services;

/// <summary>What a service is called at another organisation, which may have one of that name already.</summary>
internal static class OtherName
{
    private const int Longest = 200;

    /// <param name="taken">The names of the other organisation's services.</param>
    /// <param name="before">The organisation that it comes from, by which the two are told apart.</param>
    public static string Of(Service service, IEnumerable<string> taken, string before)
    {
        var name = taken.Contains(service.Name) ? $"{service.Name} ({before})" : service.Name;
        return name[..Math.Min(name.Length, Longest)];
    }
}
