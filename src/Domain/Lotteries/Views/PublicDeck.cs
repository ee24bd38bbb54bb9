using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Lotteries.Views;

/// <summary>An instant win as everybody may see it, at whatever point it is.</summary>
/// <param name="RulesFile">The published rules, to the byte.</param>
/// <param name="Commitment">To the seed; 64 hex digits.</param>
/// <param name="Told">Null: it is not over.</param>
public sealed record PublicDeck(
    CampaignView Campaign,
    string RulesFile,
    string Commitment,
    ToldDeck? Told
);

/// <summary>A deck whose seed is told.</summary>
/// <param name="Slots">That were drawn.</param>
/// <param name="Bytes">Of the proof file.</param>
public sealed record ToldDeck(long Slots, int Bytes);
