using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Domain.Lotteries.Views;

/// <summary>A draw as everybody may see it, at whatever point it is.</summary>
/// <param name="RulesFile">The published rules, to the byte.</param>
/// <param name="List">Null: not frozen yet.</param>
/// <param name="Drawn">Null: not drawn yet.</param>
public sealed record PublicDraw(
    CampaignView Campaign,
    string RulesFile,
    string Commitment,
    PublicList? List,
    PublicResult? Drawn
);

/// <param name="Root">64 hex digits.</param>
/// <param name="LeftOut">Entries of members who were not eligible any more.</param>
public sealed record PublicList(DateTimeOffset FrozenAt, int Count, string Root, int LeftOut);

/// <summary>What the draw was made of beyond the list; winners stand with the campaign's prizes.</summary>
/// <param name="Bytes">Of the proof file.</param>
public sealed record PublicResult(
    DateTimeOffset DrawnAt,
    string Source,
    string Issue,
    string Value,
    int Bytes
);
