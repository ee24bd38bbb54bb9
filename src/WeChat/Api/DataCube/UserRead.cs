namespace WeChat.Api.DataCube;

/// <summary>Reading of all articles, by day or by hour.</summary>
public sealed record UserRead
{
    public DateOnly RefDate { get; init; }

    /// <summary>Hour and minute as one number: 1200 is noon; null in figures by day.</summary>
    public int? RefHour { get; init; }

    /// <summary>0 other, 1 search, 17 a card, 30 a QR code … 99999999 is all together; the list grows.</summary>
    public int? UserSource { get; init; }

    public long IntPageReadUser { get; init; }

    public long IntPageReadCount { get; init; }

    public long OriPageReadUser { get; init; }

    public long OriPageReadCount { get; init; }

    public long ShareUser { get; init; }

    public long ShareCount { get; init; }

    public long AddToFavUser { get; init; }

    public long AddToFavCount { get; init; }
}
