using System.ComponentModel.DataAnnotations;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>Section <c>Lotteries</c>.</summary>
public sealed class LotteryOptions
{
    public const string Section = "Lotteries";

    /// <summary>Where drand's rounds are asked for; empty: nowhere, and two people write them.</summary>
    [RegularExpression(@"(https?://[^\s?#]+)?")]
    public string DrandUrl { get; init; } = "";
}
