namespace WeChatUnion.Domain.Cards;

/// <summary>How many wrong tries a day each of the three keys may make.</summary>
public sealed record WrongTryLimits
{
    public int PerFan { get; init; } = 5;

    /// <summary>Per phone or ID number tried, whether the register knows it or not.</summary>
    public int PerTarget { get; init; } = 5;

    /// <summary>
    /// Per network address. Higher than the others, for carriers put hundreds of phones behind one address and a wall at five
    /// would shut out honest ones; who tries many people from one place still meets it. Raise it for a launch day.
    /// </summary>
    public int PerAddress { get; init; } = 50;
}
