using System.Globalization;
using System.Text;
using WeChat.Callbacks;

namespace WeChatUnion.TestKit.Load;

/// <summary>
/// Makes callbacks of many fans as WeChat sends them in safe mode, as ready HTTP requests: signing
/// and encrypting is not the measured side's work and must not eat its processor while it is timed.
/// </summary>
public sealed class CallbackRequests(CallbackCredentials credentials, string path)
{
    private const int Fans = 20_000;
    private readonly CallbackPress press = new(credentials, path);
    private long next = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000;

    /// <summary>A text the chat answers with its longest ready words.</summary>
    public byte[] Text() =>
        Request(
            "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[请问平安返厦什么时候开始]]></Content>"
        );

    /// <summary>A fan follows: the handler changes data.</summary>
    public byte[] Follow() =>
        Request(
            "<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[subscribe]]></Event><EventKey><![CDATA[qrscene_crowd]]></EventKey>"
        );

    /// <summary>A tap on a menu button.</summary>
    public byte[] Click() =>
        Request(
            "<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[CLICK]]></Event><EventKey><![CDATA[card.bind]]></EventKey>"
        );

    /// <summary>A receipt of a template message.</summary>
    public byte[] Receipt() =>
        Request(
            "<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[TEMPLATESENDJOBFINISH]]></Event><Status><![CDATA[success]]></Status>"
        );

    private byte[] Request(string content)
    {
        var id = Interlocked.Increment(ref next);
        var now = DateTimeOffset.UtcNow;
        var clear = string.Create(
            CultureInfo.InvariantCulture,
            $"<xml><ToUserName><![CDATA[gh_crowd000001]]></ToUserName><FromUserName><![CDATA[oCrowd_{id % Fans:D21}]]></FromUserName><CreateTime>{now.ToUnixTimeSeconds()}</CreateTime>{content}<MsgId>{id}</MsgId></xml>"
        );
        return press.Deliver(Encoding.UTF8.GetBytes(clear));
    }
}
