using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Lotteries.Verify;

/// <summary>How a draw is told to whoever looks at it.</summary>
internal static class VerifyWords
{
    public static string Lead(PublicDraw draw, DateTimeOffset now) =>
        draw switch
        {
            { Campaign.State: CampaignState.Voided } => "活动已经取消，不再开奖。",
            { Drawn: not null } => "已经开奖。下面的每一项都可以自己核对。",
            { List: not null } => "名单已经固定，正在等公共随机数公布。",
            { Campaign: var campaign } when now >= campaign.ClosesAt =>
                "活动已经结束，正在整理名单。",
            { Campaign: var campaign } when now < campaign.OpensAt => "活动还没有开始。",
            _ => "活动正在进行。",
        };

    public static string Lead(PublicDeck deck, DateTimeOffset now) =>
        deck switch
        {
            { Campaign.State: CampaignState.Voided } => "活动已经取消。",
            { Told: not null } => "活动已经结束，密钥已经公布。每一次抽奖都可以自己重算。",
            { Campaign: var campaign } when now >= campaign.ClosesAt =>
                "活动已经结束，密钥马上公布。",
            { Campaign: var campaign } when now < campaign.OpensAt => "活动还没有开始。",
            _ => "活动正在进行。",
        };

    /// <summary>In millions of bytes, never none.</summary>
    public static string Megabytes(int bytes) =>
        Math.Max(0.1, bytes / 1e6).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Of(BeaconChoice choice) => $"{TitleOf(choice.Source)}第 {choice.Issue} 期";

    public static string Of(BeaconChoice choice, DateTimeOffset due) =>
        $"{Of(choice)}（{ConsoleWords.At(due)} 前后公布）";

    public static string TitleOf(string source) => BeaconSource.Find(source)?.Title ?? source;

    /// <summary>Null: nowhere we know of.</summary>
    public static string? WhereIs(string source) => BeaconSource.Find(source)?.Where;

    /// <summary>Of the rules as they were published; lower-case hex.</summary>
    public static string DigestOf(string rules) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rules)));
}
