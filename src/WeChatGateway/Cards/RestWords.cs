using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Gateway.Cards;

/// <summary>Why a bound card gives nothing for the time being, and what to do about it.</summary>
internal static class RestWords
{
    public static string Of(string reason) =>
        reason == BindingEnds.CardLost
            ? "这张卡已挂失，会员服务暂停。找到了请到所属工会解挂；要换新卡请到所属工会补办，不用重新绑卡。"
            : "您的会籍或所属工会有变化，会员服务暂停，恢复后会通知您。有疑问请联系所属工会。";
}
