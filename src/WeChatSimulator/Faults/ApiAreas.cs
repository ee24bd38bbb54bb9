namespace WeChatSimulator.Faults;

/// <summary>Parts of the server API that a fault may strike as a whole.</summary>
internal static class ApiAreas
{
    public static IReadOnlyList<ApiArea> All { get; } =
    [
        new("tokens", "令牌与票据", "/cgi-bin/token", "/cgi-bin/stable_token", "/cgi-bin/ticket/"),
        new("sending", "发送消息", "/cgi-bin/message/"),
        new("templates", "模板", "/cgi-bin/template/", "/wxaapi/newtmpl/"),
        new("media", "素材", "/cgi-bin/media/", "/cgi-bin/material/"),
        new("menu", "菜单", "/cgi-bin/menu/", "/cgi-bin/get_current_selfmenu_info"),
        new("users", "用户与标签", "/cgi-bin/user/", "/cgi-bin/tags/", "/cgi-bin/changeopenid"),
        new("codes", "二维码与短链", "/cgi-bin/qrcode/", "/cgi-bin/shorten/"),
        new(
            "publishing",
            "图文与留言",
            "/cgi-bin/draft/",
            "/cgi-bin/freepublish/",
            "/cgi-bin/comment/"
        ),
        new("figures", "数据统计", "/datacube/"),
        new("sign-in", "网页授权", "/sns/oauth2/", "/sns/userinfo", "/sns/auth"),
        new("mini-program", "小程序", "/sns/jscode2session", "/wxa/", "/cgi-bin/wxaapp/"),
        new("ocr", "文字识别", "/cv/"),
    ];

    public static ApiArea? Find(string? name) => All.FirstOrDefault(area => area.Name == name);
}
