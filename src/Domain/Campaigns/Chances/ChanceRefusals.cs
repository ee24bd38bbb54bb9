using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <summary>What members and staff read when a further chance is not given, or cannot be promised so.</summary>
public static class ChanceRefusals
{
    public static readonly Refusal NotOffered = new(
        "campaigns.chance-not-offered",
        "这个活动没有这种得机会的办法，见活动规则。"
    );

    public static readonly Refusal CodeOld = new(
        "campaigns.attendance-code-old",
        "这个二维码已经更换。请在现场重新扫屏幕上的二维码。"
    );

    public static readonly Refusal RulesInvalid = new(
        "campaigns.chances-invalid",
        "另外的机会：每次 1 到 20 次，整个活动最多 1 到 100 次，每天最多 0 到 100 次（0 不另限）。"
    );

    public static readonly Refusal PlacesInvalid = new(
        "campaigns.chance-places-invalid",
        "到场给机会的，请写明 1 到 20 个地点，每行一个，2 到 40 个字，不重复。"
    );

    public static readonly Refusal PriceInvalid = new(
        "campaigns.chance-price-invalid",
        "用积分兑换机会的，请写明每次多少积分，1 到 100000。"
    );

    public static readonly Refusal NoneLeft = new(
        "campaigns.chances-used-up",
        "您在这个活动里另得的机会已经到上限，没有兑换。"
    );

    public static readonly Refusal SourceUnknown = new(
        "campaigns.chance-source-invalid",
        "有一种得机会的办法现在没有，请去掉后再保存。"
    );

    public static readonly Refusal KindTakesNone = new(
        "campaigns.chance-kind-invalid",
        "这种活动不能另外给机会，请去掉。"
    );
}
