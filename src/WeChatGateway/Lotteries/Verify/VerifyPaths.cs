using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Gateway.Lotteries.Contracts;

namespace WeChatUnion.Gateway.Lotteries.Verify;

/// <summary>Below <see cref="VerifyLinks.Root"/>.</summary>
internal static class VerifyPaths
{
    public const string Draw = "/{id:guid}";
    public const string Proof = Draw + ProofName;
    public const string Rules = Draw + RulesName;
    public const string Inclusion = Draw + InclusionName;

    private const string ProofName = "/proof.json";
    private const string RulesName = "/rules.json";
    private const string InclusionName = "/inclusion";

    public static string ProofOf(CampaignId id) => VerifyLinks.Of(id) + ProofName;

    public static string RulesOf(CampaignId id) => VerifyLinks.Of(id) + RulesName;

    public static string InclusionOf(CampaignId id) => VerifyLinks.Of(id) + InclusionName;
}
