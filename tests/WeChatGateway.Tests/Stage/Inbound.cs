using System.Globalization;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>Clear payloads as WeChat writes them.</summary>
internal static class Inbound
{
    public const string Account = "gh_stage";
    private const long Created = 1793581200;
    private static long lastId = 24_000_000_000;

    public static string NewFan() => "o" + Guid.NewGuid().ToString("N")[..27];

    public static string NewId() =>
        Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);

    public static string Text(string fan, string content, string? id = null, long at = Created) =>
        Xml(
            fan,
            at,
            "text",
            $"<Content><![CDATA[{content}]]></Content><MsgId>{id ?? NewId()}</MsgId>"
        );

    public static string Image(string fan) =>
        Xml(
            fan,
            Created,
            "image",
            "<PicUrl><![CDATA[http://mmbiz.test/1]]></PicUrl><MediaId><![CDATA[m-1]]></MediaId>"
                + $"<MsgId>{NewId()}</MsgId>"
        );

    public static string Voice(string fan, string recognition) =>
        Xml(
            fan,
            Created,
            "voice",
            "<MediaId><![CDATA[m-2]]></MediaId><Format><![CDATA[amr]]></Format>"
                + $"<Recognition><![CDATA[{recognition}]]></Recognition><MsgId>{NewId()}</MsgId>"
        );

    public static string Event(string fan, string name, string key = "", long at = Created) =>
        Xml(
            fan,
            at,
            "event",
            $"<Event><![CDATA[{name}]]></Event><EventKey><![CDATA[{key}]]></EventKey>"
        );

    public static string JsonText(string fan, string content) =>
        $$"""{"ToUserName":"{{Account}}","FromUserName":"{{fan}}","CreateTime":{{Created}},"MsgType":"text","Content":"{{content}}","MsgId":{{NewId()}}}""";

    private static string Xml(string fan, long at, string type, string rest) =>
        $"<xml><ToUserName><![CDATA[{Account}]]></ToUserName><FromUserName><![CDATA[{fan}]]></FromUserName>"
        + $"<CreateTime>{at}</CreateTime><MsgType><![CDATA[{type}]]></MsgType>{rest}</xml>";
}
