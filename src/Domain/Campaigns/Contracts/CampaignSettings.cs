namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>
/// What every campaign decides, all of it data. Kept as JSON with the campaign; a member added later has the default here for
/// campaigns of before.
/// </summary>
public sealed record CampaignSettings
{
    /// <summary>In the order they are drawn.</summary>
    public IReadOnlyList<CampaignPrize> Prizes { get; init; } = [];

    public CampaignAudience Audience { get; init; } = new();

    /// <summary>For what there are further chances.</summary>
    public ChanceRules Chances { get; init; } = new();

    /// <summary>So many follow when prizes are not claimed (递补).</summary>
    public int Successors { get; init; } = 20;

    /// <summary>From when a winner is told, in days.</summary>
    public int ClaimDays { get; init; } = 15;

    /// <summary>Whoever won so often in a Shanghai month takes no further prize in it; 0: no limit.</summary>
    public int WinsPerMonth { get; init; }

    /// <summary>Likewise in a year.</summary>
    public int WinsPerYear { get; init; }

    /// <summary>What it is about, for members.</summary>
    public string Intro { get; init; } = "";

    /// <summary>主办单位.</summary>
    public string Organiser { get; init; } = "";

    /// <summary>Whom members ask: a telephone of an office, a way.</summary>
    public string Contact { get; init; } = "";
}
