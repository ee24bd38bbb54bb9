using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Consents.Contracts;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>Where a member gets what is missing.</summary>
/// <param name="Path">Under <c>/m/</c>.</param>
public sealed record ClaimWay(string Path, string Text);

internal static class ClaimWays
{
    /// <summary>Null: there is nothing to do.</summary>
    public static ClaimWay? Of(Refusal refusal) =>
        refusal == SubsidiesRefusals.CardNeeded ? new(CardLinks.Own, "去绑定工会卡")
        : refusal == SubsidiesRefusals.CardRests || refusal == SubsidiesRefusals.Forbidden
            ? new(CardLinks.Own, "查看我的工会卡")
        : refusal == SubsidiesRefusals.TravelConsentNeeded
            ? new(ConsentLinks.ToAgree(AgreementKind.TravelData, SubsidyPaths.Claim), "阅读并同意")
        : null;
}
