namespace WeChatSimulator.Content;

/// <summary>How the simulated content check judges.</summary>
internal sealed record ContentRules
{
    /// <summary>Words that make a text risky.</summary>
    public IReadOnlyList<string> Risky { get; init; } = ["违禁词"];

    /// <summary>Words that make a text one for a person to look at.</summary>
    public IReadOnlyList<string> Review { get; init; } = ["待审词"];

    /// <summary>What every picture and sound is found to be: pass, review or risky.</summary>
    public string Media { get; init; } = "pass";

    /// <summary>How long a verdict on a picture takes; null: until the control interface gives one.</summary>
    public int? MediaDelayMilliseconds { get; init; } = 1000;
}
