namespace WeChatUnion.Domain.Cards.Guard;

/// <summary>
/// Settings <c>Cards:Guard</c>: when failed tries of a day look like somebody who walks through
/// numbers. Limits stop him without these; the alarms let people see him.
/// </summary>
public sealed record GuardRules
{
    /// <summary>Different WeChats that failed from one network address. Carriers put many phones behind one.</summary>
    public int FansPerAddress { get; init; } = 10;

    /// <summary>Different phones and ID numbers tried from one network address.</summary>
    public int TargetsPerAddress { get; init; } = 20;

    /// <summary>Different phones and ID numbers tried by one WeChat.</summary>
    public int TargetsPerFan { get; init; } = 5;

    /// <summary>Different WeChats that tried one phone or ID number.</summary>
    public int FansPerTarget { get; init; } = 4;

    /// <summary>Wrong tries of all in ten minutes; fewer are never a burst.</summary>
    public int BurstMinimum { get; init; } = 100;

    /// <summary>How many times the usual ten minutes of the past week a burst is.</summary>
    public int BurstFactor { get; init; } = 5;

    /// <summary>How long after the last sight of a burst new fans wait.</summary>
    public int CoolDownMinutes { get; init; } = 30;

    /// <summary>A WeChat is new so long after we met it first.</summary>
    public int NewFanMinutes { get; init; } = 60;

    public bool AreUsable =>
        this
            is {
                FansPerAddress: > 1,
                TargetsPerAddress: > 1,
                TargetsPerFan: > 1,
                FansPerTarget: > 1,
                BurstMinimum: > 0,
                BurstFactor: > 0,
                CoolDownMinutes: >= 0,
                NewFanMinutes: >= 0,
            };
}
