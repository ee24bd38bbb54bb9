using WeChatUnion.Domain.Campaigns;

namespace WeChatUnion.Gateway.Lotteries.Verify;

/// <summary>Where anybody verifies a draw; the patterns are below <see cref="Root"/>.</summary>
internal static class VerifyPaths
{
    public const string Root = "/verify/draws";
    public const string Draw = "/{id:guid}";
    public const string Proof = Draw + ProofName;
    public const string Rules = Draw + RulesName;
    public const string Inclusion = Draw + InclusionName;

    private const string ProofName = "/proof.json";
    private const string RulesName = "/rules.json";
    private const string InclusionName = "/inclusion";

    public static string ProofOf(CampaignId id) => DrawPaths.Verify(id) + ProofName;

    public static string RulesOf(CampaignId id) => DrawPaths.Verify(id) + RulesName;

    public static string InclusionOf(CampaignId id) => DrawPaths.Verify(id) + InclusionName;
}
