using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Lotteries.Views;

/// <summary>A draw as one member sees it.</summary>
/// <param name="Own">Null: he has not entered.</param>
public sealed record DrawLine(CampaignView Campaign, OwnEntry? Own);

/// <param name="Code">As members read it.</param>
/// <param name="IsInList">Null: the list is not frozen. False: he was not eligible any more when it was.</param>
/// <param name="Further">Codes of his further entries, by number.</param>
public sealed record OwnEntry(
    string Code,
    DateTimeOffset At,
    bool? IsInList,
    IReadOnlyList<string> Further
);
