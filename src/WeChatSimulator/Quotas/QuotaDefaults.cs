namespace WeChatSimulator.Quotas;

/// <summary>Limits of a newly verified account. Larger accounts have more; WeChat's console shows them.</summary>
internal static class QuotaDefaults
{
    public static IReadOnlyDictionary<string, QuotaLimit> All { get; } =
        new Dictionary<string, QuotaLimit>(StringComparer.Ordinal)
        {
            ["/cgi-bin/stable_token"] = new(Daily: 500_000, PerMinute: 10_000),
            ["/cgi-bin/menu/create"] = new(Daily: 1_000),
            ["/cgi-bin/menu/get"] = new(Daily: 10_000),
            ["/cgi-bin/menu/delete"] = new(Daily: 1_000),
            ["/cgi-bin/media/upload"] = new(Daily: 100_000),
            ["/cgi-bin/media/get"] = new(Daily: 200_000),
            ["/cgi-bin/message/custom/send"] = new(Daily: 500_000),
            ["/cgi-bin/message/template/send"] = new(Daily: 100_000),
            ["/cgi-bin/message/mass/send"] = new(Daily: 100),
            ["/cgi-bin/message/mass/sendall"] = new(Daily: 100),
            ["/cgi-bin/qrcode/create"] = new(Daily: 100_000),
            ["/cgi-bin/user/get"] = new(Daily: 500),
            ["/cgi-bin/user/info"] = new(Daily: 5_000_000),
            ["/cgi-bin/user/info/updateremark"] = new(Daily: 10_000),
            ["/sns/jscode2session"] = new(PerUserMinute: 100),
            ["/wxa/getwxacodeunlimit"] = new(PerMinute: 5_000),
            ["/wxa/msg_sec_check"] = new(Daily: 2_000_000, PerMinute: 4_000),
            ["/wxa/media_check_async"] = new(Daily: 200_000, PerMinute: 2_000),
        };
}
