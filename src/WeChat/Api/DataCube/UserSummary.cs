namespace WeChat.Api.DataCube;

/// <summary>How many began and ceased to follow, by where they came from.</summary>
public sealed record UserSummary
{
    public DateOnly RefDate { get; init; }

    /// <summary>0 other, 1 search, 17 a card, 30 a QR code … 99999999 is all together; the list grows.</summary>
    public int UserSource { get; init; }

    public long NewUser { get; init; }

    public long CancelUser { get; init; }
}
