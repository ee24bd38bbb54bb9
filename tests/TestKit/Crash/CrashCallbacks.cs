using System.Globalization;
using System.Text;
using WeChatUnion.TestKit.Hosts;
using WeChatUnion.TestKit.Load;

namespace WeChatUnion.TestKit.Crash;

/// <summary>
/// Endless new callbacks in which every effect can be counted: followers follow again and again,
/// each leaver leaves once, and the mini-program's words leave through the outbox.
/// </summary>
public sealed class CrashCallbacks(GatewaySettings settings)
{
    private const int Fans = 40;
    private readonly CallbackPress chat = new(settings.OfficialAccount, "/wechat/official-account");
    private readonly CallbackPress miniProgram = new(settings.MiniProgram, "/wechat/mini-program");
    private readonly long begin = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 100_000;
    private long made;

    public CrashCallback Next()
    {
        var number = Interlocked.Increment(ref made);
        return (number % 10) switch
        {
            < 3 => Event(
                number,
                $"oFollower{number % Fans:D20}",
                "subscribe",
                $"qrscene_crash.{number}",
                CrashEffect.Follow
            ),
            < 5 => Xml(
                number,
                $"<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{(number % 2 == 0 ? "绑卡" : "你好")}]]></Content><MsgId>{number}</MsgId>",
                $"oTalker{number % Fans:D20}",
                CrashEffect.None
            ),
            < 6 => Event(
                number,
                $"oTalker{number % Fans:D20}",
                "CLICK",
                "card.bind",
                CrashEffect.None
            ),
            < 8 => Event(number, $"oLeaver{number:D20}", "unsubscribe", "", CrashEffect.Leave),
            _ => Json(number),
        };
    }

    private CrashCallback Event(
        long number,
        string fan,
        string name,
        string key,
        CrashEffect effect
    ) =>
        Xml(
            number,
            $"<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[{name}]]></Event><EventKey><![CDATA[{key}]]></EventKey>",
            fan,
            effect
        );

    private CrashCallback Xml(long number, string content, string fan, CrashEffect effect) =>
        new(
            chat,
            Bytes(
                $"<xml><ToUserName><![CDATA[gh_crowd000001]]></ToUserName><FromUserName><![CDATA[{fan}]]></FromUserName><CreateTime>{begin + number}</CreateTime>{content}</xml>"
            ),
            effect
        );

    private CrashCallback Json(long number) =>
        new(
            miniProgram,
            Bytes(
                $$"""{"ToUserName":"gh_crowd000002","FromUserName":"oVisitor{{number % Fans:D20}}","CreateTime":{{begin + number}},"MsgType":"text","Content":"你好","MsgId":{{number}}}"""
            ),
            CrashEffect.Message
        );

    private static byte[] Bytes(FormattableString text) =>
        Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture));
}
