namespace WeChatUnion.Gateway.Subsidies.Seasons;

/// <summary>A line of the table of places: a region and what tickets print of it.</summary>
public sealed class PlaceRow
{
    public string Region { get; set; } = "";

    /// <summary>With 、 between them.</summary>
    public string Names { get; set; } = "";

    public bool IsEmpty => string.IsNullOrWhiteSpace(Region) && string.IsNullOrWhiteSpace(Names);

    public static PlaceRow Of(KeyValuePair<string, IReadOnlyList<string>> place) =>
        new() { Region = place.Key, Names = SeasonWords.List(place.Value) };
}
