namespace WeChatUnion.Domain.Cards;

/// <summary>How many wrong tries a day each of the three keys may make.</summary>
public sealed record WrongTryLimits
{
    public int PerFan { get; init; } = 5;

    /// <summary>Per phone or ID number tried, whether the register knows it or not.</summary>
    public int PerTarget { get; init; } = 5;

    /// <summary>Per network address. Carriers put many phones behind one: raise it for a launch day.</summary>
    public int PerAddress { get; init; } = 5;
}
